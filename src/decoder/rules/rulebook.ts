import type { Cause, Span } from '../types.ts';
import { isNumberOf } from '../ranges.ts';
import { squeeze, type ProviderRules, type ReplyRule, type Rules } from './rules.ts';

/** A provider that words name by a sign of theirs, and where in them. */
export interface Signed extends Span {
	readonly provider: ProviderRules;
}

/** True where a host's name ends with a provider's, at the border of a label: innominate.com is not nate.com. */
export const isHostOf = (host: string, ends: readonly string[]): boolean => ends.some((end) => host === end || host.endsWith(`.${end}`));

/** Where a mark stands as a word of its own. */
function wordAt(text: string, mark: string): number {
	let at = text.indexOf(mark);
	while (at >= 0) {
		const [before, after] = [text[at - 1] ?? ' ', text[at + mark.length] ?? ' '];
		if (!(/\w/u.test(before) && /^\w/u.test(mark)) && !(/\w/u.test(after) && /\w$/u.test(mark))) return at;
		at = text.indexOf(mark, at + 1);
	}
	return -1;
}

const NO_LETTER_BEFORE = /\w$/u;

/** Where a sign stands; one that begins with a letter does not begin inside a word. */
function signAt(text: string, sign: string): number {
	let at = text.indexOf(sign);
	while (at > 0 && /^\w/u.test(sign) && NO_LETTER_BEFORE.test(text[at - 1] ?? '')) at = text.indexOf(sign, at + 1);
	return at;
}

export interface Spoken {
	readonly provider: ProviderRules;
	readonly reply: ReplyRule;
	/** The fragment or mark that was found, as `place` finds it. */
	readonly fragment: string;
	readonly isToken: boolean;
	/** True where the reply's own mark stands in the text, beside the fragment or instead of it. */
	readonly isMarked: boolean;
	/** True where these words show the provider by themselves. */
	readonly own: boolean;
}

function spokenBy(provider: ProviderRules, reply: ReplyRule, bare: string, plain: string): Spoken | undefined {
	const index = reply.fragments.findIndex((fragment) => bare.includes(fragment));
	const fragment = reply.fragments[index];
	const { token } = reply;
	const isMarked = token !== undefined && wordAt(plain, token) >= 0;
	// A short mark such as S775 may stand for anything elsewhere.
	const isOwnMark = isMarked && (token.length > 4 || /^[A-Z]{2,}\d{2}$/u.test(token));
	if (fragment !== undefined) return { provider, reply, fragment, isToken: false, isMarked, own: index < reply.own || isOwnMark };
	return isMarked ? { provider, reply, fragment: token, isToken: true, isMarked, own: isOwnMark } : undefined;
}

/** How well a reply fits: the codes that it is printed with, then how much of the words it covers. */
function fit({ provider, reply, fragment, isMarked }: Spoken, codes: readonly string[]): number {
	const same = codes.filter((code) => reply.codes.some((each) => isNumberOf(code, each)));
	const known = codes.some((code) => reply.codes.some((each) => each[0] === code[0]));
	// The same words under several enhanced codes are told apart by the code.
	const exact = same.reduce((sum, code) => sum + (code.includes('.') ? 60 : 15), 0);
	// What only names the provider says less than the rest of a fragment.
	const name = Math.max(0, ...provider.signs.map((sign) => (fragment.includes(squeeze(sign)) ? squeeze(sign).length : 0)));
	return (isMarked ? 60 : 0) + fragment.length - name + exact + (known || reply.codes.length === 0 ? 10 : 0);
}

/** A reply for now is not the one that was given for good: their advice differs. Its own mark makes it so all the same. */
const mayCarry = ({ reply, isMarked }: Spoken, codes: readonly string[]): boolean =>
	isMarked || codes.length === 0 || reply.codes.length === 0 || codes.some((code) => reply.codes.some((each) => each[0] === code[0]));

const longestHost = (provider: ProviderRules, host: string): number =>
	Math.max(0, ...provider.hosts.filter((end) => isHostOf(host, [end])).map((end) => end.length));

/** A server that organisations and mailboxes share mostly speaks for an organisation. */
const rankOf = (provider: ProviderRules): number => (provider.kind === 'organization' ? 0 : 1);

/** A page's key of an enhanced code: `x.7.26`. */
export const keyOf = (enhanced: string): string => enhanced.replace(/^\d/u, 'x');

/** What the decoder asks the rules. */
export class Rulebook {
	readonly #rules: Rules;

	constructor(rules: Rules) {
		this.#rules = rules;
	}

	/** Providers whose servers carry such a name; several where makers share servers, such as prod.outlook.com. */
	ofHost(host: string): ProviderRules[] {
		const best = Math.max(...this.#rules.providers.map((provider) => longestHost(provider, host)));
		return best === 0 ? [] : this.#rules.providers.filter((provider) => longestHost(provider, host) === best).sort((a, b) => rankOf(a) - rankOf(b));
	}

	/** The provider in whose domains a mailbox lies. */
	ofDomain(domain: string): ProviderRules | undefined {
		return this.#rules.providers.find((provider) => isHostOf(domain.toLowerCase(), provider.domains));
	}

	/**
	 * Providers that words name by a link, a mark, a phrase of theirs.
	 * @param words - in lower case, blanks joined
	 */
	signedBy(words: string): Signed[] {
		return this.#rules.providers.flatMap((provider): Signed[] => {
			for (const sign of provider.signs) {
				const start = signAt(words, sign);
				if (start >= 0) return [{ provider, start, end: start + sign.length }];
			}
			return [];
		});
	}

	/**
	 * The replies of providers that words hold, the best one first.
	 * @param plain - the words as they stand, blanks joined
	 * @param codes - reply code and enhanced code of the statement
	 * @param shown - providers that the text shows otherwise: their replies count although others say the same words
	 */
	spoken(plain: string, codes: readonly string[], shown: readonly ProviderRules[]): Spoken[] {
		const bare = squeeze(plain);
		return this.#rules.providers
			.flatMap((provider) =>
				provider.replies.flatMap((reply) => {
					const spoken = spokenBy(provider, reply, bare, plain);
					return spoken !== undefined && (spoken.own || shown.includes(provider)) && mayCarry(spoken, codes) ? [spoken] : [];
				}),
			)
			.map((spoken) => ({ spoken, fit: fit(spoken, codes) + (shown.includes(spoken.provider) ? 100 : 0) }))
			.sort((a, b) => b.fit - a.fit)
			.map(({ spoken }) => spoken);
	}

	/** Fragments by which a cause is recognised, without blanks in lower case. */
	get wordings(): Rules['wordings'] {
		return this.#rules.wordings;
	}

	/** The only cause of a code; undefined where it has several or none. */
	causeOf(code: string): Cause | undefined {
		return Object.hasOwn(this.#rules.causes, code) ? this.#rules.causes[code] : undefined;
	}

	/** The cause of a code that no registry has and whose providers all mean the same, e.g. Microsoft's 5.7.515. */
	causeOfOwn(enhanced: string): Cause | undefined {
		if (this.isKnown(keyOf(enhanced))) return undefined;
		const replies = this.#rules.providers.flatMap((provider) => provider.replies.filter((reply) => reply.codes.some((each) => isNumberOf(enhanced, each))));
		const causes = new Set(replies.map((reply) => reply.cause));
		return causes.size === 1 ? [...causes][0] : undefined;
	}

	/** True for a reply code or the key of an enhanced code that has a page. */
	isKnown(code: string): boolean {
		return this.#rules.known.includes(code);
	}

	/** Who can end a cause, the first one first. */
	turnOf(cause: string): readonly string[] {
		return this.#rules.turns.find(([each]) => each === cause)?.[1] ?? [];
	}
}
