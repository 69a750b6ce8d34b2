import type { Node } from '@takumi-rs/core';
import type { Card, CardFact, Figure } from '../models/card.ts';
import { drawFigure, drawMark, drawWordmark } from './drawings.ts';
import { column, picture, row, words } from './nodes.ts';
import { HEADING_LEADING, HEIGHT, INK, INNER, PADDING, PAPER, QUIET, TEXT_LEADING, WIDTH } from './theme.ts';
import { drawTrack } from './track.ts';

export type Code = Extract<Card, { kind: 'code' }>;
export type Pair = Extract<Card, { kind: 'pair' }>;
export type Page = Extract<Card, { kind: 'page' }>;

const WORDMARK_HEIGHT = 40;
/** Room beside the wordmark, at the top of every card. */
export const BESIDE = INNER - drawWordmark(WORDMARK_HEIGHT).width - 56;

const ONE_LINE = { lineHeight: TEXT_LEADING, whiteSpace: 'nowrap', flexShrink: 0 } as const;

/** A number in drawn digits, or as text where it holds more than digits and dots. */
export const figureNode = (figure: Figure, height: number): Node => {
	const drawn = drawFigure(figure, height);
	return drawn === undefined ? words(figure.number, 'en', { fontSize: height * 0.6, fontWeight: 700, lineHeight: HEADING_LEADING }) : picture(drawn);
};

/** As many figures as fit beside the wordmark; the first one in any case. */
export function figureRow(figures: readonly Figure[], tallest: number): Node {
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

/** A fact beside its mark, or behind its label. */
export const factNode = ({ text, mark, label }: CardFact, card: Card, size: number): Node =>
	row(
		{ columnGap: size * 0.45, alignItems: 'center' },
		...(mark === undefined ? [] : [picture(drawMark(mark, size))]),
		...(label === undefined ? [] : [words(label, card.locale, { ...ONE_LINE, fontSize: size, color: QUIET })]),
		words(text, card.locale, { ...ONE_LINE, fontSize: size, fontWeight: 700 }),
	);

/** The facts of a card on one line. */
export const factRow = (facts: readonly CardFact[], card: Card, size: number): Node =>
	row({ columnGap: size * 1.5, marginTop: size * 0.8 }, ...facts.map((fact) => factNode(fact, card, size)));

/** What stands largest among the words. */
export const nameNode = (text: string, lang: Card['locale'], size: number): Node =>
	words(text, lang, { fontSize: size, fontWeight: 700, lineHeight: HEADING_LEADING, textWrap: 'balance' });

/** The sentences of a card, but for the last `without` of them. */
export const textNode = (
	{ text, locale }: Pick<Card, 'text' | 'locale'>,
	{ text: size, without }: { readonly text: number; readonly without: number },
	weight = 400,
): Node =>
	words(text.slice(0, text.length - without).join(' '), locale, {
		fontSize: size,
		fontWeight: weight,
		lineHeight: TEXT_LEADING,
		textWrap: weight === 400 ? 'pretty' : 'balance',
		marginTop: size * 0.25,
	});

/** The whole card: what stands at the top, beside the wordmark, and what stands at the foot. */
export const sheet = (card: Card, top: readonly Node[], foot: readonly Node[]): Node => ({
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
	children: [column({ position: 'relative' }, ...top, picture(drawWordmark(WORDMARK_HEIGHT), { position: 'absolute', top: 0, right: 0 })), column({}, ...foot)],
});

/** The line of the session with the names of its stations: the first, the last and the one where the code comes. */
export function trackNode(track: NonNullable<Code['track']>, card: Code): Node {
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

/** The digit of each class over its outcome; the last digit stands left of the wordmark. */
export const classRow = (card: Page, height: number): Node =>
	row({ columnGap: 48 }, ...card.classes.map(({ figure, fact }) => column({ rowGap: 12 }, figureNode(figure, height), factNode(fact, card, 26))));
