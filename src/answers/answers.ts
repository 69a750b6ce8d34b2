import type { Outcome } from '../schemas/protocol.ts';
import { isNumberOf } from '../decoder/ranges.ts';
import { CAUSES, type Cause, type Finding, type Verdict } from '../decoder/types.ts';

/*
 * What the site knows about whatever the decoder may find: `/{l}/answers.json`, made by the build from the catalogue, read in the
 * browser. Fields that end in `Html` are HTML of ours, everything else is text; meanings and fixes may have code spans in backticks.
 */

/** One code with a page. */
export interface AnswerCode {
	/** As it is written with each class, the usual one first. */
	readonly numbers: readonly string[];
	readonly name: string;
	readonly gloss: string;
	readonly outcome: Outcome;
	readonly href: string;
	/** Slugs of its usual causes, the likeliest first. */
	readonly causes: readonly string[];
}

/** What a role does first; something else where the mail has come back already, or never left. */
export interface AnswerStep {
	readonly role: string;
	readonly stepHtml: string;
	readonly returnedHtml?: string;
	readonly refusedHtml?: string;
}

/** One cause: what happened, and what each role does first. */
export interface AnswerCause {
	readonly title: string;
	readonly line: string;
	readonly href: string;
	/** Who can end it, the first one first. */
	readonly turn: readonly string[];
	readonly steps: readonly AnswerStep[];
	readonly guide: { readonly title: string; readonly href: string } | null;
}

/** One reply of a provider; its id is the anchor on the provider's page. */
export interface AnswerReply {
	readonly id: string;
	/** Numbers that it is printed with; a range is written `5.7.606-649`. */
	readonly numbers: readonly string[];
	readonly cause: string;
	readonly meaning: string;
	readonly fix: string;
}

export interface AnswerProvider {
	readonly slug: string;
	readonly name: string;
	readonly href: string;
	readonly replies: readonly AnswerReply[];
}

export interface Answers {
	readonly causes: Readonly<Record<string, AnswerCause>>;
	readonly codes: readonly AnswerCode[];
	readonly providers: readonly AnswerProvider[];
	/** Names of providers without a page, by slug. */
	readonly names: Readonly<Record<string, string>>;
	/** Per role its name, and the heading of what it does. */
	readonly roles: Readonly<Record<string, { readonly name: string; readonly does: string }>>;
}

/** Messages to pass on, the same in every language of the site: `/messages.json`. By cause, then by addressee. */
export type PassedOn = Readonly<Record<string, ReadonlyArray<{ readonly to: string; readonly versions: readonly PassedOnText[] }>>>;
export interface PassedOnText {
	readonly locale: string;
	readonly language: string;
	/** Paragraphs. */
	readonly html: string;
}

/** What a record itself holds under a name: a slug of a link may be `constructor`. */
export const ownOf = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
	Object.hasOwn(record, name) ? record[name] : undefined;

/** The code with a page that is written so, or undefined. */
export const codeNamed = (answers: Pick<Answers, 'codes'>, number: string | null): AnswerCode | undefined =>
	number === null ? undefined : answers.codes.find((code) => code.numbers.includes(number));

/** The provider of that slug, or undefined: it may be one without a page. */
export const providerNamed = (answers: Pick<Answers, 'providers'>, slug: string | null): AnswerProvider | undefined =>
	answers.providers.find((provider) => provider.slug === slug);

/** The replies of a provider that carry these codes: those with the enhanced code, where there is one. */
export function repliesWith(provider: AnswerProvider, replyCode: string | null, enhanced: string | null): readonly AnswerReply[] {
	const number = enhanced ?? replyCode;
	return number === null ? [] : provider.replies.filter((reply) => reply.numbers.some((written) => isNumberOf(number, written)));
}

const asCause = (slug: string | undefined): Cause | null => CAUSES.find((cause) => cause === slug) ?? null;

/**
 * The cause that code and provider give by themselves: the one of all replies of that provider with these codes, else the only one
 * of the code. So a shared address names the cause only where it is another one.
 */
export function impliedCause(answers: Answers, finding: Pick<Finding, 'replyCode' | 'enhanced' | 'provider'>): Verdict | null {
	const provider = providerNamed(answers, finding.provider);
	const said = new Set(provider === undefined ? [] : repliesWith(provider, finding.replyCode, finding.enhanced).map((reply) => reply.cause));
	if (said.size === 1) return asCause([...said][0]);
	const code = codeNamed(answers, finding.enhanced) ?? codeNamed(answers, finding.replyCode);
	// Of a general code such as 550 the likeliest cause is still a guess.
	return code?.causes.length === 1 ? asCause(code.causes[0]) : null;
}
