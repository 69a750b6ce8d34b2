import type { Protocol } from '../catalogue/types.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { alternatesOf, DESCRIPTION_COLUMNS } from './chrome.ts';
import { firstThatFits, TITLE_COLUMNS, wholeSentences } from '../i18n/columns.ts';
import { makeCodePage } from './code-page.ts';
import { protocolOf, type Site } from './context.ts';
import { makeCausePage, makeCausesPage } from './cause-pages.ts';
import { makeDecodePage } from './decode-page.ts';
import { makeDecisionPage } from './decision-page.ts';
import { makeGlossaryPage } from './glossary-page.ts';
import { makeGuidePage, makeGuidesPage } from './guide-pages.ts';
import { makeProviderPage, makeProvidersPage } from './provider-pages.ts';
import { makeComparePage, makePairsPage } from './compare-pages.ts';
import { makeHomePage } from './home-page.ts';
import { makeClassPage, makeProtocolPage } from './protocol-pages.ts';
import { makePairPage } from './pair-page.ts';
import { makeTranslationsPage } from './translations-page.ts';
import type { Head, Page } from './types.ts';

/** A page without a language: the answer in each, readable without JavaScript; a script leads on. */
export interface NeutralPage {
	readonly head: Head;
	readonly title: string;
	readonly entries: ReadonlyArray<{ readonly locale: Locale; readonly language: string; readonly line: string; readonly href: string; readonly go: string }>;
}

/** A neutral address below the base path and what stands there. */
export interface NeutralRoute {
	readonly path: string;
	readonly make: () => NeutralPage;
}

/** Its address in each tongue, its title, the page of each language, and for an alias the neutral address that it stands for. */
type Source = [address: (tongue: Tongue) => string, title: string, page: (locale: Locale) => Page, alias?: string | undefined];

function neutral(site: Site, [address, title, page, alias]: Source): NeutralPage {
	const entries = LOCALES.map((locale) => {
		const { head } = page(locale);
		return { locale, language: LOCALE_NAMES[locale], line: head.description, href: address(locale), go: site.translators[locale].t('neutral.go') };
	});
	const english = page('en').head;
	return {
		head: {
			// Titles are unique among the English pages too, so the last resort turns the English page's title round.
			title: firstThatFits(
				[`${title} | Replybook`, title, title.replace(/ [^ ]*$/u, ''), `Replybook: ${english.title.replace(/ \| Replybook$/u, '')}`],
				TITLE_COLUMNS,
			),
			description: wholeSentences(english.description, DESCRIPTION_COLUMNS),
			// An alias is not indexed by itself, so it carries no hreflang: that set belongs to the address that it stands for.
			canonical: site.urls.absolute(alias ?? address(null)),
			alternates: alias === undefined ? alternatesOf(site, address) : [],
			robots: undefined,
		},
		title,
		entries,
	};
}

function protocolRoutes(site: Site, protocol: Protocol): Array<Source> {
	const { urls } = site;
	const { name } = protocol.facts;
	return [
		[(tongue) => urls.protocol(tongue, protocol.id), `${name} reply codes`, (locale) => makeProtocolPage(site, locale, protocol.id)],
		...protocol.facts.classes.map((each): Source => [
			(tongue) => urls.classOfCodes(tongue, protocol.id, each.slug),
			`${name} ${each.id}`,
			(locale) => makeClassPage(site, locale, protocol.id, each),
		]),
		...protocol.published.flatMap((code) =>
			code.numbers.map((number): Source => [
				(tongue) => (tongue === null ? urls.below(null, protocol.id, number) : urls.code(tongue, code)),
				`${name} ${number} ${code.facts.name}`,
				(locale) => makeCodePage(site, locale, code),
				number === code.number ? undefined : urls.code(null, code),
			]),
		),
		[(tongue) => urls.comparePairs(tongue, protocol.id), `${name} codes compared`, (locale) => makePairsPage(site, locale, protocol.id)],
		...protocol.pairs.map((pair): Source => [
			(tongue) => urls.pair(tongue, pair),
			`${name} ${pair.a.number} vs ${pair.b.number}`,
			(locale) => makePairPage(site, locale, pair),
		]),
	];
}

/** Causes, providers, the glossary and the decision guide, as far as the content has them. */
function shelfRoutes(site: Site): Source[] {
	const { urls } = site;
	const { causes, providers, glossary, decision } = site.catalogue;
	return [
		...(causes.length === 0 ? [] : [[urls.causes, 'Why mail comes back', (locale: Locale) => makeCausesPage(site, locale)] as Source]),
		...causes.map((cause): Source => [(tongue) => urls.cause(tongue, cause.slug), cause.prose.en.head.title, (locale) => makeCausePage(site, locale, cause)]),
		...(providers.length === 0 ? [] : [[urls.providers, 'Mail providers and their replies', (locale: Locale) => makeProvidersPage(site, locale)] as Source]),
		...providers.map((provider): Source => [
			(tongue) => urls.provider(tongue, provider.slug),
			`What ${provider.facts.name} replies mean`,
			(locale) => makeProviderPage(site, locale, provider),
		]),
		...(glossary === undefined ? [] : [[urls.glossary, 'Glossary', (locale: Locale) => makeGlossaryPage(site, locale, glossary)] as Source]),
		...(decision === undefined ? [] : [[urls.decision, decision.prose.en.head.title, (locale: Locale) => makeDecisionPage(site, locale, decision)] as Source]),
	];
}

/** Every neutral page of the site but the front door. */
export function neutralRoutes(site: Site): NeutralRoute[] {
	const { urls } = site;
	const routes: Array<Source> = [
		...site.catalogue.protocols.flatMap((protocol) => protocolRoutes(site, protocolOf(site, protocol.id))),
		[urls.decode, 'Decode a bounce message', (locale) => makeDecodePage(site, locale)],
		[urls.compare, 'Compare two codes', (locale) => makeComparePage(site, locale)],
		...shelfRoutes(site),
		[urls.translations, 'Translations', (locale) => makeTranslationsPage(site, locale)],
		...(site.guides.length === 0 ? [] : [[urls.guides, 'Guides', (locale: Locale) => makeGuidesPage(site, locale)] as Source]),
		...site.guides.map((guide): Source => [
			(tongue) => urls.guide(tongue, guide.slug),
			guide.documents.en.head.title,
			(locale) => makeGuidePage(site, locale, guide),
		]),
	];
	return routes.map((source) => ({ path: source[0](null), make: () => neutral(site, source) }));
}

/** The front door: the three languages, each with its invitation. */
export function makeFrontDoor(site: Site): NeutralPage {
	const page = neutral(site, [site.urls.home, 'Replybook', (locale) => makeHomePage(site, locale)]);
	return { ...page, entries: page.entries.map((entry) => ({ ...entry, line: site.translators[entry.locale].t('home.invitation') })) };
}
