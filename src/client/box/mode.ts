/** What stands in the box: nothing, a few words to search for, or the text of a server to be read. */
export type Mode = 'empty' | 'query' | 'text';

/** Longest line that is taken for a search. */
const LONGEST_QUERY = 80;
/** Pasted text beyond this stays out of the field: a browser lays out every line of it at each keystroke. */
export const LONGEST_IN_FIELD = 100_000;

/** Marks of a server's or a program's own line: an address, a log's field, a diagnostic code, the seam of a reply of several lines. */
const SERVER_LINE =
	/[^\s@]@[^\s@]|\bsaid:|\b(?:status|dsn|relay|stat)=|^\s*(?:x-)?(?:smtp|unix|postfix)\s*;|diagnostic-code|final-recipient|in reply to|<<<|>>>/iu;

/** Decides by form alone, so that the same text is always taken the same way. */
export function modeOf(text: string): Mode {
	// Zero-width characters alone are nothing to look for.
	const trimmed = text.replace(/[\u200B-\u200D\u2060\uFEFF]/gu, '').trim();
	if (trimmed === '') return 'empty';
	if (trimmed.length > LONGEST_QUERY || /[\r\n]/u.test(trimmed) || SERVER_LINE.test(trimmed)) return 'text';
	return 'query';
}
