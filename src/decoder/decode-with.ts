import { findingsOf } from './findings.ts';
import { wordFinding } from './notice.ts';
import { Rulebook } from './rules/rulebook.ts';
import type { Rules } from './rules/rules.ts';
import { statementsOf } from './statements.ts';
import { blocksOf } from './text/blocks.ts';
import { normalise } from './text/normalise.ts';
import { takeApart } from './text/parts.ts';
import { originOf, readingOf, type Reading } from './text/reading.ts';
import type { Decoding, Evidence, Finding } from './types.ts';

/** Of the readable text no more than this is searched; files of this size are no notices any more. */
const MOST = 30_000_000;

/** Findings of one reading, placed in the readable text. */
function read(book: Rulebook, reading: Reading, headers: string): { found: Finding[]; more: boolean } {
	const text = reading.text.slice(0, MOST);
	const blocks = blocksOf(text);
	const { statements, more } = statementsOf(book, text, blocks);
	return { found: findingsOf(book, text, headers, blocks, statements), more: more || reading.text.length > MOST };
}

const placed = (finding: Finding, reading: Reading): Finding => ({
	...finding,
	evidence: finding.evidence.map((each): Evidence => ({ ...each, at: originOf(reading, each.in) })),
});

function decodeWith(book: Rulebook, text: string): Decoding {
	const { notice, original, headers, complaint } = takeApart(normalise(readingOf(text)));
	let reading = notice;
	let { found, more } = complaint ? { found: [], more: false } : read(book, notice, headers);
	if (found.length === 0 && !complaint && original.text !== '') {
		const below = read(book, original, '');
		if (below.found.length > 0) [reading, found, more] = [original, below.found, below.more];
	}
	const [main = wordFinding(book, reading.text.slice(0, MOST), headers, complaint), ...others] = found;
	return { ...placed(main, reading), readable: reading.text, others: others.map((finding) => placed(finding, reading)), more };
}

export type Decode = (text: string) => Decoding;
export type DecoderRules = Rules;

/**
 * A decoder that knows some rules: the browser fetches them as data, `decode` has them built in.
 * @returns a function that is pure and synchronous, never throws and takes time in proportion to the length of the text
 */
export function decoderOf(rules: Rules): Decode {
	const book = new Rulebook(rules);
	return (text) => decodeWith(book, text);
}
