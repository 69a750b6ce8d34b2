/**
 * The bundle of the box: decoder, search and what is printed. One file of its own, fetched by the pages that have the box when it is
 * first touched. The worker for large texts runs the same file, so that a browser fetches it once.
 */
import type { BoxSettings } from '../../answers/box-words.ts';
import { Box } from './box.ts';
import { serve } from './worker.ts';

/** Makes `<reply-box>` work. Every part is in the page already; where one is missing the page is another one, and nothing happens. */
function define(): void {
	class ReplyBox extends HTMLElement {
		connectedCallback(): void {
			const form = this.querySelector('form');
			const field = this.querySelector('textarea');
			const chooser = this.querySelector<HTMLInputElement>('input[type=file]');
			const [chip, status, hits, answer] = ['.chip', '[role=status]', '.hits', '.answers'].map((part) => this.querySelector<HTMLElement>(part) ?? undefined);
			const data = this.querySelector('script[type="application/json"]')?.textContent;
			if (form === null || field === null || chooser === null || data === undefined) return;
			if (chip === undefined || status === undefined || hits === undefined || answer === undefined) return;
			const box = new Box(this, { form, field, chooser, chip, status, hits, answer }, JSON.parse(data) as BoxSettings, this.dataset['script'] ?? '');
			for (const example of this.querySelectorAll<HTMLButtonElement>('[data-text]')) {
				example.addEventListener('click', () => {
					box.give(example.dataset['text'] ?? '');
					box.ask();
				});
			}
			this.dataset['awake'] = '';
			// A file was chosen or dropped, or the button was pressed, before this file had come.
			const [early] = chooser.files ?? [];
			if (early !== undefined) void box.open(early);
			else if (this.dataset['asked'] !== undefined) box.ask();
			chooser.value = '';
			delete this.dataset['asked'];
		}
	}
	customElements.define('reply-box', ReplyBox);
}

if (typeof document === 'undefined') serve();
else define();
