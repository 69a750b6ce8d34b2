import type { Block } from './text/blocks.ts';
import { enhancedCodes, replyCodes, type Mark } from './codes.ts';
import type { Rulebook } from './rules/rulebook.ts';
import type { Span } from './types.ts';

/** What was said at one place of a notice, with the codes that stand there. */
export interface Statement {
	readonly reply: Mark | undefined;
	readonly enhanced: Mark | undefined;
	/** The words, from the first code to the end. */
	readonly words: Span;
	/** The whole stretch that it was found in, with who said it to whom. */
	readonly block: Block;
	/** 3: words of the server that decided; 2: a local line or field; 1: a number that may be a code. */
	readonly weight: 1 | 2 | 3;
}

/** How far from a reply code its enhanced code may stand: `553 Mail from … not allowed - 5.7.1`. */
const REACH = 90;

/** True where a code says that something failed, for good or for now. */
export const isFailure = ({ reply, enhanced }: Statement): boolean => /^[45]/u.test(reply?.value ?? enhanced?.value ?? '');

const REMOTE =
	/\b(?:said|responded|replied|returned|response(?!code)|reason|refused to talk to me|remote (?:host|server)|host \S+ ?\[|smtp error|from \S+:)|<<<|smtp;|LED=|\]:|응답|phản hồi/iu;
/** Sendmail's and others' own line that only follows from what the server said before. */
const AFTERMATH = /^\s*5\d\d 5\.(?:0\.0|1\.1|3\.0)\s+(?:service unavailable|<[^>]*>\.{3}\s+(?:user unknown|service unavailable)|need rcpt)/iu;

function weightOf(text: string, block: Block, first: Mark): Statement['weight'] {
	const before = text.slice(Math.max(block.start, first.start - 160), first.start);
	if (block.speaker === 'server') return /^(?:503|554 5\.0\.0|221)/u.test(text.slice(first.start, first.start + 9)) ? 2 : 3;
	if (block.field === 'diagnostic-code') return /x-(?:postfix|unix|exim|sendmail)|local|unknown;/iu.test(before) ? 2 : 3;
	if (block.field !== '') return 2;
	if (AFTERMATH.test(text.slice(first.start, first.start + 80))) return 1;
	if (first.strength === 1) return 1;
	return REMOTE.test(before) ? 3 : 2;
}

/** The enhanced code that belongs to a reply code: the next one within reach, before another reply code. */
function enhancedOf(text: string, reply: Mark, enhanced: readonly Mark[], limit: number): Mark | undefined {
	const [next] = enhanced.filter((mark) => mark.start > reply.start && mark.start < limit);
	if (next === undefined) return undefined;
	const between = text.slice(reply.end, next.start);
	if (/^[\s\-/#(["']{0,12}$/u.test(between)) return next;
	return next.value[0] === reply.value[0] && (between.length < REACH || next.strength === 3) ? next : undefined;
}

/** True where somebody says the code: "said: 550", "smtp; 550". It comes before a number in front of a link or in brackets. */
const isSaid = (text: string, block: Block, mark: Mark): boolean => REMOTE.test(text.slice(Math.max(block.start, mark.start - 40), mark.start));

/** A multi-line reply repeats its code: `550-5.7.26 … 550 5.7.26 …`. The repetition says nothing of its own. */
const repeats = (first: Mark, mark: Mark): boolean => mark.value === first.value;

/** Headers that a notice quotes below what was said. */
function wordsEnd(text: string, start: number, end: number): number {
	const at = /\n[^\n]{0,60}(?:original message headers|received: from|message headers|reporting-mta:)|; from=</iu.exec(text.slice(start, end))?.index;
	return at === undefined ? end : start + at;
}

/**
 * What one block says, mostly one thing: the first code decides, a different one behind it is nested in its words.
 * @param text - the notice
 */
function statementOf(book: Rulebook, text: string, block: Block): Statement | undefined {
	if (block.speaker === 'client') return undefined;
	const isStatus = block.field === 'status';
	if (block.speaker === 'field' && !isStatus && block.field !== 'diagnostic-code') return undefined;
	const codes = enhancedCodes(text, block);
	const certain = codes.some((mark) => mark.strength === 3);
	// Beside a code that is certain, a number that only looks like one is a line or a port.
	const seen = isStatus ? [] : replyCodes(book, text, block).filter((mark) => mark.strength > 1 || !certain);
	const failing = seen.filter((mark) => !mark.value.startsWith('2'));
	const replies = failing.some((mark) => mark.strength > 1) ? failing : seen;
	const reply = replies.find((mark) => mark.strength === 3 && isSaid(text, block, mark)) ?? replies.find((mark) => mark.strength > 1) ?? replies[0];
	const second = reply === undefined ? undefined : replies.find((mark) => mark.start > reply.start && !repeats(reply, mark) && mark.strength > 1);
	const own = reply === undefined ? undefined : enhancedOf(text, reply, codes, second?.start ?? block.end);
	const dsn = codes.find((mark) => /\bdsn=$/iu.test(text.slice(block.start, mark.start).slice(-5)));
	const ahead = codes.filter((mark) => mark.strength > 1 || block.speaker !== 'words');
	const alike = codes.find((mark) => reply === undefined || mark.value[0] === reply.value[0]);
	const enhanced = own ?? dsn ?? ahead[0] ?? alike;
	const first = [reply, enhanced].filter((mark) => mark !== undefined).sort((a, b) => a.start - b.start)[0];
	if (first === undefined) return undefined;
	const start = reply !== undefined && (enhanced === undefined || enhanced === own || enhanced.start > reply.start) ? reply.start : first.start;
	return {
		reply,
		enhanced,
		words: { start: reply === undefined ? block.start : start, end: wordsEnd(text, start, block.end) },
		block,
		weight: weightOf(text, block, reply ?? first),
	};
}

/** smtplib names the recipients that were refused in one line: `{'a@example.com': (550, b'5.1.1 …'), 'b@example.com': (…)}`. */
function split(text: string, block: Block): Block[] {
	const starts = [...text.slice(block.start, Math.min(block.end, block.start + 6000)).matchAll(/['"][^'"\s@]{1,80}@[^'"\s]{1,120}['"]: ?\(\d{3},/gu)].map(
		(match) => block.start + match.index,
	);
	if (starts.length < 2) return [block];
	return starts.map((start, index) => ({ ...block, start, end: starts[index + 1] ?? block.end }));
}

/** How much of one block is read: the beginning, and where that holds no code the end. */
const WINDOW = 6000;

function windowsOf(block: Block): Block[] {
	if (block.end - block.start <= WINDOW) return [block];
	return [
		{ ...block, end: block.start + WINDOW },
		{ ...block, start: block.end - WINDOW },
	];
}

/** How many statements are listed: of failures, and of what was taken, which a log holds by the thousand. */
const MOST_FAILURES = 400;
const MOST_TAKEN = 50;

const SENT = /\bstatus=sent\b|\bstat=Sent\b/u;

/** Everything in a notice that carries a code, in its order; `more` where there is more than can be listed. */
export function statementsOf(book: Rulebook, text: string, blocks: readonly Block[]): { statements: Statement[]; more: boolean } {
	const statements: Statement[] = [];
	let [failures, taken, more] = [0, 0, false];
	for (const block of blocks.flatMap((each) => split(text, each))) {
		// In a log of a day the one failure stands among thousands of lines that need not be read further.
		if (taken === MOST_TAKEN && block.speaker === 'log' && SENT.test(text.slice(block.start, block.end))) {
			more = true;
			continue;
		}
		const statement = windowsOf(block).reduce<Statement | undefined>((found, window) => found ?? statementOf(book, text, window), undefined);
		if (statement === undefined) continue;
		if (isFailure(statement)) failures += 1;
		else taken += 1;
		if (failures > MOST_FAILURES) return { statements, more: true };
		if (taken > MOST_TAKEN) {
			[taken, more] = [MOST_TAKEN, true];
			continue;
		}
		statements.push(statement);
	}
	return { statements, more };
}
