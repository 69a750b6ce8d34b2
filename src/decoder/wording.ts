import type { Cause } from './types.ts';
import { messageFormat, messageTooBig, policy, policyAtAll, spamContent } from './wordings/message.ts';
import { badDomain, mailboxDisabled, mailboxFull, recipientRefused, userUnknown } from './wordings/recipient.ts';
import { blockLists, relayAuth, reputation, senderAuth, senderRejected } from './wordings/sender.ts';
import { comeBackLater, connection, greylisted, rateLimited, serverError } from './wordings/traffic.ts';

type Wordings = ReadonlyArray<readonly [cause: Cause, pattern: RegExp]>;

/**
 * Words by which servers of any maker say why, the more telling ones first: "sender address rejected: domain not found" speaks of
 * the sender before it speaks of a domain.
 */
const TELLING: Wordings = [
	['greylisted', greylisted],
	['reputation-block', blockLists],
	['sender-auth', senderAuth],
	['message-too-big', messageTooBig],
	['mailbox-full', mailboxFull],
	['recipient-refused', recipientRefused],
	['relay-auth', relayAuth],
	['sender-rejected', senderRejected],
	['rate-limited', rateLimited],
	['greylisted', comeBackLater],
	['reputation-block', reputation],
	['mailbox-disabled', mailboxDisabled],
	['bad-domain', badDomain],
	['user-unknown', userUnknown],
	['message-format', messageFormat],
	['policy', policy],
	['spam-content', spamContent],
];

/** Words that say little: read after everything else. */
const GENERAL: Wordings = [
	['policy', policyAtAll],
	['connection', connection],
	['server-error', serverError],
];

export interface Worded {
	readonly cause: Cause;
	readonly start: number;
	readonly end: number;
}

function search(wordings: Wordings, words: string, from: number): Worded | undefined {
	for (const [cause, pattern] of wordings) {
		const match = pattern.exec(from === 0 ? words : words.slice(from));
		if (match !== null) return { cause, start: from + match.index, end: from + match.index + match[0].length };
	}
	return undefined;
}

/** Postfix says what it looked at before it says why: "recipient address rejected: …". */
const subjectOf = (words: string): number => /^.{0,160}?(?:recipient|relay) (?:address )?rejected: (?=.{3})/u.exec(words)?.[0].length ?? 0;

/**
 * The cause that words name plainly, and where.
 * @param words - what the server said, in lower case, blanks joined, straight quotes; at most some kilobytes
 */
export const tellingCause = (words: string): Worded | undefined => search(TELLING, words, subjectOf(words));

/** The cause that words hint at where they name none: a connection that broke, a server that is busy. */
export const generalCause = (words: string): Worded | undefined => search(GENERAL, words, subjectOf(words));
