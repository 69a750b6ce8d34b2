/** Copies the short address of a page. Without a script or a clipboard the link itself stays. */
class CopyLink extends HTMLElement {
	connectedCallback(): void {
		const link = this.querySelector('a');
		const button = this.querySelector('button');
		if (link === null || button === null || !('clipboard' in navigator)) return;
		button.hidden = false;
		const label = button.textContent;
		button.addEventListener('click', () => {
			void navigator.clipboard.writeText(link.href).then(() => {
				button.textContent = button.dataset['done'] ?? label;
				setTimeout(() => (button.textContent = label), 2000);
			});
		});
	}
}
customElements.define('copy-link', CopyLink);
