import { mentionedHosts, type Named } from './context.ts';
import type { Rulebook, Spoken } from './rules/rulebook.ts';
import type { ProviderRules } from './rules/rules.ts';
import { placeOf, wordsOf } from './text/words.ts';
import type { Span } from './types.ts';

/** A provider that a text shows, and by which stretch of it. */
export interface Clue {
	readonly provider: ProviderRules;
	readonly at: Span;
}

/** The providers whose servers carry the names. */
export const cluesOf = (book: Rulebook, names: readonly Named[]): Clue[] =>
	names.flatMap((name) => book.ofHost(name.value).map((provider) => ({ provider, at: name })));

/** Lists are named in the words of many servers; a provider that the words show otherwise comes before them, one without a page does not. */
export const isList = ({ provider }: Clue): boolean => provider.kind === 'list';
const isElsewhere = ({ provider }: Clue): boolean => provider.kind === 'elsewhere';

/** A program rather than a house: its servers may have any name, so that a house that runs it comes before it. */
export const isSoftware = (provider: ProviderRules): boolean => provider.kind === 'organization' && provider.hosts.length === 0;

/** Of several clues the one that counts: providers with a page, then lists, then the others; among equals one whose reply it is. */
export function strongest(found: readonly Clue[], replies: readonly Spoken[]): Clue | undefined {
	const spoke = (clue: Clue): boolean => replies.some((each) => each.provider === clue.provider);
	const paged = found.filter((clue) => !isList(clue) && !isElsewhere(clue)).sort((a, b) => Number(isSoftware(a.provider)) - Number(isSoftware(b.provider)));
	return paged.find(spoke) ?? paged[0] ?? found.find(isList) ?? found[0];
}

/** Providers that words show: by a sign, by a link, by a server that they mention, by their name in brackets. */
export function shownIn(book: Rulebook, text: string, span: Span): Clue[] {
	const words = wordsOf(text, span);
	const signs = book.signedBy(words.text.toLowerCase()).map(({ provider, start, end }): Clue => ({ provider, at: placeOf(words, start, end) }));
	const house = /\[([a-z\d.-]{4,60})\]/iu.exec(words.text)?.[1]?.toLowerCase();
	const owner = house === undefined ? undefined : book.ofDomain(house);
	const inBrackets = owner?.domains.includes(house ?? '') === true ? [{ provider: owner, at: span }] : [];
	return [...signs, ...cluesOf(book, mentionedHosts(text, span)), ...inBrackets];
}

/** How much of a notice is read for who wrote it. */
const BEGINNING = 2500;

/** Who wrote a notice: by a sign or a server in it, by its headers, by the address that it came from. */
export function writerOf(book: Rulebook, text: string, notice: Span, headers: string): Clue | undefined {
	const beginning = { start: notice.start, end: Math.min(notice.end, notice.start + BEGINNING) };
	const words = text.slice(beginning.start, beginning.end);
	// A log of the receiving server names its client, who did not speak.
	if (/\breject: \w+ from /u.test(words)) return undefined;
	const shown = strongest(shownIn(book, text, beginning), []);
	if (shown !== undefined && !isList(shown)) return shown;
	const daemon = /(?:mailer-daemon|postmaster|no-?reply)@([\w.-]+)/iu.exec(`${headers}\n${words}`)?.[1]?.toLowerCase();
	const provider = book.signedBy(headers.toLowerCase())[0]?.provider ?? (daemon === undefined ? undefined : (book.ofHost(daemon)[0] ?? book.ofDomain(daemon)));
	return provider === undefined ? undefined : { provider, at: notice };
}
