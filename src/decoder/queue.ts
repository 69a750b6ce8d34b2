import { around } from './context.ts';
import type { Statement } from './statements.ts';
import type { Block } from './text/blocks.ts';
import type { Permanence, QueueState } from './types.ts';
import { GAVE_UP, GOES_ON, NOTICE, PROGRAM, RELAYED } from './wordings/signs.ts';

/** What a report says was done. RFC 3464 §2.3.3. */
const ACTIONS: ReadonlyMap<string, QueueState> = new Map([
	['failed', 'returned'],
	['delayed', 'retrying'],
	['delivered', 'delivered'],
	['relayed', 'delivered'],
	['expanded', 'delivered'],
]);

/** What the log of a mail server says was done: Postfix, Sendmail, Exim. */
function loggedState(stretch: string): QueueState | undefined {
	const status = /\bstatus=(bounced|deferred|sent|expired|undeliverable)/u.exec(stretch)?.[1];
	if (status !== undefined) return status === 'sent' ? 'delivered' : status === 'deferred' ? 'retrying' : 'returned';
	if (/\bstat=Deferred/u.test(stretch) || /(?:^|\s)== [^\s@]{1,120}@/u.test(stretch)) return 'retrying';
	if (/(?:^|\s)\*\* [^\s@]{1,120}@/u.test(stretch)) return 'returned';
	return /\bstat=Sent/u.test(stretch) || /(?:^|\s)=> \S/u.test(stretch) ? 'delivered' : undefined;
}

function reportedState(text: string, blocks: readonly Block[], block: Block): QueueState | undefined {
	const action = around(blocks, block).find((each) => each.field === 'action');
	if (action === undefined) return undefined;
	return ACTIONS.get(/:\s*([a-z]+)/iu.exec(text.slice(action.start, action.end))?.[1]?.toLowerCase() ?? '');
}

/** How much of a text is read for what kind of text it is. */
const BEGINNING = 20_000;

/**
 * What became of the mail. A log or a report says it. A notice that a mail server wrote follows from what was claimed. In a dialogue
 * and in the error of a program the mail never left. A reply alone says nothing of it.
 */
export function queueOf(text: string, blocks: readonly Block[], statement: Statement | undefined, permanence: Permanence | undefined): QueueState | null {
	if (permanence === 'success') return 'delivered';
	if (statement !== undefined) {
		const { block } = statement;
		const said = loggedState(text.slice(block.start, block.end)) ?? reportedState(text, blocks, block);
		if (said !== undefined) return said;
	}
	const beginning = text.slice(0, BEGINNING);
	const isRefused = PROGRAM.test(beginning) || blocks.some((block) => block.speaker === 'client') || /^[ \t]*220[ -]/mu.test(beginning);
	const isRelayed = RELAYED.test(beginning) || blocks.some((block) => block.speaker === 'field');
	if (isRefused && !isRelayed) return permanence === 'permanent' ? 'refused' : null;
	if (!isRelayed && !NOTICE.test(beginning)) return null;
	// A failure that counted as temporary is over where the notice says that the server gave up: Exim's retry timeout, an expired queue.
	if (permanence === 'temporary') return GAVE_UP.test(beginning) && !GOES_ON.test(beginning) ? 'returned' : 'retrying';
	return permanence === 'permanent' ? 'returned' : null;
}
