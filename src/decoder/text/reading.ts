import type { Span } from '../types.ts';

/** A stretch of a reading, and the stretch of the text before it that it was made from. */
interface Piece {
	readonly start: number;
	readonly from: Span;
}

/**
 * A text that was made from another one by leaving out, decoding or joining, and that still knows where each stretch came from:
 * findings are made in the readable text and shown in the text that was pasted.
 */
export interface Reading {
	readonly text: string;
	readonly pieces: readonly Piece[];
	readonly before: Reading | undefined;
}

/** The text itself: every place stands for itself. */
export const readingOf = (text: string): Reading => ({ text, pieces: [{ start: 0, from: { start: 0, end: text.length } }], before: undefined });

/** A new reading out of stretches of another one, each as it stands or with a text of its own. */
export function compose(before: Reading, parts: Iterable<Span & { readonly text?: string }>): Reading {
	const texts: string[] = [];
	const pieces: Piece[] = [];
	let length = 0;
	for (const part of parts) {
		const text = part.text ?? before.text.slice(part.start, part.end);
		if (text === '') continue;
		pieces.push({ start: length, from: { start: part.start, end: part.end } });
		texts.push(text);
		length += text.length;
	}
	return { text: texts.join(''), pieces, before };
}

/** A reading in which what a pattern matches is replaced; the pattern must be global. */
export function replace(reading: Reading, pattern: RegExp, replacement: (match: RegExpExecArray) => string): Reading {
	const parts: Array<Span & { readonly text?: string }> = [];
	let end = 0;
	for (const match of reading.text.matchAll(pattern)) {
		const text = replacement(match);
		if (text === match[0]) continue;
		parts.push({ start: end, end: match.index });
		parts.push({ start: match.index, end: match.index + match[0].length, text });
		end = match.index + match[0].length;
	}
	if (parts.length === 0) return reading;
	parts.push({ start: end, end: reading.text.length });
	return compose(reading, parts);
}

/** A reading without some stretches of it, which are in order and do not overlap. */
export function without(reading: Reading, spans: readonly Span[]): Reading {
	if (spans.length === 0) return reading;
	const ends = [0, ...spans.map((span) => span.end)];
	return compose(
		reading,
		ends.map((start, index) => ({ start, end: spans[index]?.start ?? reading.text.length })),
	);
}

function pieceAt(pieces: readonly Piece[], place: number): number {
	let [low, high] = [0, pieces.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((pieces[middle]?.start ?? 0) <= place) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Where one place of a reading stood one step before. A piece that was decoded maps in proportion: good enough to mark it. */
function stepBack(reading: Reading, place: number, side: 'start' | 'end'): number {
	const index = pieceAt(reading.pieces, side === 'end' ? Math.max(0, place - 1) : place);
	const piece = reading.pieces[index];
	if (piece === undefined) return 0;
	const length = (reading.pieces[index + 1]?.start ?? reading.text.length) - piece.start;
	const size = piece.from.end - piece.from.start;
	const within = place - piece.start;
	if (length === size) return piece.from.start + within;
	const share = (within * size) / length;
	return piece.from.start + (side === 'start' ? Math.floor(share) : Math.ceil(share));
}

/** Where a stretch of a reading stood in the text that was given at first. */
export function originOf(reading: Reading, span: Span): Span {
	if (reading.before === undefined) return span;
	const start = stepBack(reading, span.start, 'start');
	return originOf(reading.before, { start, end: Math.max(start, stepBack(reading, span.end, 'end')) });
}
