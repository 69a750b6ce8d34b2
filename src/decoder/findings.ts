import { believed } from './belief.ts';
import type { Block } from './text/blocks.ts';
import { around } from './context.ts';
import { findingOf } from './finding.ts';
import { queueOf } from './queue.ts';
import { decisive, enhancedOf, groupsOf, type Group } from './groups.ts';
import type { Rulebook } from './rules/rulebook.ts';
import { speakerOf } from './speaker.ts';
import { isFailure, type Statement } from './statements.ts';
import type { Finding, Span } from './types.ts';
import { judge, permanenceOf, type Stage } from './verdict.ts';

const STAGES: ReadonlyArray<readonly [Stage, RegExp]> = [
	['connect', /refused\s+to\s+talk\s+to\s+me|after initial connection|greeting failed|did not like our greeting/iu],
	['mail', /(?:in reply to|after|like our|to) (?:pipelined )?MAIL FROM/iu],
	['rcpt', /(?:in reply to|after|like our|to) (?:pipelined )?RCPT TO/iu],
	['data', /(?:in reply to|after|like our) (?:pipelined )?(?:end of )?data/iu],
];

/** No server was reached: its name stands there, and it said nothing. */
const UNREACHED = /\brelay=none\b|connect to [^\n]{1,200}(?:timed out|refused|unreachable|no route)/iu;

/** Which command a server refused, as mail programs say it. */
const stageOf = (stretch: string): Stage | undefined => STAGES.find(([, pattern]) => pattern.test(stretch))?.[0];

/** Where the words may stand that say why, the nearest first: what was said, the field beside it, the recipient's stretch, the notice. */
function tellings(blocks: readonly Block[], main: Statement, statements: readonly Statement[], notice: Span): Span[] {
	const beside = around(blocks, main.block);
	const diagnostic = beside.filter((each) => each.field === 'diagnostic-code');
	const said = main.block.field === 'status' ? [] : [main.words];
	const others = statements.filter((each) => each !== main && each.block.field !== 'status' && isFailure(each)).map((each) => each.words);
	const whole = main.block.field === '' ? [{ start: main.block.start, end: main.words.end }] : [];
	return [...said, ...diagnostic, ...others, ...whole, ...(said.length > 0 && main.reply !== undefined ? [] : [notice])];
}

function fromGroup(book: Rulebook, text: string, headers: string, blocks: readonly Block[], { recipient, statements }: Group): Finding | undefined {
	const main = decisive(statements);
	if (main === undefined) return undefined;
	const enhanced = enhancedOf(main, statements);
	const reply = main.reply ?? statements.find((each) => each.enhanced === undefined && each.reply?.value[0] === enhanced?.value[0])?.reply;
	const permanence = permanenceOf(enhanced?.value, reply?.value);
	const codes = [reply?.value, enhanced?.value].filter((code) => code !== undefined);
	const notice = { start: 0, end: Math.min(text.length, 4000) };
	const spans = tellings(blocks, main, statements, notice);
	const [said = main.words] = spans;
	const introduced = [
		{ start: main.block.start, end: said.start > main.block.start ? said.start : main.block.end },
		...statements.flatMap((each) => [each.block, ...around(blocks, each.block)]),
		notice,
	];
	const speaking = speakerOf(book, text, {
		said,
		codes,
		introduced,
		notice,
		isDialogue: main.block.speaker === 'server' || main.block.speaker === 'log' || /^\s*220[ -]/mu.test(text),
		headers,
		recipient: recipient?.value,
	});
	const judged =
		permanence === 'success'
			? undefined
			: judge(book, text, spans, speaking, { enhanced: enhanced?.value, reply: reply?.value, stage: stageOf(text.slice(main.block.start, main.block.end)) });
	const isUnanswered = reply === undefined && speaking.spoken === undefined && UNREACHED.test(text.slice(main.block.start, main.block.end));
	const answered = !isUnanswered && permanence !== undefined;
	return findingOf(book, {
		reply,
		enhanced,
		permanence,
		cause: permanence === 'success' ? 'delivered' : (judged?.cause ?? 'unknown'),
		certainty: permanence === 'success' ? 'certain' : (judged?.certainty ?? 'none'),
		causeAt: judged?.at,
		// Who was called and did not answer has said nothing.
		speaking: isUnanswered ? { ...speaking, provider: undefined, providerAt: undefined } : speaking,
		recipient,
		queue: queueOf(text, blocks, main, permanence),
		answered,
	});
}

/**
 * One finding per recipient, the one that decides first.
 * @param text - the readable notice; the findings' places are places in it
 * @param headers - those of the mail that the notice came in
 */
export function findingsOf(book: Rulebook, text: string, headers: string, blocks: readonly Block[], statements: readonly Statement[]): Finding[] {
	const found = groupsOf(text, blocks, believed(text, headers, statements)).flatMap((group) => fromGroup(book, text, headers, blocks, group) ?? []);
	const failing = found.find((finding) => finding.permanence !== 'success' && finding.permanence !== null) ?? found[0];
	if (failing === undefined) return [];
	// What failed stands before what was taken: in a log of hundreds of lines that is what the reader looks for.
	const others = found.filter((finding) => finding !== failing);
	const rankOf = ({ permanence }: Finding): number => (permanence === 'permanent' ? 0 : permanence === 'temporary' ? 1 : 2);
	return [failing, ...others.toSorted((a, b) => rankOf(a) - rankOf(b))];
}
