import { replace, type Reading } from './reading.ts';

/** `> ` of a forwarded mail, but not the `>>>` and `<<<` by which Sendmail tells who spoke. */
const QUOTE = /^[ \t]?(?:>(?!>> ?[A-Z]{4})[ \t]?|\|[ \t]){1,200}/gmu;

/**
 * Line ends, full-width digits, blanks and quote marks as every rule expects them. A line break that a program printed as `\n` is
 * one; Exim's log and JSON hold such.
 */
export function normalise(reading: Reading): Reading {
	let clean = reading;
	if (clean.text.includes('\r')) clean = replace(clean, /\r\n?/gu, () => '\n');
	clean = replace(clean, /[\uFF01-\uFF5E]{1,2000}/gu, ([wide]) => wide.normalize('NFKC'));
	clean = replace(clean, /[\u00A0\u2000-\u200A\u202F\u3000]{1,2000}/gu, ([blanks]) => ' '.repeat(blanks.length));
	clean = replace(clean, /[\u200B-\u200D\u2060\uFEFF]+/gu, () => '');
	// Not in `CORP\nguyen`: behind a real break stands a code, a blank, a quote mark or the next sentence.
	clean = replace(clean, /(?:\\r)?\\n(?=[\d\s"'<A-Z[({\\-]|$)/gu, () => '\n');
	// qmail's log joins words by underscores.
	if (/_said:_|Connected_to_/u.test(clean.text)) clean = replace(clean, /(?<=\S)_(?=\S)/gu, () => ' ');
	return replace(clean, QUOTE, () => '');
}
