/** Makes a button copy a text, and say so for two seconds in place of its label. */
export function copyOnClick(button: HTMLButtonElement, done: string, text: () => string): void {
	const label = [...button.childNodes];
	button.addEventListener('click', () => {
		navigator.clipboard.writeText(text()).then(
			() => {
				button.textContent = done;
				setTimeout(() => {
					button.replaceChildren(...label);
				}, 2000);
			},
			() => {
				// The reader did not allow it: the text itself stays to be marked.
			},
		);
	});
}

/** The text of paragraphs, parted by an empty line, without the joiners that keep a Korean particle with its word. */
export const plainText = (element: Element | null): string =>
	[...(element?.querySelectorAll('p') ?? [])].map((each) => each.textContent.replace(/\u2060/gu, '')).join('\n\n');
