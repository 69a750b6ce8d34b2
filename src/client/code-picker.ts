import { readAddress } from '../comparison/address.ts';
import { isComparisonFile, pick, type Borrow, type Picked, type Remark } from '../comparison/pick.ts';
import type { ComparisonFile } from '../comparison/types.ts';
import { printColumns, printHero, printSections } from '../parts/comparison.ts';
import { printDrawings } from '../parts/drawing.ts';
import { printFigures } from '../parts/lists.ts';
import type { ComparisonView } from '../parts/types.ts';
import { renderSentence } from '../prose/sentence.ts';
import { borrowProse } from './borrow.ts';

/** Parts of the page that the picker works on. */
interface Parts {
	readonly form: HTMLFormElement;
	readonly first: HTMLInputElement;
	readonly second: HTMLInputElement;
	readonly output: HTMLElement;
	readonly share: HTMLElement;
	readonly result: HTMLElement;
}

const printRemark = ({ text, links }: Remark): string => `<p>${renderSentence(text)}</p>${links.length === 0 ? '' : printFigures('', links)}`;

/**
 * Picks two codes. Leads to their page where they have one, else sets them side by side below, with the functions that made
 * the pages of the other pairs. The address says which two (`#550-vs-5.7.26`), so it can be shared and the browser's
 * buttons work. The data comes when somebody begins to pick, not before.
 */
class CodePicker extends HTMLElement {
	private readonly ownTitle = document.title;
	private file: Promise<ComparisonFile> | undefined;
	/** The address that the picker itself wrote: it stands for what is in the fields, which stay as they were typed. */
	private own: string | undefined;

	connectedCallback(): void {
		const parts = this.parts();
		if (parts === undefined) return;
		parts.form.hidden = false;
		this.querySelector('.plain')?.remove();
		parts.form.addEventListener('focusin', () => void this.load().catch(() => undefined), { once: true });
		parts.form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.submit(parts);
		});
		addEventListener('hashchange', () => void this.follow(parts));
		void this.follow(parts);
	}

	private parts(): Parts | undefined {
		const form = this.querySelector('form');
		const [first, second] = this.querySelectorAll('input');
		const output = this.querySelector<HTMLElement>('.says');
		const share = this.querySelector<HTMLElement>('.share');
		const result = document.getElementById('comparison');
		if (form === null || first === undefined || second === undefined || output === null || share === null || result === null) return undefined;
		return { form, first, second, output, share, result };
	}

	private load(): Promise<ComparisonFile> {
		this.file ??= fetch(this.dataset['source'] ?? '')
			.then((response) => response.json())
			.then((value: unknown) => {
				if (!isComparisonFile(value)) throw new Error('No comparison data.');
				return value;
			})
			.catch((error: unknown) => {
				// The next try asks again.
				this.file = undefined;
				throw error;
			});
		return this.file;
	}

	/**
	 * What two typed codes come to. Undefined where the data did not arrive, which the page then says, and where somebody
	 * changed the fields or the address while it came: then there is another question.
	 */
	private async picked({ first, second, output }: Parts, ...typed: readonly [string, string]): Promise<Picked | undefined> {
		const question = (): string => JSON.stringify([first.value, second.value, location.hash]);
		const before = question();
		const file = await this.load().catch(() => undefined);
		if (question() !== before) return undefined;
		if (file !== undefined) return pick(file, ...typed);
		output.textContent = this.dataset['failed'] ?? '';
		return undefined;
	}

	private async submit(parts: Parts): Promise<void> {
		const picked = await this.picked(parts, parts.first.value, parts.second.value);
		if (picked?.kind === 'page') location.assign(picked.href);
		else if (picked?.kind === 'ask') this.ask(parts, picked.remarks);
		else if (picked !== undefined) {
			// The change of the address shows the result.
			if (location.hash === picked.meant) this.show(parts, picked);
			else location.hash = this.own = picked.meant;
		}
	}

	/** Does what the address asks for. */
	private async follow(parts: Parts): Promise<void> {
		const { own } = this;
		this.own = undefined;
		const asked = readAddress(location.hash);
		if (asked.kind === 'none') {
			this.ask(parts, []);
			return;
		}
		// #main and the like are places of this page; the options of the list are the codes.
		const place = asked.kind === 'one' ? document.getElementById(asked.first) : null;
		if (place !== null && !(place instanceof HTMLOptionElement)) return;
		if (location.hash !== own) parts.first.value = asked.first;
		if (asked.kind === 'one') {
			this.ask(parts, []);
			if (place !== null) return;
			// With one code there is nothing to compare yet; only an unknown one is worth a word.
			const picked = await this.picked(parts, asked.first, asked.first);
			if (picked?.kind === 'ask' && picked.remarks.length > 1) this.ask(parts, picked.remarks.slice(0, 1));
			return;
		}
		if (location.hash !== own) parts.second.value = asked.second;
		const picked = await this.picked(parts, asked.first, asked.second);
		if (picked?.kind === 'page') location.replace(picked.href);
		else if (picked?.kind === 'ask') this.ask(parts, picked.remarks);
		else if (picked !== undefined) this.show(parts, picked);
	}

	/** No comparison, and why. */
	private ask({ output, share, result }: Parts, remarks: readonly Remark[]): void {
		output.innerHTML = remarks.map(printRemark).join('');
		share.hidden = true;
		result.hidden = true;
		result.replaceChildren();
		document.title = this.ownTitle;
	}

	private show({ output, share, result }: Parts, { view, title, address, borrow }: Extract<Picked, { kind: 'show' }>): void {
		output.replaceChildren();
		const link = share.querySelector('a');
		if (link !== null) {
			link.href = `${this.dataset['neutral'] ?? ''}${address}`;
			link.textContent = link.href.replace(/^https?:\/\//u, '');
		}
		share.hidden = false;
		result.innerHTML = `<header class="hero">${printHero(view, 2)}</header>${printSections(view.sections, 2)}`;
		result.insertAdjacentHTML(
			'afterbegin',
			printDrawings([view.a.number, view.b.number], (id) => result.querySelector(`[href="#${id}"]`) !== null && document.getElementById(id) === null),
		);
		result.hidden = false;
		document.title = title;
		// Read out by screen readers, and scrolled to.
		const heading = result.querySelector('h2');
		heading?.focus();
		void this.addProse(heading, view, borrow);
	}

	/** The prose of both codes, between the table and the differences. Without it the comparison stands, and leads to both pages. */
	private async addProse(heading: HTMLElement | null, view: ComparisonView, { hrefs, sections }: Borrow): Promise<void> {
		const ids = sections.map((section) => section.id);
		const borrowed = await borrowProse(hrefs, ids).catch(() => []);
		// Somebody may have picked others in the meantime.
		if (heading?.isConnected !== true) return;
		const printed = borrowed.map(({ id, sides }) => {
			const columns = [view.a, view.b].map((plate, index) => ({ plate, html: sides[index] ?? '' }));
			return printColumns(id, sections.find((section) => section.id === id)?.heading ?? id, columns, 2);
		});
		heading.closest('header')?.insertAdjacentHTML('afterend', printed.join(''));
	}
}
customElements.define('code-picker', CodePicker);
