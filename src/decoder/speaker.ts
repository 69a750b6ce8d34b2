import { cluesOf, isList, isSoftware, shownIn, strongest, writerOf, type Clue } from './clues.ts';
import { hostsIn, mentionedDomains, mentionedHosts, type Named } from './context.ts';
import { isHostOf, type Rulebook, type Spoken } from './rules/rulebook.ts';
import type { ProviderRules } from './rules/rules.ts';
import { bareOf, findBare, placeOf, wordsOf, type Words } from './text/words.ts';
import type { Span } from './types.ts';

/** Who spoke, which of their replies it was, and by which words each was known. */
export interface Speaking {
	readonly provider: ProviderRules | undefined;
	readonly spoken: Spoken | undefined;
	readonly host: Named | undefined;
	readonly providerAt: Span | undefined;
	readonly replyAt: Span | undefined;
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

function placeOfSpoken(words: Words, spoken: Spoken): Span | undefined {
	if (!spoken.isToken) return findBare(bareOf(words), spoken.fragment);
	const start = words.text.indexOf(spoken.fragment);
	return start < 0 ? undefined : placeOf(words, start, start + spoken.fragment.length);
}

/** True where nothing but a mark such as `smtp;` stands before a reply on its line: then its words are all there is. */
const opensLine = (text: string, start: number): boolean => /(?:^|\n)[^\n]{0,6}$/u.test(text.slice(Math.max(0, start - 8), start));

/** The provider of a mailbox that a bare reply names: `550 5.1.1 <a@example.com> …` was said by the server of example.com. */
function ownerIn(book: Rulebook, text: string, { said, codes }: Speech): Clue | undefined {
	const [domain] = mentionedDomains(text, said);
	if (domain === undefined || !opensLine(text, said.start) || !codes.some((code) => code.length === 3)) return undefined;
	const provider = book.ofDomain(domain.value);
	return provider === undefined ? undefined : { provider, at: domain };
}

/** Makers of one house share servers, so that a reply that only one of them prints decides between them. */
const isSibling = (one: ProviderRules, other: ProviderRules): boolean =>
	one.hosts.some((host) => other.hosts.some((each) => isHostOf(each, [host]) || isHostOf(host, [each])));

/**
 * Who says a stretch of a notice: the host that answered, else a reply that only one provider prints, else a sign or a link in the
 * words, else the domain of a mailbox in them, else who wrote the notice.
 */
export function speakerOf(book: Rulebook, text: string, speech: Speech): Speaking {
	const { said, codes, introduced, notice, isDialogue, headers, recipient } = speech;
	const words = wordsOf(text, said);
	const hosts = introduced.map((span) => hostsIn(text, span)).filter((names) => names.length > 0);
	const answered = hosts[0]?.at(-1);
	const familiar = hosts.flat().find((name) => book.ofHost(name.value).length > 0);
	const byHost = cluesOf(
		book,
		[answered, familiar].flatMap((name) => name ?? []),
	).slice(0, 4);
	const byWords = shownIn(book, text, said);
	const owner = answered === undefined ? ownerIn(book, text, speech) : undefined;
	const ofRecipient = recipient === undefined || answered !== undefined ? undefined : book.ofDomain(recipient.slice(recipient.lastIndexOf('@') + 1));
	const candidates = [...byHost, ...byWords].map((clue) => clue.provider).concat(owner?.provider ?? [], ofRecipient ?? []);
	const replies = book.spoken(words.text, codes, candidates);

	const own = replies.find((each) => each.own);
	const hosted = strongest(byHost, replies);
	const signed = strongest(byWords, replies);
	const ownDecides = hosted === undefined ? signed === undefined || isList(signed) : own !== undefined && isSibling(own.provider, hosted.provider);
	const byReply = ownDecides ? own?.provider : undefined;
	const confirmed = replies.some((each) => each.provider === ofRecipient) ? ofRecipient : undefined;
	const shown = byReply ?? hosted?.provider ?? signed?.provider ?? owner?.provider ?? confirmed;
	// Who wrote the notice spoke only if no other server is named; in a dialogue all words are those of one server.
	const written = shown === undefined && (answered === undefined || isDialogue) ? writerOf(book, text, notice, headers) : undefined;
	const house =
		shown !== undefined && isSoftware(shown) ? cluesOf(book, mentionedHosts(text, notice)).find((clue) => clue.provider.kind === 'organization') : undefined;
	const provider = house?.provider ?? shown ?? written?.provider;

	const known = provider === undefined || provider === shown ? replies : book.spoken(words.text, codes, [provider]);
	const spoken = known.find((each) => each.provider === provider) ?? (provider === undefined || provider.replies.length === 0 ? own : undefined);
	const replyAt = spoken === undefined ? undefined : placeOfSpoken(words, spoken);
	const writtenAt = written?.at === notice ? undefined : written?.at;
	return {
		provider: provider ?? spoken?.provider,
		spoken,
		host: answered,
		providerAt: (provider === byReply ? replyAt : undefined) ?? (hosted ?? signed ?? owner)?.at ?? writtenAt ?? replyAt,
		replyAt,
	};
}
