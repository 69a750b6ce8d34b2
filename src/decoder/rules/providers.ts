import { RULES } from './rules.generated.ts';
import { squeeze, type ProviderRules, type ReplyRule } from './rules.ts';
import type { Span } from '../types.ts';

/** A provider that a text shows, by what, and how strongly: 4 a reply of its own, 3 the host that answered, 2 a sign, 1 a mere address. */
export interface Shown {
	readonly provider: ProviderRules;
	readonly weight: 1 | 2 | 3 | 4;
	readonly at: Span | undefined;
}

/** True where a host's name ends with a provider's, at the border of a label: innominate.com is not nate.com. */
export const isHostOf = (host: string, ends: readonly string[]): boolean => ends.some((end) => host === end || host.endsWith(`.${end}`));

/** The provider whose servers carry such a name; of several the one that says the name most exactly. */
export function providerOfHost(host: string): ProviderRules | undefined {
	const name = host.toLowerCase().replace(/\.$/u, '');
	const fitting = RULES.providers.flatMap((provider) => provider.hosts.filter((end) => isHostOf(name, [end])).map((end) => ({ provider, end })));
	return fitting.sort((a, b) => b.end.length - a.end.length)[0]?.provider;
}

/** The provider in whose domains a mailbox lies. */
export const providerOfDomain = (domain: string): ProviderRules | undefined =>
	RULES.providers.find((provider) => isHostOf(domain.toLowerCase(), provider.domains));

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

/**
 * Providers that the words of a server name by a sign of theirs: a link, a mark, a phrase.
 * @param words - the words in lower case, blanks joined
 */
export function signedBy(words: string): Shown[] {
	return RULES.providers.flatMap((provider): Shown[] => {
		for (const sign of provider.signs) {
			const at = signAt(words, sign);
			if (at >= 0) return [{ provider, weight: 2, at: { start: at, end: at + sign.length } }];
		}
		return [];
	});
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

/** Whether a code is the written one or lies in the written range `5.7.606-649`. */
export function isNumberOf(code: string, written: string): boolean {
	if (code === written) return true;
	const range = /^(\d\.\d+\.)(\d+)-(\d+)$/u.exec(written);
	if (range === null || !code.startsWith(range[1] ?? ' ')) return false;
	const last = Number(code.slice((range[1] ?? '').length));
	return last >= Number(range[2]) && last <= Number(range[3]);
}

/**
 * The replies of providers that a text holds, the best one first.
 * @param plain - the words as they stand, blanks joined
 * @param codes - reply code and enhanced code of the statement
 * @param shown - a provider that the text shows otherwise: its replies count although others say the same words
 */
export function spokenReplies(plain: string, codes: readonly string[], shown: readonly ProviderRules[]): Spoken[] {
	const bare = squeeze(plain);
	return RULES.providers
		.flatMap((provider) =>
			provider.replies.flatMap((reply) => {
				const spoken = spokenBy(provider, reply, bare, plain);
				return spoken !== undefined && (spoken.own || shown.includes(provider)) ? [spoken] : [];
			}),
		)
		.map((spoken) => ({ spoken, fit: fit(spoken, codes) + (shown.includes(spoken.provider) ? 100 : 0) }))
		.sort((a, b) => b.fit - a.fit)
		.map(({ spoken }) => spoken);
}
