import { replace, type Reading } from './reading.ts';

/** `> ` of a forwarded mail, but not the `>>>` and `<<<` by which Sendmail tells who spoke. */
const QUOTE = /^[ \t]?(?:>(?!>> ?[A-Z]{4})[ \t]?|\|[ \t])+/gmu;

/**
 * Line ends, full-width digits, blanks and quote marks as every rule expects them. A line break that a program printed as `\n` is
 * one; Exim's log and JSON hold such.
 */
export function normalise(reading: Reading): Reading {
	let clean = reading;
	if (clean.text.includes('\r')) clean = replace(clean, /\r\n?/gu, () => '\n');
	clean = replace(clean, /[\uFF01-\uFF5E]+/gu, ([wide]) => wide.normalize('NFKC'));
	clean = replace(clean, /[\u00A0\u2000-\u200A\u202F\u3000]+/gu, ([blanks]) => ' '.repeat(blanks.length));
	clean = replace(clean, /[\u200B-\u200D\u2060\uFEFF]+/gu, () => '');
	clean = replace(clean, /(?:\\r)?\\n/gu, () => '\n');
	// qmail's log joins words by underscores.
	if (/_said:_|Connected_to_/u.test(clean.text)) clean = replace(clean, /(?<=\S)_(?=\S)/gu, () => ' ');
	return replace(clean, QUOTE, () => '');
}
