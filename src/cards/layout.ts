import type { Node } from '@takumi-rs/core';
import type { Card, CardSide } from '../models/card.ts';
import { drawFigure } from './drawings.ts';
import { column, row, words } from './nodes.ts';
import { BESIDE, classRow, factNode, factRow, figureNode, figureRow, nameNode, sheet, textNode, trackNode, type Code, type Page, type Pair } from './pieces.ts';
import { HEADING_LEADING, INNER, QUIET, TEXT_LEADING } from './theme.ts';

/** Sizes in pixels: the drawn number, the name, the text. */
type Sizes = readonly [figure: number, name: number, text: number];

/** How a card is set: its sizes, and how many sentences of the text are left out. */
interface Step {
	readonly figure: number;
	readonly name: number;
	readonly text: number;
	readonly without: number;
}

/** Large sizes with the whole text, then with a sentence less, down to one; the small sizes only where no large one will do. */
function steps({ large, small }: { readonly large: readonly Sizes[]; readonly small: readonly Sizes[] }, sentences: number): Step[] {
	const of = (sizes: readonly Sizes[]): Step[] =>
		Array.from({ length: sentences }, (_, without) => sizes.map(([figure, name, text]): Step => ({ figure, name, text, without }))).flat();
	return [...of(large), ...of(small)];
}

/** The number, its name and its text; a long gloss takes two lines, and the number makes room for them. */
const CODE_SIZES = {
	large: [
		[168, 54, 42],
		[168, 50, 40],
		[168, 46, 38],
		[148, 50, 40],
		[132, 48, 38],
		[132, 44, 36],
	],
	small: [
		[120, 42, 34],
		[112, 38, 32],
	],
} as const;
const FACT_SIZES = [34, 32, 30, 28] as const;

function* codeCandidates(card: Code): Generator<Node> {
	for (const step of steps(CODE_SIZES, card.text.length)) {
		for (const size of FACT_SIZES) {
			const top =
				card.track === undefined ? [figureRow([card.figure], step.figure + 52)] : [figureRow([card.figure], step.figure), trackNode(card.track, card)];
			yield sheet(card, top, [nameNode(card.name, 'en', step.name), textNode(card, step), factRow(card.facts, card, size)]);
		}
	}
}

const PAIR_SIZES = {
	large: [
		[168, 32, 56],
		[168, 32, 52],
		[160, 32, 48],
		[152, 30, 44],
	],
	small: [
		[144, 30, 40],
		[132, 28, 36],
		[120, 26, 34],
	],
} as const;

/** Both numbers in one height, each at the head of its column; the second one beside the wordmark. */
function sidesNode(card: Pair, { figure: tallest, name: size }: Step): Node {
	const width = (INNER - 40) / 2;
	const heights = [width - 100, width - (INNER - BESIDE)].map((room, index) => {
		const drawn = drawFigure(card.sides[index === 0 ? 0 : 1].figure, 100);
		return drawn === undefined ? 100 : (100 * room) / drawn.width;
	});
	const height = Math.round(Math.min(tallest, ...heights));
	const side = ({ figure, name, fact }: CardSide, ...beside: readonly Node[]): Node =>
		column(
			{ width },
			row({ justifyContent: 'space-between', alignItems: 'flex-end', height: Math.max(height, 120) }, figureNode(figure, height), ...beside),
			column({ marginTop: 20 }, factNode(fact, card, size), words(name, 'en', { fontSize: size, color: QUIET, lineHeight: HEADING_LEADING })),
		);
	const versus = words(card.versus, 'en', { fontSize: 40, color: QUIET, lineHeight: 1, marginRight: 16 });
	const [a, b] = card.sides;
	return row({ columnGap: 40 }, side(a, versus), side(b));
}

function* pairCandidates(card: Pair): Generator<Node> {
	for (const step of steps(PAIR_SIZES, card.text.length)) {
		yield sheet(card, [sidesNode(card, step)], [textNode(card, step, 700)]);
	}
}

const PAGE_SIZES = {
	large: [
		[108, 84, 40],
		[108, 76, 40],
		[108, 68, 38],
		[104, 60, 36],
	],
	small: [
		[96, 56, 36],
		[96, 52, 34],
		[84, 48, 32],
		[84, 44, 30],
	],
} as const;

/** The numbers that a page is about, the classes of all, or where it is about neither what kind of page it is. */
function topOf(card: Page, height: number, label: readonly Node[]): readonly Node[] {
	if (card.classes.length > 0) return [classRow(card, height)];
	if (card.figures.length === 0) return label;
	return [figureRow(card.figures, card.figures.length === 1 ? height * 1.5 : height)];
}

function* pageCandidates(card: Page): Generator<Node> {
	const label = card.label === undefined ? [] : [words(card.label, card.locale, { fontSize: 30, color: QUIET, lineHeight: TEXT_LEADING })];
	const facts = card.facts.length === 0 ? [] : [factRow(card.facts, card, 30)];
	for (const step of steps(PAGE_SIZES, card.text.length)) {
		const top = topOf(card, step.figure, label);
		yield sheet(card, top, [...(top === label ? [] : label), nameNode(card.name, card.locale, step.name), textNode(card, step), ...facts]);
	}
}

/** Ways to set a card, the fullest and largest first; the first one that fits is drawn. */
export function candidates(card: Card): Generator<Node> {
	switch (card.kind) {
		case 'code':
			return codeCandidates(card);
		case 'pair':
			return pairCandidates(card);
		case 'page':
			return pageCandidates(card);
		default:
			return card satisfies never;
	}
}
