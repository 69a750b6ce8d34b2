/**
 * The box of the home page: a code in any usual writing leads to its page. `550`, `#5.7.1`, `５５０`, `550-5.7.26` and a
 * whole line are understood; the first known code wins. An unknown one gets an honest answer, and the text stays.
 */
class CodeBox extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		const field = this.querySelector('input');
		const output = this.querySelector('output');
		const data = this.querySelector('script[type="application/json"]')?.textContent;
		if (form === null || field === null || output === null || data === undefined) return;
		const addresses = new Map<string, string>(Object.entries(JSON.parse(data) as Record<string, string>));
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const words = field.value.normalize('NFKC').split(/[^\w.]+/u);
			const href = words.map((word) => addresses.get(word.replace(/\.$/u, '').toUpperCase()) ?? addresses.get(word)).find((found) => found !== undefined);
			if (href === undefined) output.textContent = field.value.trim() === '' ? '' : (this.dataset['unknown'] ?? '');
			else location.assign(href);
		});
	}
}
customElements.define('code-box', CodeBox);
