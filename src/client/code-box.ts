/**
 * The box of the home page: a code in any usual writing leads to its page. `550`, `#5.7.1`, `５５０`, `550-5.7.26` and a
 * whole line are understood, and so is what a program shows, such as `smtplib.SMTPAuthenticationError` or `EAUTH`. An enhanced
 * status code says more than the reply code before it, so it wins; then the first known code does, then a name. An unknown one
 * gets an honest answer, and the text stays.
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
			const known = [...words, ...words.flatMap((word) => word.split('.'))]
				.map((word) => word.replace(/\.$/u, '').toUpperCase())
				.filter((word) => addresses.has(word));
			const href = addresses.get(known.find((word) => word.includes('.')) ?? known.find((word) => /^\d/u.test(word)) ?? known[0] ?? '');
			if (href === undefined) output.textContent = field.value.trim() === '' ? '' : (this.dataset['unknown'] ?? '');
			else location.assign(href);
		});
	}
}
customElements.define('code-box', CodeBox);
