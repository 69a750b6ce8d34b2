import { copyOnClick, plainText } from './copy-on-click.ts';

/*
 * Buttons that copy what stands beside them: the address of a link, or a message as plain text, its paragraphs parted by an
 * empty line. Without a script or a clipboard the text itself stays to be marked.
 */
if ('clipboard' in navigator) {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-done]')) {
		button.hidden = false;
		copyOnClick(button, button.dataset['done'] ?? '', () => button.parentElement?.querySelector('a')?.href ?? plainText(button.parentElement));
	}
}
