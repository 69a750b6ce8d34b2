import { formatAddress, type SharedFinding } from '../../answers/address.ts';
import {
	codeNamed,
	impliedCause,
	ownOf,
	providerNamed,
	repliesWith,
	type AnswerCause,
	type AnswerCode,
	type AnswerProvider,
	type Answers,
	type AnswerReply,
	type AnswerStep,
} from '../../answers/answers.ts';
import type { Finding, Permanence } from '../../decoder/types.ts';
import type { BoxWord, BoxWords } from '../../answers/box-words.ts';
import type { Outcome } from '../../schemas/protocol.ts';

/** A code of a finding; one that the site does not know is shown as text and said to be so. */
export interface ShownCode {
	readonly number: string;
	readonly code: AnswerCode | undefined;
}

/** One first step, and who takes it. A text may have code spans in backticks. */
export interface Step {
	readonly does: string;
	readonly step: { readonly html: string } | { readonly text: string };
}

/** All that is printed about one finding: words are chosen here, the printer only sets them. */
export interface Answer {
	readonly headline: string;
	/** The mark beside the headline; none where nothing is decided. */
	readonly outcome: Outcome | undefined;
	/** Whole sentences below the headline. */
	readonly notes: readonly string[];
	readonly cause: AnswerCause | undefined;
	/** Slug of the cause, for the messages to pass on. */
	readonly slug: string;
	/** Roles by name, the first one first. */
	readonly turn: readonly string[];
	readonly steps: readonly Step[];
	readonly claim: string;
	readonly queue: string;
	readonly codes: readonly ShownCode[];
	/** Where the cause is not known: the usual ones of the code. */
	readonly usual: readonly AnswerCause[];
	readonly who: { readonly name: string; readonly provider: AnswerProvider | undefined; readonly reply: AnswerReply | undefined } | undefined;
	readonly host: string | null;
	readonly recipient: string | null;
	/** How the cause was found; empty where there is none to find. */
	readonly sure: string;
	/** Behind `#` of an address to share; empty where there is nothing to share. */
	readonly address: string;
}

/** The outcome as one sentence: what the queue does decides, then what the server claimed. */
export function headlineOf({ cause, queue, permanence }: Pick<Finding, 'cause' | 'queue' | 'permanence'>): BoxWord {
	if (cause === 'not-a-bounce') return 'answer.none';
	if (cause === 'delivered' || queue === 'delivered') return 'answer.delivered';
	if (queue === 'retrying') return permanence === 'permanent' ? 'answer.clash' : 'answer.retrying';
	if (queue === 'refused') return 'answer.refused';
	if (queue === 'returned') return permanence === 'temporary' ? 'answer.gave-up' : 'answer.final';
	if (permanence === 'permanent') return 'answer.permanent';
	if (permanence === 'temporary') return 'answer.later';
	return permanence === 'success' ? 'answer.delivered' : 'answer.unclear';
}

const OUTCOMES: Readonly<Partial<Record<BoxWord, Outcome>>> = {
	'answer.delivered': 'done',
	'answer.clash': 'wait',
	'answer.retrying': 'wait',
	'answer.later': 'wait',
	'answer.refused': 'stop',
	'answer.gave-up': 'stop',
	'answer.final': 'stop',
	'answer.permanent': 'stop',
};

function whoOf(finding: Finding, answers: Answers, shared: boolean): Answer['who'] {
	if (finding.provider === null) return undefined;
	const provider = providerNamed(answers, finding.provider);
	if (provider === undefined) return { name: ownOf(answers.names, finding.provider) ?? finding.provider, provider, reply: undefined };
	const known = provider.replies.find((reply) => reply.id === finding.reply);
	// A shared finding names no reply; where only one fits code and cause, it is that one.
	const fitting = repliesWith(provider, finding.replyCode, finding.enhanced).filter((reply) => reply.cause === finding.cause);
	return { name: provider.name, provider, reply: known ?? (shared && fitting.length === 1 ? fitting[0] : undefined) };
}

/** Whoever pastes a bounce message has mostly sent the mail: what they can do themselves stands before what others have to do. */
const READER = 'sender';

/** What to do first: what the provider asks for, what the reader does, and what the one does whose turn it is. */
function stepsOf(cause: AnswerCause | undefined, finding: Finding, turn: readonly string[], who: Answer['who'], answers: Answers): Answer['steps'] {
	const asked: Step[] = who?.reply === undefined ? [] : [{ does: who.name, step: { text: who.reply.fix } }];
	const roles = [READER, ...turn.filter((role) => role !== READER).slice(0, 1)];
	const own = roles.flatMap((role) => cause?.steps.filter((step) => step.role === role) ?? []);
	// Waiting is no advice once the mail has come back, nor where it never left.
	const begin = ({ stepHtml, returnedHtml, refusedHtml }: AnswerStep): string =>
		(finding.queue === 'returned' ? returnedHtml : finding.queue === 'refused' ? refusedHtml : undefined) ?? stepHtml;
	return [...asked, ...own.map((step): Step => ({ does: ownOf(answers.roles, step.role)?.does ?? '', step: { html: begin(step) } }))];
}

/** The address of a finding: its cause stands in it only where code and provider do not give it. */
export function addressOf(finding: Finding, answers: Answers): string {
	if (finding.cause === 'not-a-bounce') return '';
	const { replyCode, enhanced, provider } = finding;
	const given = (impliedCause(answers, finding) ?? 'unknown') === finding.cause;
	const address = formatAddress({ replyCode, enhanced, provider, cause: given ? null : finding.cause });
	// A provider alone says nothing about a mail.
	return address === 'unknown' || (replyCode === null && enhanced === null && finding.cause === 'unknown') ? '' : address;
}

/** A provider that the site knows, with a page or without: anybody may write anything into a link. */
const knownProvider = (answers: Answers, slug: string | null): string | null =>
	slug !== null && (providerNamed(answers, slug) !== undefined || ownOf(answers.names, slug) !== undefined) ? slug : null;

/** A shared finding as the decoder would give it, without a text: what a code claims follows from its class. */
export function findingOf(link: SharedFinding, answers: Answers): Finding {
	const shared: SharedFinding = { ...link, provider: knownProvider(answers, link.provider) };
	const digit = (shared.enhanced ?? shared.replyCode ?? '').charAt(0);
	const permanence: Permanence | null = digit === '5' ? 'permanent' : digit === '4' ? 'temporary' : digit === '2' ? 'success' : null;
	const cause = shared.cause ?? impliedCause(answers, shared) ?? (permanence === 'success' ? 'delivered' : 'unknown');
	return {
		replyCode: shared.replyCode,
		enhanced: shared.enhanced,
		permanence,
		cause,
		provider: shared.provider,
		reply: null,
		recipient: null,
		host: null,
		answered: true,
		turn: ownOf(answers.causes, cause)?.turn ?? [],
		queue: null,
		certainty: 'none',
		evidence: [],
	};
}

/**
 * Everything that is printed about a finding.
 * @param shared it came by a link: then nothing is known of its text
 */
export function answerOf(finding: Finding, answers: Answers, words: BoxWords, shared = false): Answer {
	const headline = headlineOf(finding);
	const cause = ownOf(answers.causes, finding.cause);
	const codes = [finding.replyCode, finding.enhanced].flatMap((number) => (number === null ? [] : [{ number, code: codeNamed(answers, number) }]));
	const turn = finding.turn.length > 0 ? finding.turn : (cause?.turn ?? []);
	const who = whoOf(finding, answers, shared);
	const usual = (codeNamed(answers, finding.enhanced) ?? codeNamed(answers, finding.replyCode))?.causes ?? [];
	return {
		headline: words[headline],
		outcome: OUTCOMES[headline],
		notes: [
			...(shared ? [words['answer.shared']] : []),
			...(finding.cause === 'not-a-bounce' ? [words['answer.none.help']] : []),
			...(finding.cause === 'unknown' ? [words['answer.unknown']] : []),
			...(!shared && codes.length === 0 && cause !== undefined ? [words['answer.no-code']] : []),
		],
		cause,
		slug: finding.cause,
		turn: turn.map((role) => ownOf(answers.roles, role)?.name ?? role),
		steps: stepsOf(cause, finding, turn, who, answers),
		claim: words[`answer.claim.${(finding.answered ? finding.permanence : null) ?? 'none'}`],
		queue: shared ? words['answer.queue.shared'] : words[`answer.queue.${finding.queue ?? 'none'}`],
		codes,
		usual: finding.cause === 'unknown' ? usual.flatMap((slug) => ownOf(answers.causes, slug) ?? []) : [],
		who,
		host: finding.host,
		recipient: finding.recipient,
		sure: finding.cause === 'delivered' ? '' : shared ? words['answer.sure.shared'] : words[`answer.sure.${finding.certainty}`],
		address: addressOf(finding, answers),
	};
}

/** One line that tells a finding from its neighbours in a list. */
export function lineOf(
	finding: Finding,
	answers: Answers,
	words: BoxWords,
): { readonly what: string; readonly line: string; readonly outcome: Outcome | undefined } {
	const codes = [finding.replyCode, finding.enhanced].filter((code) => code !== null).join(' ');
	const headline = headlineOf(finding);
	return {
		what: finding.recipient ?? (codes === '' ? (finding.host ?? words['answer.code.none']) : codes),
		line: ownOf(answers.causes, finding.cause)?.title ?? words[headline],
		outcome: OUTCOMES[headline],
	};
}
