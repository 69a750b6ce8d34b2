import type { Cause, Decision, Developers, Glossary, Pair, Protocol, Provider, PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { ClassOfCodes } from '../schemas/protocol.ts';
import { makeCausePage, makeCausesPage } from './cause-pages.ts';
import { makeCodePage } from './code-page.ts';
import { makeComparePage, makePairsPage } from './compare-pages.ts';
import { memo, protocolOf, type Guide, type Site } from './context.ts';
import { makeDecisionPage } from './decision-page.ts';
import { makeDecodePage } from './decode-page.ts';
import { makeDevelopersPage } from './developers-page.ts';
import { makeGlossaryPage } from './glossary-page.ts';
import { makeGuidePage, makeGuidesPage } from './guide-pages.ts';
import { makeHomePage } from './home-page.ts';
import { makePairPage } from './pair-page.ts';
import { makeClassPage, makeProtocolPage } from './protocol-pages.ts';
import { makeProviderPage, makeProvidersPage } from './provider-pages.ts';
import { makeTranslationsPage } from './translations-page.ts';
import type { Page } from './types.ts';
import { latest, pairUpdated, updatedIn } from './updated.ts';

/** What a page is about. */
export type Subject =
	| { readonly kind: 'home' | 'decode' | 'compare' | 'causes' | 'providers' | 'guides' | 'translations' }
	| { readonly kind: 'protocol' | 'pairs'; readonly protocol: Protocol }
	| { readonly kind: 'class'; readonly protocol: Protocol; readonly class: ClassOfCodes }
	| { readonly kind: 'code'; readonly code: PublishedCode }
	| { readonly kind: 'pair'; readonly pair: Pair }
	| { readonly kind: 'cause'; readonly cause: Cause }
	| { readonly kind: 'provider'; readonly provider: Provider }
	| { readonly kind: 'guide'; readonly guide: Guide }
	| { readonly kind: 'glossary'; readonly glossary: Glossary }
	| { readonly kind: 'decision'; readonly decision: Decision }
	| { readonly kind: 'developers'; readonly developers: Developers };

/**
 * A page of the site, which exists in every language and at a neutral address. The one list from which the neutral pages, the
 * sitemap, the cards, the Markdown twins, the feeds and llms.txt are made, so that none of them can forget a page.
 */
export interface Entry {
	readonly subject: Subject;
	readonly address: (tongue: Tongue) => string;
	/** English heading of the neutral page. */
	readonly title: string;
	readonly page: (locale: Locale) => Page;
	/** Day on which what the page says in a language last changed, e.g. `2026-11-22`. */
	readonly updated: (locale: Locale) => string;
	/** False where search engines are asked to stay away: a comparison that nobody wrote. Such a page has neither card nor Markdown twin of its own. */
	readonly indexed: boolean;
}

type Parts = Omit<Entry, 'indexed'> & { readonly indexed?: boolean };

function protocolEntries(site: Site, protocol: Protocol): Parts[] {
	const { urls } = site;
	const { name } = protocol.facts;
	const { id } = protocol;
	const codes = (locale: Locale): string => latest(protocol.published.map((code) => updatedIn(code, locale)));
	return [
		{
			subject: { kind: 'protocol', protocol },
			address: (tongue) => urls.protocol(tongue, id),
			title: `${name} reply codes`,
			page: (locale) => makeProtocolPage(site, locale, id),
			updated: codes,
		},
		...protocol.facts.classes.map((each): Parts => ({
			subject: { kind: 'class', protocol, class: each },
			address: (tongue) => urls.classOfCodes(tongue, id, each.slug),
			title: `${name} ${each.id}`,
			page: (locale) => makeClassPage(site, locale, id, each),
			updated: (locale) => latest(protocol.published.filter((code) => code.classes.some((own) => own.key === each.key)).map((code) => updatedIn(code, locale))),
		})),
		...protocol.published.map((code): Parts => ({
			subject: { kind: 'code', code },
			address: (tongue) => urls.code(tongue, code),
			title: `${name} ${code.number} ${code.facts.name}`,
			page: (locale) => makeCodePage(site, locale, code),
			updated: (locale) => updatedIn(code, locale),
		})),
		{
			subject: { kind: 'pairs', protocol },
			address: (tongue) => urls.comparePairs(tongue, id),
			title: `${name} codes compared`,
			page: (locale) => makePairsPage(site, locale, id),
			updated: (locale) => latest(protocol.pairs.map((pair) => pairUpdated(pair, locale))),
		},
		...protocol.pairs.map((pair): Parts => ({
			subject: { kind: 'pair', pair },
			address: (tongue) => urls.pair(tongue, pair),
			title: `${name} ${pair.a.number} vs ${pair.b.number}`,
			page: (locale) => makePairPage(site, locale, pair),
			updated: (locale) => pairUpdated(pair, locale),
			indexed: pair.authored !== undefined,
		})),
	];
}

/** Causes, providers, the glossary, the decision guide and the developers' page, as far as the content has them. */
function shelfEntries(site: Site): Parts[] {
	const { urls } = site;
	const { causes, providers, glossary, decision, developers } = site.catalogue;
	const entries: Parts[] = [];
	if (causes.length > 0) {
		entries.push({
			subject: { kind: 'causes' },
			address: urls.causes,
			title: 'Why mail comes back',
			page: (locale) => makeCausesPage(site, locale),
			updated: (locale) => latest(causes.map((cause) => updatedIn(cause, locale))),
		});
	}
	for (const cause of causes) {
		entries.push({
			subject: { kind: 'cause', cause },
			address: (tongue) => urls.cause(tongue, cause.slug),
			title: cause.prose.en.head.title,
			page: (locale) => makeCausePage(site, locale, cause),
			updated: (locale) => updatedIn(cause, locale),
		});
	}
	if (providers.length > 0) {
		entries.push({
			subject: { kind: 'providers' },
			address: urls.providers,
			title: 'Mail providers and their replies',
			page: (locale) => makeProvidersPage(site, locale),
			updated: (locale) => latest(providers.map((provider) => updatedIn(provider, locale))),
		});
	}
	for (const provider of providers) {
		entries.push({
			subject: { kind: 'provider', provider },
			address: (tongue) => urls.provider(tongue, provider.slug),
			title: `${provider.facts.name}: what the replies mean`,
			page: (locale) => makeProviderPage(site, locale, provider),
			updated: (locale) => updatedIn(provider, locale),
		});
	}
	if (glossary !== undefined) {
		entries.push({
			subject: { kind: 'glossary', glossary },
			address: urls.glossary,
			title: 'Glossary',
			page: (locale) => makeGlossaryPage(site, locale, glossary),
			updated: (locale) => glossary.prose[locale].head.updated,
		});
	}
	if (decision !== undefined) {
		entries.push({
			subject: { kind: 'decision', decision },
			address: urls.decision,
			title: decision.prose.en.head.title,
			page: (locale) => makeDecisionPage(site, locale, decision),
			updated: (locale) => decision.prose[locale].head.updated,
		});
	}
	if (developers !== undefined) {
		entries.push({
			subject: { kind: 'developers', developers },
			address: urls.developers,
			title: 'JSON API for programs',
			page: (locale) => makeDevelopersPage(site, locale, developers),
			updated: (locale) => developers.prose[locale].head.updated,
		});
	}
	return entries;
}

function guideEntries(site: Site): Parts[] {
	const { urls, guides } = site;
	if (guides.length === 0) return [];
	return [
		{
			subject: { kind: 'guides' },
			address: urls.guides,
			title: 'Guides',
			page: (locale) => makeGuidesPage(site, locale),
			updated: (locale) => latest(guides.map((guide) => guide.documents[locale].head.updated)),
		},
		...guides.map((guide): Parts => ({
			subject: { kind: 'guide', guide },
			address: (tongue) => urls.guide(tongue, guide.slug),
			title: guide.documents.en.head.title,
			page: (locale) => makeGuidePage(site, locale, guide),
			updated: (locale) => guide.documents[locale].head.updated,
		})),
	];
}

const directories = memo<readonly Entry[]>();

/** Every page of the site, the home page first. Made once per site. */
export function directoryOf(site: Site): readonly Entry[] {
	return directories(site, 'all', () => {
		const { urls } = site;
		const content = [
			...site.catalogue.protocols.flatMap((protocol) => protocolEntries(site, protocolOf(site, protocol.id))),
			...shelfEntries(site),
			...guideEntries(site),
		];
		/** What these pages say hangs on all content. */
		const anything = (locale: Locale): string => latest(content.map((each) => each.updated(locale)));
		const own = (kind: 'home' | 'decode' | 'compare' | 'translations', title: string, address: Entry['address'], page: Entry['page']): Parts => ({
			subject: { kind },
			address,
			title,
			page,
			updated: anything,
		});
		return [
			own('home', 'Replybook', urls.home, (locale) => makeHomePage(site, locale)),
			own('decode', 'Decode a bounce message', urls.decode, (locale) => makeDecodePage(site, locale)),
			own('compare', 'Compare two codes', urls.compare, (locale) => makeComparePage(site, locale)),
			...content,
			own('translations', 'Translations', urls.translations, (locale) => makeTranslationsPage(site, locale)),
		].map((parts): Entry => ({ indexed: true, ...parts }));
	});
}
