/** Picks two codes and opens their comparison; the lower one comes first in the address. */
class CodePicker extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		const [first, second] = this.querySelectorAll('select');
		const output = this.querySelector('output');
		const data = this.querySelector('script[type="application/json"]')?.textContent;
		if (form === null || first === undefined || second === undefined || output === null || data === undefined) return;
		form.hidden = false;
		const slugs = JSON.parse(data) as Record<string, string>;
		const order = [...first.options].map((option) => option.value);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const pair = [first.value, second.value].sort((a, b) => order.indexOf(a) - order.indexOf(b)).map((number) => slugs[number]);
			if (pair[0] === pair[1]) output.textContent = this.dataset['same'] ?? '';
			else location.assign(`${this.dataset['base'] ?? ''}${pair.join('-vs-')}/`);
		});
	}
}
customElements.define('code-picker', CodePicker);
