/** Why a mail was not taken: the pages under `/causes/`. `tests/decoder` proves that they are the same. */
export const CAUSES = [
	'user-unknown',
	'mailbox-disabled',
	'mailbox-full',
	'recipient-refused',
	'bad-domain',
	'connection',
	'rate-limited',
	'greylisted',
	'reputation-block',
	'sender-auth',
	'sender-rejected',
	'spam-content',
	'policy',
	'message-format',
	'message-too-big',
	'relay-auth',
	'server-error',
] as const;
export type Cause = (typeof CAUSES)[number];

/** `delivered`: the mail was taken. `not-a-bounce`: no server speaks here of a mail. `unknown`: one does, but not why. */
export type Verdict = Cause | 'delivered' | 'not-a-bounce' | 'unknown';

/** What the server claimed: the class of its code, or its words where it gave no code. What the queue does is another thing. */
export type Permanence = 'permanent' | 'temporary' | 'success';

/** What the sending side did with the mail: it is over, it is tried again, it was handed over, or it never left (refused at submission). */
export type QueueState = 'returned' | 'retrying' | 'delivered' | 'refused';

/**
 * How sure the cause is: the provider's own mark or words; words that several servers use; a specific code alone;
 * nothing that decides.
 */
export type Certainty = 'certain' | 'likely' | 'possible' | 'none';

/** A stretch of the text that was given, in UTF-16 units; `end` is the first unit behind it. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export type EvidenceKind = 'reply-code' | 'enhanced' | 'cause' | 'provider' | 'recipient' | 'host';

/** What was read, and where: in the text as it was given, and in `readable`. */
export interface Evidence {
	readonly kind: EvidenceKind;
	/** The code, the cause, the slug of the provider, the address or the name of the host. */
	readonly value: string;
	readonly at: Span;
	readonly in: Span;
}

/** What one server said about one recipient, or about none in particular. */
export interface Finding {
	readonly replyCode: string | null;
	readonly enhanced: string | null;
	readonly permanence: Permanence | null;
	readonly cause: Verdict;
	/** Slug of who said it: a page under `/providers/`, or a provider without a page. */
	readonly provider: string | null;
	/** Id of the reply in the provider's facts, where one decided. */
	readonly reply: string | null;
	readonly recipient: string | null;
	/** The server that spoke. */
	readonly host: string | null;
	/** False where no server answered: what was claimed then is the sending side's own word. */
	readonly answered: boolean;
	/** Who can end it, the first one first: roles of the protocol. */
	readonly turn: readonly string[];
	readonly queue: QueueState | null;
	readonly certainty: Certainty;
	readonly evidence: readonly Evidence[];
}

/** The finding that decides, and beside it all others. */
export interface Decoding extends Finding {
	/** The text as people read it: decoded, without the quoted original message. */
	readonly readable: string;
	/** Every further finding, such as other recipients: what failed for good, what failed for now, what was taken. */
	readonly others: readonly Finding[];
	/** True where the text holds more than is listed: a log of thousands of refusals. */
	readonly more: boolean;
}
