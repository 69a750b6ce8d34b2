/** Our drawn numerals and marks: cell 60 × 100, one stroke; the same on every system. */
const DIGIT_PATHS: Readonly<Record<string, string>> = {
	0: 'M7 30a23 23 0 0 1 46 0v40a23 23 0 0 1-46 0z',
	1: 'M38 0v100M38 2 13 24',
	2: 'M7 31a23 24 0 0 1 46-1c0 10-4 16-9 23L16 93h38',
	3: 'M8 28a21.5 20.5 0 1 1 21.5 20.3H20M29 48.3A23 22.4 0 1 1 7 71',
	4: 'M34-3 11 72h47M43 46v54',
	5: 'M52 7H14v45M14 46.5c4-4.5 9-6.5 15-6.5 14 0 24 11 24 26.5S43 93 29 93c-11 0-18-5-22-14',
	6: 'M43.1-6 9.6 58.4M30 46a23 23.5 0 1 1 0 47 23 23.5 0 1 1 0-47z',
	7: 'M5 7h46L21 106',
	8: 'M30 7a20.5 20.5 0 1 1 0 41 20.5 20.5 0 1 1 0-41zM30 48a23 22.5 0 1 1 0 45 23 22.5 0 1 1 0-45z',
	9: 'M16.9 106 50.4 41.6M30 54a23 23.5 0 1 1 0-47 23 23.5 0 1 1 0 47z',
};
const DIGIT_ADVANCE = 72;
const DOT_ADVANCE = 26;
const CELL_GAP = 12;

/** One drawn character: a digit by reference, or a dot by its own path. */
export interface Glyph {
	readonly x: number;
	readonly digit: string | undefined;
}

/** Glyphs and width of a number, or undefined where it holds more than digits and dots: then it is set as text. */
export function drawNumber(number: string): { width: number; glyphs: Glyph[] } | undefined {
	if (!/^[\d.]+$/u.test(number)) return undefined;
	let x = 0;
	const glyphs = Array.from(number, (character): Glyph => {
		const glyph = { x, digit: character === '.' ? undefined : character };
		x += character === '.' ? DOT_ADVANCE : DIGIT_ADVANCE;
		return glyph;
	});
	return { width: x - CELL_GAP, glyphs };
}

/** The digits that these numbers need, each once, with its path. */
export function digitPaths(numbers: readonly string[]): Array<{ digit: string; path: string }> {
	return [
		...new Set(
			numbers
				.filter((number) => drawNumber(number) !== undefined)
				.join('')
				.replaceAll('.', ''),
		),
	]
		.sort()
		.map((digit) => ({ digit, path: DIGIT_PATHS[digit] ?? '' }));
}
