import { hostsIn, mentionedDomains, mentionedHosts, type Named } from './context.ts';
import { isHostOf, providerOfDomain, signedBy, spokenReplies, type Spoken } from './rules/providers.ts';
import { RULES } from './rules/rules.generated.ts';
import type { ProviderRules } from './rules/rules.ts';
import type { Span } from './types.ts';
import { bareOf, findBare, placeOf, wordsOf, type Words } from './text/words.ts';

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
	// A server that organisations and mailboxes share mostly speaks for an organisation.
	const rank = (provider: ProviderRules): number => (provider.kind === 'organization' ? 0 : 1);
	return best === 0 ? [] : RULES.providers.filter((provider) => longest(provider) === best).sort((a, b) => rank(a) - rank(b));
}

interface Clue {
	readonly provider: ProviderRules;
	readonly at: Span;
}

const clues = (names: readonly Named[]): Clue[] => names.flatMap((name) => providersOf(name.value).map((provider) => ({ provider, at: name })));

/** Lists are named in the words of many servers; a provider that the words show otherwise comes before them, one without a page does not. */
const isList = ({ provider }: Clue): boolean => provider.kind === 'list';
const isElsewhere = ({ provider }: Clue): boolean => provider.kind === 'elsewhere';

/** A program rather than a house: its servers may have any name, so that a house that runs it comes before it. */
const isSoftware = (provider: ProviderRules): boolean => provider.kind === 'organization' && provider.hosts.length === 0;

/** Of several clues in words: providers with a page, then lists, then the others; among equals one whose reply it is. */
function strongest(found: readonly Clue[], replies: readonly Spoken[]): Clue | undefined {
	const spoke = (clue: Clue): boolean => replies.some((each) => each.provider === clue.provider);
	const paged = found.filter((clue) => !isList(clue) && !isElsewhere(clue)).sort((a, b) => Number(isSoftware(a.provider)) - Number(isSoftware(b.provider)));
	return paged.find(spoke) ?? paged[0] ?? found.find(isList) ?? found[0];
}

function placeOfSpoken(words: Words, spoken: Spoken): Span | undefined {
	if (!spoken.isToken) return findBare(bareOf(words), spoken.fragment);
	const start = words.text.indexOf(spoken.fragment);
	return start < 0 ? undefined : placeOf(words, start, start + spoken.fragment.length);
}

/** Providers that words show: by a sign, by a link, by a server that they mention. */
function shownIn(text: string, span: Span): Clue[] {
	const words = wordsOf(text, span);
	const signs = signedBy(words.text.toLowerCase()).map(({ provider, at }): Clue => ({
		provider,
		at: at === undefined ? span : placeOf(words, at.start, at.end),
	}));
	const house = /\[([a-z\d.-]{4,60})\]/iu.exec(words.text)?.[1];
	const inBrackets = house === undefined ? undefined : RULES.providers.find((provider) => provider.domains.includes(house.toLowerCase()));
	return [...signs, ...clues(mentionedHosts(text, span)), ...(inBrackets === undefined ? [] : [{ provider: inBrackets, at: span }])];
}

/** Who wrote a notice: by a sign or a server in it, by its headers, by the address that it came from. */
function writerOf(text: string, notice: Span, headers: string): Clue | undefined {
	const start = { start: notice.start, end: Math.min(notice.end, notice.start + 2500) };
	const shown = strongest(shownIn(text, start), []);
	if (shown !== undefined && !isList(shown)) return shown;
	const daemon = /(?:mailer-daemon|postmaster|no-?reply)@([\w.-]+)/iu.exec(`${headers}\n${text.slice(start.start, start.end)}`)?.[1];
	const provider =
		signedBy(headers.toLowerCase())[0]?.provider ?? (daemon === undefined ? undefined : (providersOf(daemon.toLowerCase())[0] ?? providerOfDomain(daemon)));
	return provider === undefined ? undefined : { provider, at: notice };
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
	readonly isDialogue: boolean;
	/** Headers of the mail that the notice came in. */
	readonly headers: string;
	/** Whom the server spoke of: a reply of their provider counts although nothing else shows it. */
	readonly recipient: string | undefined;
}

/**
 * Who says a stretch of a notice: the host that answered, else a reply that only one provider prints, else a sign or a link in the
 * words, else the domain of a mailbox in them, else who wrote the notice.
 */
export function speakerOf(text: string, { said, codes, introduced, notice, isDialogue, headers, recipient }: Speech): Speaking {
	const words = wordsOf(text, said);
	const hosts = introduced.map((span) => hostsIn(text, span)).filter((names) => names.length > 0);
	const answered = hosts[0]?.at(-1);
	const familiar = hosts.flat().find((name) => providersOf(name.value).length > 0);
	const byHost = clues([answered, familiar].flatMap((name) => name ?? [])).slice(0, 4);
	const byWords = shownIn(text, said);
	const [domain] = mentionedDomains(text, said);
	const owner = domain === undefined || answered !== undefined || !codes.some((code) => code.length === 3) ? undefined : providerOfDomain(domain.value);
	const ofRecipient = recipient === undefined || byHost.length > 0 ? undefined : providerOfDomain(recipient.slice(recipient.lastIndexOf('@') + 1));
	const replies = spokenReplies(words.text, codes, [...byHost, ...byWords].map((clue) => clue.provider).concat(owner ?? [], ofRecipient ?? []));
	const own = replies.find((each) => each.own);
	const hosted = strongest(byHost, replies);
	// Makers of one house share servers, so a reply that only one of them prints decides between them.
	const sibling =
		own !== undefined &&
		hosted !== undefined &&
		own.provider.hosts.some((host) => hosted.provider.hosts.some((other) => isHostOf(other, [host]) || isHostOf(host, [other])));
	const signed = strongest(byWords, replies);
	const byReply = own !== undefined && (sibling || (hosted === undefined && (signed === undefined || isList(signed)))) ? own.provider : undefined;
	const confirmed = replies.some((each) => each.provider === ofRecipient) ? ofRecipient : undefined;
	const shown = byReply ?? hosted?.provider ?? signed?.provider ?? owner ?? confirmed;
	// Who wrote the notice spoke only if no other server is named; in a dialogue all words are those of one server.
	const written = shown === undefined && (answered === undefined || isDialogue) ? writerOf(text, notice, headers) : undefined;
	const house =
		shown !== undefined && isSoftware(shown) ? clues(mentionedHosts(text, notice)).find((clue) => clue.provider.kind === 'organization') : undefined;
	const provider = house?.provider ?? shown ?? written?.provider;
	const known = provider === undefined || provider === shown ? replies : spokenReplies(words.text, codes, [provider]);
	const spoken = known.find((each) => each.provider === provider) ?? (provider === undefined || provider.replies.length === 0 ? own : undefined);
	const replyAt = spoken === undefined ? undefined : placeOfSpoken(words, spoken);
	return {
		provider: provider ?? spoken?.provider,
		spoken,
		host: answered,
		providerAt:
			(provider === byReply ? replyAt : undefined) ??
			hosted?.at ??
			signed?.at ??
			(owner === undefined ? undefined : domain) ??
			(written?.at === notice ? undefined : written?.at) ??
			replyAt,
		replyAt,
	};
}
