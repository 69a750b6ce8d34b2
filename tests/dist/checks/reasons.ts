import { pathsOf } from '../../../src/catalogue/decision.ts';
import { isPublished } from '../../../src/catalogue/types.ts';
import { LOCALES, type Locale } from '../../../src/i18n/locales.ts';
import type { Site } from '../../../src/models/context.ts';
import { dateText } from '../../../src/models/specification.ts';
import { pagesOf, textOf, type Dist, type Page } from '../../support/dist.ts';

/** The 60 codes that people meet most, each with the cause whose fix they need first. */
export const MOST_MET: Readonly<Record<string, string>> = {
	'550': 'user-unknown',
	'554': 'reputation-block',
	'421': 'rate-limited',
	'450': 'greylisted',
	'451': 'greylisted',
	'452': 'mailbox-full',
	'535': 'relay-auth',
	'530': 'relay-auth',
	'552': 'mailbox-full',
	'553': 'sender-rejected',
	'551': 'user-unknown',
	'500': 'server-error',
	'501': 'sender-rejected',
	'502': 'server-error',
	'503': 'relay-auth',
	'504': 'relay-auth',
	'454': 'relay-auth',
	'432': 'rate-limited',
	'441': 'connection',
	'511': 'user-unknown',
	'521': 'bad-domain',
	'523': 'relay-auth',
	'525': 'relay-auth',
	'534': 'relay-auth',
	'538': 'relay-auth',
	'541': 'recipient-refused',
	'555': 'server-error',
	'556': 'bad-domain',
	'571': 'recipient-refused',
	'5.0.0': 'user-unknown',
	'5.1.0': 'user-unknown',
	'5.1.1': 'user-unknown',
	'5.1.2': 'bad-domain',
	'5.1.3': 'user-unknown',
	'5.1.6': 'user-unknown',
	'5.1.7': 'sender-rejected',
	'5.1.8': 'sender-rejected',
	'5.1.10': 'user-unknown',
	'5.2.1': 'mailbox-disabled',
	'5.2.2': 'mailbox-full',
	'5.2.3': 'message-too-big',
	'4.3.0': 'server-error',
	'4.3.2': 'server-error',
	'5.3.4': 'message-too-big',
	'4.4.1': 'connection',
	'4.4.2': 'connection',
	'5.4.4': 'bad-domain',
	'5.4.6': 'connection',
	'4.4.7': 'connection',
	'4.5.3': 'rate-limited',
	'5.6.0': 'message-format',
	'5.7.0': 'relay-auth',
	'5.7.1': 'reputation-block',
	'5.7.8': 'relay-auth',
	'5.7.9': 'relay-auth',
	'5.7.20': 'sender-auth',
	'5.7.23': 'sender-auth',
	'5.7.25': 'sender-auth',
	'5.7.26': 'sender-auth',
	'4.7.28': 'rate-limited',
};

const linksOf = (page: Page | undefined): ReadonlySet<string> => new Set(page?.references.filter((each) => each.tag === 'a').map((each) => each.value));

/** From each of the most met codes one click leads to the cause that fits, and there stands how to fix it. */
export function checkFixes(dist: Pick<Dist, 'pages'>, site: Site, wanted: Readonly<Record<string, string>> = MOST_MET): string[] {
	return Object.entries(wanted).flatMap(([number, slug]) => {
		const code = site.catalogue.protocols.flatMap((protocol) => protocol.byNumber.get(number) ?? [])[0];
		if (code === undefined || !isPublished(code)) return [`${number}: no page of this code`];
		return LOCALES.flatMap((locale) => {
			const cause = site.urls.cause(locale, slug);
			const own = site.urls.code(locale, code);
			return [
				...(linksOf(dist.pages.get(own)).has(cause) ? [] : [`${own}: does not lead to ${cause}`]),
				...(dist.pages.get(cause)?.ids.includes('fix') === true ? [] : [`${cause}: has no section that says how to fix it`]),
			];
		});
	});
}

/** Codes and causes lead to each other. */
export function checkCauses(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	return site.catalogue.causes.flatMap((cause) =>
		LOCALES.flatMap((locale) => {
			const own = site.urls.cause(locale, cause.slug);
			const links = linksOf(dist.pages.get(own));
			return cause.codes.flatMap((code) => {
				const there = site.urls.code(locale, code);
				return [
					...(links.has(there) ? [] : [`${own}: does not lead to ${there}, which names it`]),
					...(linksOf(dist.pages.get(there)).has(own) ? [] : [`${there}: does not lead to its cause ${own}`]),
				];
			});
		}),
	);
}

/** The messages of a cause stand on its page in all three languages, whatever the language of the page. */
export function checkMessages(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	return pagesOf(dist, 'cause').flatMap((page) => {
		const cause = site.catalogue.causes.find((each) => page.path === site.urls.cause(page.locale ?? 'en', each.slug));
		const parts = cause?.prose.en.sections.find((section) => section.key === 'pass-on')?.parts.length ?? 0;
		const said = page.blocks.filter((block) => block.part.startsWith('pass-on-') && block.tag === 'p');
		const languages = (locale: Locale): number => new Set(said.filter((block) => block.segments[0]?.lang === locale).map((block) => block.part)).size;
		return LOCALES.filter((locale) => parts === 0 || languages(locale) !== parts).map(
			(locale) => `${page.path}: ${languages(locale)} messages in ${locale}, expected ${parts}`,
		);
	});
}

/** Every reply of a provider stands on its page with its fragment, its source and the day on which that was read. */
export function checkReplies(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	return site.catalogue.providers.flatMap((provider) =>
		LOCALES.flatMap((locale) => {
			const path = site.urls.provider(locale, provider.slug);
			const page = dist.pages.get(path);
			if (page === undefined) return [`${path}: no page`];
			const [links, texts] = [linksOf(page), page.blocks.map(textOf)];
			const all = texts.join('\n');
			return provider.facts.replies.flatMap((reply) => {
				const wrong = [
					!page.ids.includes(reply.id) && 'has no anchor',
					!links.has(reply.source) && 'does not link to its source',
					!texts.some((text) => text.includes(dateText(locale, reply.checked))) && 'does not say when its source was read',
					!all.includes(reply.pattern) && 'does not show its fragment',
				];
				return wrong.filter((each) => each !== false).map((each) => `${path}: ${reply.id} ${each}`);
			});
		}),
	);
}

/** Each way through the decision guide consists of links that stand on the page, and its last step leads to the fix. */
export function checkDecision(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	const { decision } = site.catalogue;
	if (decision === undefined) return ['no decision guide'];
	return LOCALES.flatMap((locale) => {
		const own = site.urls.decision(locale);
		const page = dist.pages.get(own);
		const links = linksOf(page);
		const ids = new Set(page?.ids);
		return pathsOf(decision.tree).flatMap((path) => {
			const leaf = decision.tree.leaves.find((each) => each.id === path.at(-1));
			const wrong = [
				leaf === undefined && 'ends in no leaf',
				!path.every((id) => ids.has(id)) && 'has a step without an anchor',
				!path.slice(1).every((id) => links.has(`#${id}`)) && 'has a step that nothing links to',
				leaf !== undefined && !links.has(site.urls.cause(locale, leaf.cause)) && 'does not lead to the cause',
			];
			return wrong.filter((each) => each !== false).map((each) => `${own}: ${path.join(' > ')} ${each}`);
		});
	});
}

/**
 * A term of the glossary is linked where a page mentions it first, and not again. The decision guide shows one step at a time, so
 * there each step has its own first mention.
 */
export function checkTerms(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	return LOCALES.flatMap((locale) => {
		const glossary = `${site.urls.glossary(locale)}#`;
		const pages = [...dist.pages.values()].filter((page) => page.locale === locale && page.path !== site.urls.decision(locale));
		const twice = pages.flatMap((page) => {
			const terms = page.references.filter((each) => each.tag === 'a' && each.value.startsWith(glossary)).map((each) => each.value);
			const again = terms.filter((term, index) => terms.indexOf(term) !== index);
			return again.length === 0 ? [] : [`${page.path}: links ${again.join(', ')} more than once`];
		});
		const linked = pages.some((page) => page.references.some((each) => each.value.startsWith(glossary)));
		return linked ? twice : [`${glossary}: no page links to a term`];
	});
}
