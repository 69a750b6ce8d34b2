import { COMMON } from '../decoder/rules/common.ts';
import { squeeze, type ProviderRules, type ReplyRule, type Rules } from '../decoder/rules/rules.ts';
import { CAUSES, type Cause } from '../decoder/types.ts';
import type { ProviderReply } from '../schemas/providers.ts';
import type { Catalogue, Provider } from './types.ts';

const causeOf = (slug: string): Cause => {
	const known = CAUSES.find((cause) => cause === slug);
	if (known === undefined) throw new Error(`causes/${slug}: the decoder does not know this cause; add it to CAUSES in src/decoder/types.ts.`);
	return known;
};

/** Words that servers of many makers print: such a fragment shows nobody. */
function commonFragments({ causes, providers }: Catalogue): string[] {
	const several = causes.flatMap((cause) => cause.facts.wordings.filter((wording) => !providers.some((provider) => provider.facts.name === wording.by)));
	return [...COMMON, ...several.map((wording) => wording.text)].map(squeeze);
}

/** A fragment that says this many letters more than what all print is the provider's own. */
const MORE = 8;

/** A mark such as `RESOLVER.ADR.`, `(XDNS)`, `[PH` or a word of the provider's own language. */
const MARKED = /[A-Z]{4,}[._-]|[A-Z]{2,}\d|\([A-Z]{2,}\)|\[[A-Z]|[a-z]\.[a-z]|[가-힣]|[À-ỹ]/u;

function ownFragments(reply: ProviderReply, provider: Provider, catalogue: Catalogue, common: readonly string[]): string[] {
	const names = [provider.facts.name.split(' ')[0] ?? '', ...provider.facts.hosts, ...provider.facts.signs]
		.map((each) => each.toLowerCase())
		.filter((each) => each.length > 3);
	const others = catalogue.providers
		.filter((other) => other.slug !== provider.slug)
		.flatMap((other) => other.facts.replies.flatMap((each) => [each.pattern, ...each.also]))
		.map(squeeze);
	return [reply.pattern, ...reply.also].filter((fragment) => {
		const bare = squeeze(fragment);
		if (names.some((name) => fragment.toLowerCase().includes(name))) return true;
		// A fragment that names a list is what many servers print about that list.
		if (
			catalogue.providers.some(
				(other) => other.facts.kind === 'list' && other.slug !== provider.slug && bare.includes(squeeze(other.facts.name.split(' ')[0] ?? '')),
			)
		)
			return false;
		if (
			common.some((each) => each.includes(bare) || (bare.includes(each) && bare.length - each.length < MORE)) ||
			others.some((each) => each.includes(bare) || bare.includes(each))
		)
			return false;
		return fragment.split(/\s+/u).length >= 4 || MARKED.test(fragment);
	});
}

function replyRule(reply: ProviderReply, provider: Provider, catalogue: Catalogue, common: readonly string[]): ReplyRule {
	const own = ownFragments(reply, provider, catalogue, common);
	const shared = [reply.pattern, ...reply.also].filter((fragment) => !own.includes(fragment));
	return {
		id: reply.id,
		cause: causeOf(reply.cause),
		fragments: [...own, ...shared].map(squeeze),
		own: own.length,
		...(reply.token === undefined ? {} : { token: reply.token }),
		codes: [...reply.reply, ...reply.enhanced],
	};
}

/**
 * What the decoder takes from the content.
 * @throws where the content names a cause that the decoder does not know
 */
export function decoderRules(catalogue: Catalogue): Rules {
	const common = commonFragments(catalogue);
	const lower = (texts: readonly string[]): string[] => texts.map((text) => text.toLowerCase());
	const providers = catalogue.providers.map((provider): ProviderRules => ({
		slug: provider.slug,
		kind: provider.facts.kind,
		hosts: lower(provider.facts.hosts),
		domains: lower(provider.facts.domains),
		signs: lower(provider.facts.signs),
		replies: provider.facts.replies.map((reply) => replyRule(reply, provider, catalogue, common)),
	}));
	const elsewhere = Object.entries(catalogue.elsewhere).map(([slug, facts]): ProviderRules => ({
		slug,
		kind: facts.kind,
		hosts: lower(facts.hosts),
		domains: lower(facts.domains),
		signs: lower(facts.signs),
		replies: [],
	}));
	const published = catalogue.protocols.flatMap((protocol) => protocol.published);
	const single = published.flatMap((code) => (code.facts.causes.length === 1 ? [[code.id, causeOf(code.facts.causes[0] ?? '')] as const] : []));
	const turn = (slug: Cause): readonly string[] => catalogue.causes.find((cause) => cause.slug === slug)?.facts.turn ?? [];
	return {
		providers: [...providers, ...elsewhere],
		wordings: catalogue.causes.flatMap((cause) => cause.facts.wordings.map((wording) => [squeeze(wording.text), causeOf(cause.slug)] as const)),
		causes: Object.fromEntries(single),
		turns: CAUSES.map((cause) => [cause, turn(cause)] as const),
		known: published.map((code) => code.id),
	};
}
