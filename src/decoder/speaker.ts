import { around, hostsIn, mentionedDomains, mentionedHosts, type Named } from './context.ts';
import type { Block } from './blocks.ts';
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

/** Lists and filters are named in the words of many servers, so others come before them. */
const isThird = ({ provider }: Clue): boolean => provider.kind === 'list';

function placeOfSpoken(words: Words, spoken: Spoken): Span | undefined {
	if (!spoken.isToken) return findBare(words, spoken.fragment);
	const start = words.text.indexOf(spoken.fragment);
	return start < 0 ? undefined : placeOf(words, start, start + spoken.fragment.length);
}

/**
 * Who says a stretch of a notice: the host that answered, else a reply that only one provider prints, else a sign or a link in the
 * words, else the domain of a mailbox in them.
 * @param said - what the server said
 * @param codes - the codes of it
 */
export function speakerOf(text: string, said: Span, blocks: readonly Block[], block: Block | undefined, codes: readonly string[]): Speaking {
	const words = wordsOf(text, said);
	const before = block === undefined ? [] : hostsIn(text, { start: block.start, end: said.start });
	const near = block === undefined ? [] : around(blocks, block).flatMap((each) => hostsIn(text, each));
	const answered = before.at(-1) ?? near.at(-1);
	const byHost = clues(answered === undefined ? [] : [answered]);
	const signs = signedBy(words.text.toLowerCase()).map(
		({ provider, at }): Clue => ({ provider, at: at === undefined ? said : placeOf(words, at.start, at.end) }),
	);
	const byWords = [...signs, ...clues(mentionedHosts(text, said))];
	const shown = [...byHost, ...byWords].map((clue) => clue.provider);
	const replies = spokenReplies(words.text, codes, shown);
	const hosted = byHost.length === 0 ? undefined : (byHost.find((clue) => replies.some((each) => each.provider === clue.provider)) ?? byHost[0]);
	const own = replies.find((each) => each.own);
	const signed = byWords.find((clue) => !isThird(clue) && replies.some((each) => each.provider === clue.provider)) ?? byWords.find((clue) => !isThird(clue)) ?? byWords[0];
	const [domain] = mentionedDomains(text, said);
	const owner = domain === undefined || answered !== undefined ? undefined : providerOfDomain(domain.value);
	const provider = hosted?.provider ?? (own !== undefined && (signed === undefined || isThird(signed)) ? own.provider : undefined) ?? signed?.provider ?? owner;
	const spoken = replies.find((each) => each.provider === provider) ?? (provider === undefined || provider.replies.length === 0 ? own : undefined);
	const replyAt = spoken === undefined ? undefined : placeOfSpoken(words, spoken);
	return {
		provider: provider ?? spoken?.provider,
		spoken,
		host: answered,
		providerAt: hosted?.at ?? (provider === own?.provider ? replyAt : undefined) ?? signed?.at ?? (owner === undefined ? undefined : domain),
		replyAt,
	};
}
