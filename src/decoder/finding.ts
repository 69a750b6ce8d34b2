import type { Named } from './context.ts';
import type { Rulebook } from './rules/rulebook.ts';
import type { Speaking } from './speaker.ts';
import type { Statement } from './statements.ts';
import type { Certainty, Evidence, EvidenceKind, Finding, Permanence, QueueState, Span, Verdict } from './types.ts';

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
	readonly queue: QueueState | null;
	readonly answered: boolean;
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
		answered: parts.answered,
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
