import type { Block } from './text/blocks.ts';
import { around, type Named } from './context.ts';
import type { Rulebook } from './rules/rulebook.ts';
import type { Speaking } from './speaker.ts';
import type { Statement } from './statements.ts';
import type { Certainty, Evidence, EvidenceKind, Finding, Permanence, QueueState, Span, Verdict } from './types.ts';

const ACTIONS: Readonly<Record<string, QueueState>> = {
	failed: 'returned',
	delayed: 'retrying',
	delivered: 'delivered',
	relayed: 'delivered',
	expanded: 'delivered',
};

/** A text of this length is a code, perhaps with a word before it. */
const BARE = 24;

/** What the queue did, where the text says so; else what a server does after such a claim. */
export function queueOf(text: string, blocks: readonly Block[], statement: Statement | undefined, permanence: Permanence | undefined): QueueState | null {
	if (statement !== undefined) {
		const stretch = text.slice(statement.block.start, statement.block.end);
		const status = /\bstatus=(bounced|deferred|sent|expired|undeliverable)/u.exec(stretch)?.[1];
		if (status !== undefined) return status === 'sent' ? 'delivered' : status === 'deferred' ? 'retrying' : 'returned';
		if (/\bstat=Deferred/u.test(stretch) || /(?:^|\s)== \S+@/u.test(stretch)) return 'retrying';
		if (/\bstat=Sent/u.test(stretch) || /(?:^|\s)=> \S+/u.test(stretch)) return 'delivered';
		const action = around(blocks, statement.block).find((each) => each.field === 'action');
		const word = action === undefined ? undefined : /:\s*([a-z]+)/iu.exec(text.slice(action.start, action.end))?.[1]?.toLowerCase();
		if (word !== undefined && ACTIONS[word] !== undefined) return ACTIONS[word];
		if (statement.block.speaker === 'server' && permanence === 'permanent') return 'refused';
	}
	// A code alone says what a server claimed, not what became of a mail.
	if (text.trim().length <= BARE) return null;
	if (permanence === 'permanent') return 'returned';
	if (permanence === 'temporary') return 'retrying';
	return permanence === 'success' ? 'delivered' : null;
}

const proof = (kind: EvidenceKind, value: string | undefined, at: Span | undefined): Evidence[] =>
	value === undefined || at === undefined ? [] : [{ kind, value, at: { start: at.start, end: at.end }, in: { start: at.start, end: at.end } }];

/** What a finding is made of; `undefined` where the text does not say. */
export interface Parts {
	readonly reply: Statement['reply'];
	readonly enhanced: Statement['enhanced'];
	readonly permanence: Permanence | undefined;
	readonly cause: Verdict;
	readonly certainty: Certainty;
	readonly causeAt: Span | undefined;
	readonly speaking: Speaking;
	readonly recipient: Named | undefined;
	readonly said: string;
	readonly queue: QueueState | null;
}

/** A finding with the places of what it rests on; places in the given text are filled in later. */
export function findingOf(book: Rulebook, parts: Parts): Finding {
	const { reply, enhanced, speaking, recipient, cause } = parts;
	return {
		replyCode: reply?.value ?? null,
		enhanced: enhanced?.value ?? null,
		permanence: parts.permanence ?? null,
		cause,
		provider: speaking.provider?.slug ?? null,
		reply: speaking.spoken?.reply.id ?? null,
		recipient: recipient?.value ?? null,
		host: speaking.host?.value ?? null,
		said: parts.said,
		turn: book.turnOf(cause),
		queue: parts.queue,
		certainty: parts.certainty,
		evidence: [
			...proof('recipient', recipient?.value, recipient),
			...proof('host', speaking.host?.value, speaking.host),
			...proof('reply-code', reply?.value, reply),
			...proof('enhanced', enhanced?.value, enhanced),
			...proof('cause', cause, parts.causeAt),
			...proof('provider', speaking.provider?.slug, speaking.providerAt),
		],
	};
}
