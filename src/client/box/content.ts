import type { BoxWords } from '../../answers/box-words.ts';
import { sizeText } from './bytes.ts';
import { make } from './elements.ts';
import { LONGEST_IN_FIELD, modeOf, type Mode } from './mode.ts';

/** What stands in the box: in its field, or beside it where it is too large for a field. Then the field keeps what it held. */
export class Content {
	private readonly field: HTMLTextAreaElement;
	private readonly chip: HTMLElement;
	private readonly words: BoxWords;
	private readonly removed: () => void;
	private large: string | undefined;

	/** @param removed called when the reader took a large text away */
	constructor(field: HTMLTextAreaElement, chip: HTMLElement, words: BoxWords, removed: () => void) {
		this.field = field;
		this.chip = chip;
		this.words = words;
		this.removed = removed;
	}

	get text(): string {
		return this.large ?? this.field.value;
	}

	get mode(): Mode {
		return this.large === undefined ? modeOf(this.field.value) : 'text';
	}

	/** Puts a text into the box in place of another. */
	put(text: string): void {
		const isLarge = text.length > LONGEST_IN_FIELD;
		if (!isLarge) this.field.value = text;
		this.beside(isLarge ? text : undefined);
	}

	/** A text beside the field: how large it is, and a button that takes it away. The focus stays where the reader was. */
	private beside(large: string | undefined): void {
		const { field, chip, words } = this;
		const focused = document.activeElement === field || chip.contains(document.activeElement);
		this.large = large;
		field.hidden = large !== undefined;
		chip.hidden = large === undefined;
		if (large === undefined) return;
		const remove = make('button', { type: 'button' }, words['box.remove']);
		remove.addEventListener('click', () => {
			this.beside(undefined);
			this.removed();
			field.focus();
		});
		chip.replaceChildren(words['box.chip'].replace('{size}', sizeText(large.length, document.documentElement.lang)), ' ', remove);
		if (focused) remove.focus();
	}
}
