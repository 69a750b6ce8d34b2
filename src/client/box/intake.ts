import { LONGEST_IN_FIELD } from './mode.ts';

/** What the box does with what a reader brings. */
export interface Intake {
	/** The field changed; at once where a whole text came in. */
	readonly changed: (atOnce: boolean) => void;
	/** A text that belongs beside the field. */
	readonly large: (text: string) => void;
	readonly file: (file: File) => void;
	/** The button, or a key that does the same. */
	readonly ask: () => void;
	/** Ctrl or Command with Enter: the answer, whatever stands in the field. */
	readonly answer: () => void;
	/** Whether Enter belongs to the search, or is a line break. */
	readonly searching: () => boolean;
	/** The arrow down: into the list of hits. */
	readonly down: () => boolean;
	readonly escape: () => void;
}

/** True while an input method composes; WebKit reports 229 instead of `isComposing` at the end of a syllable (l10n/guide.md, section 4). */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other sign of it in WebKit
const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

function keys(event: KeyboardEvent, intake: Intake): void {
	if (composing(event)) return;
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) intake.answer();
	else if (event.key === 'Enter' && !event.shiftKey && intake.searching()) intake.ask();
	else if (event.key === 'ArrowDown' && intake.searching()) {
		if (!intake.down()) return;
	} else {
		if (event.key === 'Escape') intake.escape();
		return;
	}
	event.preventDefault();
}

function pasted(event: ClipboardEvent, intake: Intake): void {
	const text = event.clipboardData?.getData('text/plain') ?? '';
	const file = event.clipboardData?.files[0];
	if (text.length > LONGEST_IN_FIELD) intake.large(text);
	else if (text === '' && file !== undefined) intake.file(file);
	else return;
	event.preventDefault();
}

/** Listens to everything by which a text can come into the box: keys, pasting, dropping, choosing a file. */
export function listen(root: HTMLElement, form: HTMLFormElement, field: HTMLTextAreaElement, chooser: HTMLInputElement, intake: Intake): void {
	field.addEventListener('input', (event) => {
		intake.changed(event instanceof InputEvent && /^insertFrom(?:Paste|Drop)/u.test(event.inputType));
	});
	field.addEventListener('keydown', (event) => {
		keys(event, intake);
	});
	field.addEventListener('paste', (event) => {
		pasted(event, intake);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		intake.ask();
	});
	chooser.addEventListener('change', () => {
		const file = chooser.files?.[0];
		if (file !== undefined) intake.file(file);
		// So that the same file can be chosen again.
		chooser.value = '';
	});
	root.addEventListener('dragover', (event) => {
		if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
	});
	root.addEventListener('drop', (event) => {
		const file = event.dataTransfer?.files[0];
		const text = event.dataTransfer?.getData('text/plain') ?? '';
		if (file !== undefined) intake.file(file);
		else if (text.length > LONGEST_IN_FIELD) intake.large(text);
		else return;
		event.preventDefault();
	});
}

/** Moves through a list of links by arrow keys, Home and End; Escape and the arrow above the first one lead back to the field. */
export function walk(list: HTMLElement, field: HTMLElement): void {
	list.addEventListener('keydown', (event) => {
		const links = [...list.querySelectorAll('a')];
		const at = links.findIndex((link) => link === document.activeElement);
		if (at < 0 || composing(event)) return;
		const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1, Escape: -1 }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		if (to < 0) field.focus();
		else links[Math.min(to, links.length - 1)]?.focus();
	});
}
