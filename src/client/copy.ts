import { copyOnClick, plainText } from './copy-on-click.ts';

/*
 * Buttons that copy what stands beside them: the address of a link, or a message as plain text, its paragraphs parted by an
 * empty line. Without a script or a clipboard the text itself stays to be marked. A second button hands the link to the system's
 * own menu for sharing, where there is one; a browser that has it has the clipboard too (https://www.w3.org/TR/web-share/).
 */
if ('clipboard' in navigator) {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-done]')) {
		const beside = button.parentElement;
		const link = beside?.querySelector('a');
		const share = beside?.querySelector<HTMLButtonElement>('button + button');
		button.hidden = false;
		copyOnClick(button, button.dataset['done'] ?? '', () => link?.href ?? plainText(beside));
		if (link && share && 'share' in navigator) {
			share.hidden = false;
			share.onclick = () => {
				navigator.share({ title: document.title, url: link.href }).catch(() => {
					// The reader went back, or the system refused: the link itself stays.
				});
			};
		}
	}
}
