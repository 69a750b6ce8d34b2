import { keyOf, type Rulebook } from './rules/rulebook.ts';
import type { Cause, Certainty, Permanence } from './types.ts';
import { generalCause, tellingCause } from './wording.ts';
import { bareOf, findBare, placeOf, reasonsOf, wordsOf, type Words } from './text/words.ts';
import type { Speaking } from './speaker.ts';
import type { Span } from './types.ts';

export interface Judged {
	readonly cause: Cause | undefined;
	readonly certainty: Certainty;
	/** Where the words stand that decide; undefined where a code does. */
	readonly at: Span | undefined;
}

const NOTHING: Judged = { cause: undefined, certainty: 'none', at: undefined };

/**
 * Codes with several causes of which one is meant far more often; those with one alone come from the content.
 * x.0.0, x.1.0, x.2.0, x.5.0, x.7.0 and x.7.1 decide nothing: every server uses them for everything.
 */
const MOSTLY: Readonly<Record<string, Cause>> = {
	'x.2.1': 'mailbox-disabled',
	'x.2.2': 'mailbox-full',
	'x.4.1': 'connection',
	'x.4.4': 'bad-domain',
	'x.4.3': 'bad-domain',
	'x.4.5': 'rate-limited',
	'x.5.1': 'server-error',
	'x.6.1': 'message-format',
	'x.7.9': 'relay-auth',
	'x.7.12': 'recipient-refused',
	'x.7.13': 'mailbox-disabled',
	'x.7.27': 'sender-auth',
	'x.7.28': 'rate-limited',
	'x.7.30': 'sender-auth',
	'x.2.121': 'rate-limited',
	'x.2.122': 'rate-limited',
	'x.4.310': 'bad-domain',
	'x.4.312': 'bad-domain',
	'x.4.316': 'connection',
};
/** They have one cause by their definition, and yet servers print them for anything. */
const UNTOLD: ReadonlySet<string> = new Set(['x.0.0', 'x.1.0', 'x.2.0', 'x.3.0', 'x.5.0', 'x.6.0', 'x.7.0', 'x.7.1']);

function causeOfCode(book: Rulebook, enhanced: string | undefined, reply: string | undefined): Cause | undefined {
	const key = enhanced === undefined ? undefined : keyOf(enhanced);
	if (enhanced !== undefined && key !== undefined && !UNTOLD.has(key)) {
		const cause = MOSTLY[key] ?? book.causeOf(key) ?? book.causeOfOwn(enhanced);
		if (cause !== undefined) return cause;
	}
	return reply === undefined ? undefined : book.causeOf(reply);
}

/** Why, by words alone: what they name, then fragments that the content knows, then what they hint at. */
function causeOfSaid(book: Rulebook, words: Words, reply: string | undefined): Judged {
	const reasons = reasonsOf(words);
	const told = tellingCause(reasons.text);
	if (told !== undefined) return { cause: told.cause, certainty: 'likely', at: placeOf(reasons, told.start, told.end) };
	const bare = bareOf(words);
	for (const [fragment, cause] of book.wordings) {
		// "Try again later" speaks of greylisting only in the reply to a first attempt.
		const isShort = bare.text.length < fragment.length + 30;
		const at = cause === 'greylisted' && !(/^45[01]$/u.test(reply ?? '') && isShort) ? undefined : findBare(bare, fragment);
		if (at !== undefined) return { cause, certainty: 'likely', at };
	}
	const hinted = generalCause(reasons.text);
	return hinted === undefined ? NOTHING : { cause: hinted.cause, certainty: 'possible', at: placeOf(reasons, hinted.start, hinted.end) };
}

/** Where in the transaction the server refused. RFC 5321 §3. */
export type Stage = 'connect' | 'mail' | 'rcpt' | 'data';

export interface Codes {
	readonly enhanced: string | undefined;
	readonly reply: string | undefined;
	readonly stage: Stage | undefined;
}

/**
 * Why a mail was not taken: the provider's own reply, else the words, else a specific code. In that order, because a provider gives
 * codes meanings of its own, and a general code is put on everything.
 * @param spans - where the words may stand, the nearest first
 */
export function judge(book: Rulebook, text: string, spans: readonly Span[], speaking: Speaking, { enhanced, reply, stage }: Codes): Judged {
	if (speaking.spoken !== undefined) return { cause: speaking.spoken.reply.cause, certainty: 'certain', at: speaking.replyAt };
	const cause = causeOfCode(book, enhanced, reply);
	for (const [index, span] of spans.entries()) {
		// A specific code says more than words that stand further off.
		if (index > 0 && cause !== undefined && enhanced !== undefined && span.end - span.start > 600) break;
		const said = causeOfSaid(book, wordsOf(text, span), reply);
		if (said.cause !== undefined) return said;
	}
	const refused = cause ?? causeOfStage(stage, reply, enhanced);
	return refused === undefined ? NOTHING : { cause: refused, certainty: 'possible', at: undefined };
}

/** What a server refused that gives no reason: the client before it said anything, or the envelope sender. */
function causeOfStage(stage: Stage | undefined, reply: string | undefined, enhanced: string | undefined): Cause | undefined {
	if (!/^5/u.test(reply ?? '') || (enhanced !== undefined && !UNTOLD.has(keyOf(enhanced)))) return undefined;
	return stage === 'connect' ? 'reputation-block' : stage === 'mail' ? 'sender-rejected' : undefined;
}

const OF_CLASS: Readonly<Record<string, Permanence>> = { '2': 'success', '4': 'temporary', '5': 'permanent' };

/** What the server claimed, by the class of its codes: the enhanced one says it where there are both. */
export const permanenceOf = (enhanced: string | undefined, reply: string | undefined): Permanence | undefined => OF_CLASS[(enhanced ?? reply ?? '')[0] ?? ''];

const TEMPORARY_WORDS =
	/will (?:be )?(?:retr|keep trying|continue to (?:try|attempt)|try (?:again|to deliver))|still (?:being )?(?:trying|attempt)|has been delayed|delayed|temporar(?:y|ily)|(?:delivery|message) (?:status notification )?\(?delay|warning: message still|not yet been delivered|attempts will continue|warning message only|try again later|do(?:es)? not (?:need to )?resend|지연|일시적|다시 시도|재시도|tạm thời|sẽ thử lại|bị trì hoãn|gecikti|retardé/iu;
const PERMANENT_WORDS =
	/permanent(?:ly)?|fatal error|giv(?:e|ing|en) up|did not reach|cannot be delivered|(?:un|not )able to (?:be )?deliver|не может быть доставлено|не доставлено|could not be delivered|couldn'?t be delivered|was not delivered|wasn'?t delivered|undeliverable|undelivered|delivery (?:has |to the following recipients? )?failed|returned (?:mail|message|to sender)|delivery failure|failure notice|영구|전송되지 (?:못|않)|전송(?:에)? ?실패|발송 ?실패|반송|배달되지|전달되지|vĩnh viễn|không gửi được|không thể gửi|bị trả (?:lại|về)|échec/iu;

/** What a notice without any code claims; undefined where it says neither. */
export function permanenceOfWords(text: string): Permanence | undefined {
	// Exim's log marks what it put off and what it gave up.
	if (/\s== [^\s@]{1,120}@[^\s@]{1,200} [^\n]{0,200}\bdefer\b/u.test(text)) return 'temporary';
	if (/\s\*\* [^\s@]{1,120}@/u.test(text)) return 'permanent';
	if (
		PERMANENT_WORDS.test(text) &&
		!/(?:will (?:be retried|retry|keep trying|continue)|not yet been delivered|temporary problem|delivery incomplete)/iu.test(text)
	)
		return 'permanent';
	return TEMPORARY_WORDS.test(text) ? 'temporary' : undefined;
}
