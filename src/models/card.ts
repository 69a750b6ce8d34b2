import type { Locale } from '../i18n/locales.ts';
import type { Outcome } from '../schemas/protocol.ts';
import type { Plate } from './types.ts';

/** A number as it is drawn: the first digit in the hue of the outcome, hollow where no server sends it. */
export interface Figure {
	readonly number: string;
	readonly outcome: Outcome;
}

/** A fact at the foot of a card: in words, beside the mark of an outcome or behind a label. */
export interface CardFact {
	readonly text: string;
	readonly mark?: Outcome;
	readonly label?: string;
}

/** One of the two codes on the card of a comparison. */
export interface CardSide {
	readonly figure: Figure;
	readonly name: string;
	readonly fact: CardFact;
}

/** Everything that a card shows, as plain words: the picture that a link to a page unfolds with. Long texts are lists of sentences, the first of which are enough. */
export type Card = { readonly locale: Locale } & (
	| {
			readonly kind: 'code';
			readonly figure: Figure;
			readonly track: Plate['track'];
			readonly name: string;
			readonly text: readonly string[];
			readonly facts: readonly CardFact[];
	  }
	| { readonly kind: 'pair'; readonly sides: readonly [CardSide, CardSide]; readonly versus: string; readonly text: readonly string[] }
	| {
			readonly kind: 'page';
			/** Numbers that the page is about; the card takes as many of them as fit. */
			readonly figures: readonly Figure[];
			/** On pages about all codes: the digit of each class, and what it says. */
			readonly classes: ReadonlyArray<{ readonly figure: Figure; readonly fact: CardFact }>;
			/** What kind of page it is, where the heading does not say it. */
			readonly label: string | undefined;
			readonly name: string;
			readonly text: readonly string[];
			readonly facts: readonly CardFact[];
	  }
);

const factTexts = (facts: readonly CardFact[]): string[] => facts.flatMap(({ text, label }) => [text, ...(label === undefined ? [] : [label])]);

/** Every text that stands on a card, and its numbers. */
export function textsOf(card: Card): string[] {
	switch (card.kind) {
		case 'code':
			return [card.figure.number, card.name, ...card.text, ...factTexts(card.facts), ...(card.track?.stations.map((station) => station.label) ?? [])];
		case 'pair':
			return [card.versus, ...card.text, ...card.sides.flatMap((side) => [side.figure.number, side.name, ...factTexts([side.fact])])];
		case 'page':
			return [
				...card.figures.map((figure) => figure.number),
				...card.classes.flatMap(({ figure, fact }) => [figure.number, ...factTexts([fact])]),
				...(card.label === undefined ? [] : [card.label]),
				card.name,
				...card.text,
				...factTexts(card.facts),
			];
		default:
			return card satisfies never;
	}
}
