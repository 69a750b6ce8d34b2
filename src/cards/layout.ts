import type { Node } from '@takumi-rs/core';
import type { Card, CardFact, CardSide, Figure } from '../models/card.ts';
import { drawFigure, drawShape, drawWordmark } from './drawings.ts';
import { column, picture, row, words } from './nodes.ts';
import { HEADING_LEADING, HEIGHT, INK, INNER, PADDING, PAPER, QUIET, TEXT_LEADING, WIDTH } from './theme.ts';
import { drawTrack } from './track.ts';

type Code = Extract<Card, { kind: 'code' }>;
type Pair = Extract<Card, { kind: 'pair' }>;
type Page = Extract<Card, { kind: 'page' }>;

const WORDMARK_HEIGHT = 40;
/** Room beside the wordmark, at the top of every card. */
const BESIDE = INNER - drawWordmark(WORDMARK_HEIGHT).width - 56;

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

const figureNode = (figure: Figure, height: number): Node => {
	const drawn = drawFigure(figure, height);
	return drawn === undefined ? words(figure.number, 'en', { fontSize: height * 0.6, fontWeight: 700, lineHeight: HEADING_LEADING }) : picture(drawn);
};

/** As many figures as fit beside the wordmark, in the height at which the first two of them do. */
function figureRow(figures: readonly Figure[], tallest: number): Node {
	const gap = tallest * 0.5;
	let room = BESIDE;
	const fitting = figures.filter((figure) => {
		room -= (drawFigure(figure, tallest)?.width ?? BESIDE) + gap;
		return room + gap >= 0;
	});
	return row(
		{ columnGap: gap, alignItems: 'flex-end' },
		...(fitting.length === 0 ? figures.slice(0, 1) : fitting).map((figure) => figureNode(figure, tallest)),
	);
}

const header = (left: Node): Node => row({ justifyContent: 'space-between', alignItems: 'flex-start' }, left, picture(drawWordmark(WORDMARK_HEIGHT)));

const factNode = ({ text, shape, label }: CardFact, card: Card, size: number): Node =>
	row(
		{ columnGap: size * 0.45, alignItems: 'center' },
		...(shape === undefined ? [] : [picture(drawShape(shape, size))]),
		...(label === undefined ? [] : [words(label, card.locale, { fontSize: size, color: QUIET, lineHeight: TEXT_LEADING })]),
		words(text, card.locale, { fontSize: size, fontWeight: shape === 'who' ? 400 : 700, lineHeight: TEXT_LEADING }),
	);

const factRow = (facts: readonly CardFact[], card: Card, size: number): Node =>
	row({ columnGap: size * 1.5, marginTop: size * 0.8 }, ...facts.map((fact) => factNode(fact, card, size)));

const nameNode = (text: string, lang: Card['locale'], size: number): Node =>
	words(text, lang, { fontSize: size, fontWeight: 700, lineHeight: HEADING_LEADING, textWrap: 'balance' });

const textNode = ({ text, locale }: Pick<Card, 'text' | 'locale'>, { text: size, without }: Step, weight = 400): Node =>
	words(text.slice(0, text.length - without).join(' '), locale, {
		fontSize: size,
		fontWeight: weight,
		lineHeight: TEXT_LEADING,
		textWrap: weight === 400 ? 'pretty' : 'balance',
		marginTop: size * 0.25,
	});

/** The whole card: what stands at the top, and what stands at the foot. */
const sheet = (card: Card, top: Node, foot: Node): Node => ({
	type: 'container',
	lang: card.locale,
	style: {
		display: 'flex',
		flexDirection: 'column',
		justifyContent: 'space-between',
		width: WIDTH,
		height: HEIGHT,
		paddingTop: PADDING.top,
		paddingBottom: PADDING.bottom,
		paddingLeft: PADDING.inline,
		paddingRight: PADDING.inline,
		backgroundColor: PAPER,
		color: INK,
		fontFamily: 'Pretendard',
	},
	children: [top, foot],
});

function trackNode(track: NonNullable<Code['track']>, card: Code): Node {
	const { drawn, places } = drawTrack(track, card.figure.outcome, INNER);
	const label = ({ x, label: text, here }: (typeof places)[number]): Node =>
		words(text, 'en', {
			position: 'absolute',
			left: x,
			top: 44,
			fontSize: 24,
			lineHeight: 1.4,
			fontWeight: here ? 700 : 400,
			color: here ? INK : QUIET,
			whiteSpace: 'nowrap',
		});
	return column({ position: 'relative', marginTop: 26, height: 80 }, picture(drawn), ...places.map(label));
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
			const top = column(
				{},
				header(figureRow([card.figure], card.track === undefined ? step.figure + 52 : step.figure)),
				...(card.track === undefined ? [] : [trackNode(card.track, card)]),
			);
			yield sheet(card, top, column({}, nameNode(card.name, 'en', step.name), textNode(card, step), factRow(card.facts, card, size)));
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
		const mark = picture(drawWordmark(WORDMARK_HEIGHT), { position: 'absolute', top: 0, right: 0 });
		yield sheet(card, column({ position: 'relative' }, sidesNode(card, step), mark), textNode(card, step, 700));
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

/** The digit of each class over its outcome; the last digit stands left of the wordmark. */
const classRow = (card: Page, height: number): Node =>
	row({ columnGap: 48 }, ...card.classes.map(({ figure, fact }) => column({ rowGap: 12 }, figureNode(figure, height), factNode(fact, card, 26))));

function* pageCandidates(card: Page): Generator<Node> {
	for (const step of steps(PAGE_SIZES, card.text.length)) {
		const mark = picture(drawWordmark(WORDMARK_HEIGHT), { position: 'absolute', top: 0, right: 0 });
		const top = card.classes.length === 0 ? figureRow(card.figures, card.figures.length === 1 ? step.figure * 1.5 : step.figure) : classRow(card, step.figure);
		const label = card.label === undefined ? [] : [words(card.label, card.locale, { fontSize: 30, color: QUIET, lineHeight: TEXT_LEADING })];
		const facts = card.facts.length === 0 ? [] : [factRow(card.facts, card, 30)];
		yield sheet(
			card,
			column({ position: 'relative' }, top, mark),
			column({}, ...label, nameNode(card.name, card.locale, step.name), textNode(card, step), ...facts),
		);
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
