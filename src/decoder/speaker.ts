import { hostsIn, mentionedDomains, mentionedHosts, type Named } from './context.ts';
import { isHostOf, providerOfDomain, signedBy, spokenReplies, type Spoken } from './providers.ts';
import { RULES } from './rules.generated.ts';
import type { ProviderRules } from './rules.ts';
import type { Span } from './types.ts';
import { findBare, placeOf, wordsOf, type Words } from './words.ts';

/** Who spoke, which of their replies it was, and by which words each was known. */
export interface Speaking {
	readonly provider: ProviderRules | undefined;
	readonly spoken: Spoken | undefined;
	readonly host: Named | undefined;
	readonly providerAt: Span | undefined;
	readonly replyAt: Span | undefined;
}

/** Providers whose servers carry such a name; several where makers share their servers, such as prod.outlook.com. */
function providersOf(host: string): ProviderRules[] {
	const longest = (provider: ProviderRules): number => Math.max(0, ...provider.hosts.filter((end) => isHostOf(host, [end])).map((end) => end.length));
	const best = Math.max(...RULES.providers.map(longest));
	return best === 0 ? [] : RULES.providers.filter((provider) => longest(provider) === best);
}

interface Clue {
	readonly provider: ProviderRules;
	readonly at: Span;
}

const clues = (names: readonly Named[]): Clue[] => names.flatMap((name) => providersOf(name.value).map((provider) => ({ provider, at: name })));

/** Lists are named in the words of many servers; a provider that the words show otherwise comes before them, one without a page does not. */
const isList = ({ provider }: Clue): boolean => provider.kind === 'list';
const isElsewhere = ({ provider }: Clue): boolean => provider.kind === 'elsewhere';

/** Of several clues in words: providers with a page, then lists, then the others; among equals one whose reply it is. */
function strongest(found: readonly Clue[], replies: readonly Spoken[]): Clue | undefined {
	const spoke = (clue: Clue): boolean => replies.some((each) => each.provider === clue.provider);
	const paged = found.filter((clue) => !isList(clue) && !isElsewhere(clue));
	return paged.find(spoke) ?? paged[0] ?? found.find(isList) ?? found[0];
}

function placeOfSpoken(words: Words, spoken: Spoken): Span | undefined {
	if (!spoken.isToken) return findBare(words, spoken.fragment);
	const start = words.text.indexOf(spoken.fragment);
	return start < 0 ? undefined : placeOf(words, start, start + spoken.fragment.length);
}

/** Providers that words show: by a sign, by a link, by a server that they mention. */
function shownIn(text: string, span: Span): Clue[] {
	const words = wordsOf(text, span);
	const signs = signedBy(words.text.toLowerCase()).map(({ provider, at }): Clue => ({ provider, at: at === undefined ? span : placeOf(words, at.start, at.end) }));
	return [...signs, ...clues(mentionedHosts(text, span))];
}

export interface Speech {
	/** What the server said. */
	readonly said: Span;
	/** The codes of it. */
	readonly codes: readonly string[];
	/** Where the server may be named: the words before what it said first, then its surroundings. */
	readonly introduced: readonly Span[];
	/** The whole notice: who wrote it, where nothing else shows who spoke. */
	readonly notice: Span;
}

/**
 * Who says a stretch of a notice: the host that answered, else a reply that only one provider prints, else a sign or a link in the
 * words, else the domain of a mailbox in them, else who wrote the notice.
 */
export function speakerOf(text: string, { said, codes, introduced, notice }: Speech): Speaking {
	const words = wordsOf(text, said);
	const hosts = introduced.map((span) => hostsIn(text, span)).filter((names) => names.length > 0);
	const answered = hosts[0]?.at(-1);
	const known = hosts.flat().find((name) => providersOf(name.value).length > 0);
	const byHost = clues([answered, known].flatMap((name) => name ?? [])).slice(0, 4);
	const byWords = shownIn(text, said);
	const [domain] = mentionedDomains(text, said);
	const owner = domain === undefined || answered !== undefined ? undefined : providerOfDomain(domain.value);
	const replies = spokenReplies(words.text, codes, [...byHost, ...byWords].map((clue) => clue.provider).concat(owner ?? []));
	const hosted = strongest(byHost, replies);
	const own = replies.find((each) => each.own);
	const signed = strongest(byWords, replies);
	const byReply = own !== undefined && (signed === undefined || isList(signed) || isElsewhere(signed)) ? own.provider : undefined;
	const writer = hosted ?? byReply ?? signed ?? owner ?? answered;
	const written = writer === undefined ? strongest(shownIn(text, { start: notice.start, end: Math.min(notice.end, notice.start + 2500) }), []) : undefined;
	const provider = hosted?.provider ?? byReply ?? signed?.provider ?? owner ?? (written === undefined || isList(written) ? undefined : written.provider);
	const spoken = replies.find((each) => each.provider === provider) ?? (provider === undefined || provider.replies.length === 0 ? own : undefined);
	const replyAt = spoken === undefined ? undefined : placeOfSpoken(words, spoken);
	return {
		provider: provider ?? spoken?.provider,
		spoken,
		host: answered,
		providerAt: hosted?.at ?? (provider === byReply ? replyAt : undefined) ?? signed?.at ?? (owner === undefined ? written?.at : domain),
		replyAt,
	};
}
