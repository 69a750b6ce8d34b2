/** Our drawn numerals and marks: cell 60 × 100, one stroke; the same on every system. */
const DIGIT_PATHS: Readonly<Record<string, string>> = {
	0: 'M7 30a23 23 0 0 1 46 0v40a23 23 0 0 1-46 0z',
	1: 'M38 0v100M38 2 13 24',
	2: 'M7 31a23 23.5 0 0 1 46-1c0 10-4 16-9 23L16 93h38',
	3: 'M8 28a21.5 20.5 0 1 1 21.5 20.3H20M29 48.3A23 22.4 0 1 1 7 71',
	4: 'M34-3 11 72h47M43 46v54',
	5: 'M52 7H14v45M14 46.5c4-4.5 9-6.5 15-6.5 14 0 24 11 24 26.5S43 93 29 93c-11 0-18-5-22-14',
	6: 'M43.1-6 9.6 58.4M30 46a23 23.5 0 1 1 0 47 23 23.5 0 1 1 0-47z',
	7: 'M5 7h46L21 106',
	8: 'M30 7a20.5 20.5 0 1 1 0 41 20.5 20.5 0 1 1 0-41zM30 48a23 22.5 0 1 1 0 45 23 22.5 0 1 1 0-45z',
	9: 'M16.9 106 50.4 41.6M30 54a23 23.5 0 1 1 0-47 23 23.5 0 1 1 0 47z',
};
/** The dot of a number, at its place. */
export const DOT_PATH = 'M0 93h14';
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
function digitPaths(numbers: readonly string[]): Array<{ digit: string; path: string }> {
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

/** Icons of the facts and marks of the outcomes: id, element, its attributes. In parts, so that what lightens the pages takes no drawing out of a script. */
const DEFINITIONS: ReadonlyArray<readonly [id: string, tag: 'path' | 'circle', attributes: string]> = [
	['i-retry', 'path', 'd="M13.5 8A5.5 5.5 0 1 1 11.5 3.7M12 .5v3.5H8.5"'],
	['i-stage', 'path', 'd="M0 8h4.5m7 0H16M8 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z"'],
	['i-who', 'path', 'd="M8 7.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 15c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5"'],
	['m-done', 'path', 'fill="none" d="M1.5 8.5 6 13l8.5-10"'],
	['m-go', 'path', 'stroke="none" d="M3 1v14l12-7z"'],
	['m-wait', 'path', 'stroke="none" d="M2 1h4.5v14H2zm7.5 0H14v14H9.5z"'],
	['m-stop', 'path', 'stroke="none" d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z"'],
	['m-myth', 'circle', 'fill="none" cx="8" cy="8" r="6" stroke-width="2.5" stroke-dasharray="3.14 3.14"'],
];

/** Digits as drawings, each once. */
const digitDrawings = (numbers: readonly string[]): Array<readonly [id: string, tag: 'path' | 'circle', attributes: string]> =>
	digitPaths(numbers).map(({ digit, path }) => [`n${digit}`, 'path', `d="${path}"`] as const);

/** One drawing by its id, as an SVG element without the id: a mark `m-stop`, an icon `i-who`, a digit `n5`. Undefined for an id that is not drawn. */
export function drawing(id: string): string | undefined {
	const [found] = [...DEFINITIONS, ...digitDrawings([id.slice(1)])].filter(([each]) => each === id);
	return found === undefined ? undefined : `<${found[1]} ${found[2]}></${found[1]}>`;
}

/**
 * All that a page draws, defined once and shown nowhere by itself.
 * @param numbers the numbers that the page draws
 * @param needed leaves out what the page has already, or does not show
 */
export function printDrawings(numbers: readonly string[], needed: (id: string) => boolean = () => true): string {
	const all = [...DEFINITIONS, ...digitDrawings(numbers)];
	const drawings = all.flatMap(([id, tag, attributes]) => (needed(id) ? [`<${tag} id="${id}" ${attributes}></${tag}>`] : []));
	return `<svg class="vh" aria-hidden="true"><defs>${drawings.join('')}</defs></svg>`;
}
