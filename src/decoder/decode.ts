import { blocksOf } from './text/blocks.ts';
import { findingsOf } from './findings.ts';
import { normalise } from './text/normalise.ts';
import { wordFinding } from './notice.ts';
import { takeApart } from './text/parts.ts';
import { originOf, readingOf, type Reading } from './text/reading.ts';
import { statementsOf } from './statements.ts';
import type { Decoding, Evidence, Finding } from './types.ts';

/** Of the readable text no more than this is searched: a notice is short, and what follows it is the mail that came back. */
const MOST = 2_000_000;

/** Findings of one reading, placed in the text as it was given. */
function read(reading: Reading, headers: string): Finding[] {
	const text = reading.text.slice(0, MOST);
	const blocks = blocksOf(text);
	return findingsOf(text, headers, blocks, statementsOf(text, blocks));
}

const placed = (finding: Finding, reading: Reading): Finding => ({
	...finding,
	evidence: finding.evidence.map((each): Evidence => ({ ...each, at: originOf(reading, each.in) })),
});

/**
 * Reads what a person pasted: a bare code, a reply, a dialogue, a line of a log, a notice, a whole mail with its parts. Pure and
 * synchronous; never throws; takes time in proportion to the length.
 * @param text - anything
 * @returns the finding that decides, and all others; `unknown` and null where the text does not say
 */
export function decode(text: string): Decoding {
	const { notice, original, headers, complaint } = takeApart(normalise(readingOf(text)));
	let reading = notice;
	let found = complaint ? [] : read(notice, headers);
	if (found.length === 0 && !complaint && original.text !== '') {
		const below = read(original, '');
		if (below.length > 0) [reading, found] = [original, below];
	}
	if (found.length === 0) found = [wordFinding(reading.text.slice(0, MOST), headers, complaint)];
	const [main, ...others] = found.map((finding) => placed(finding, reading));
	if (main === undefined) throw new Error('findings: there is always one');
	return { ...main, readable: reading.text, others };
}
