/**
 * Buttons that copy what stands beside them: the address of a link, or a message as plain text, its paragraphs parted by an
 * empty line. Without a script or a clipboard the text itself stays to be marked.
 */
if ('clipboard' in navigator) {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-done]')) {
		const label = button.innerHTML;
		button.hidden = false;
		button.onclick = async () => {
			const text = [...(button.parentElement?.querySelectorAll('p') ?? [])].map((each) => each.textContent.replace(/\u2060/gu, '')).join('\n\n');
			await navigator.clipboard.writeText(button.parentElement?.querySelector('a')?.href ?? text);
			button.textContent = button.dataset['done'] ?? '';
			setTimeout(() => (button.innerHTML = label), 2000);
		};
	}
}
