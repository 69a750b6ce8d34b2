/** Picks two codes and opens their comparison; the lower one comes first in the address. */
class CodePicker extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		const [first, second] = this.querySelectorAll('select');
		const output = this.querySelector('output');
		const data = this.querySelector('script[type="application/json"]')?.textContent;
		if (form === null || first === undefined || second === undefined || output === null || data === undefined) return;
		form.hidden = false;
		// A code's page leads here with its number: /compare/#550.
		const wanted = [...first.options].findIndex((option) => option.value === decodeURIComponent(location.hash.slice(1)));
		if (wanted >= 0) [first.selectedIndex, second.selectedIndex] = [wanted, wanted === 0 ? 1 : wanted - 1];
		const also: unknown = JSON.parse(data);
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const picked = [first.selectedIndex, second.selectedIndex].sort((a, b) => a - b).flatMap((index) => first.options[index] ?? []);
			const [a, b] = picked.map((option) => option.dataset['group'] ?? '');
			const slug = picked.map((option) => option.dataset['slug'] ?? '').join('-vs-');
			const exists = (a !== '' && a === b) || (Array.isArray(also) && also.includes(slug));
			if (first.selectedIndex === second.selectedIndex) output.textContent = this.dataset['same'] ?? '';
			else if (!exists) output.textContent = this.dataset['unknown'] ?? '';
			else location.assign(`${this.dataset['base'] ?? ''}${slug}/`);
		});
	}
}
customElements.define('code-picker', CodePicker);
