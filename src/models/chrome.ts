import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { Site } from './context.ts';
import type { Alternate, Chrome, Link } from './types.ts';

/** Where the site's parts begin; marks the current entry of the menu. */
export type Area = 'protocol' | 'decode' | 'causes' | 'providers' | 'compare' | 'guides' | 'none';

/** Longest description in columns, as search results cut it. */
export const DESCRIPTION_COLUMNS = 160;

/** The same page in every language and its neutral address; these point back at each other from each of them. */
export function alternatesOf(site: Site, address: (tongue: Tongue) => string): Alternate[] {
	return [
		...LOCALES.map((locale): Alternate => ({ hreflang: locale, href: site.urls.absolute(address(locale)) })),
		{ hreflang: 'x-default', href: site.urls.absolute(address(null)) },
	];
}

/**
 * Header, menu, path and footer of a page. Lists only what exists.
 * @param crumbs the path below the home page; none on the home page itself
 */
export function makeChrome(site: Site, locale: Locale, area: Area, address: (tongue: Tongue) => string, crumbs: readonly Link[]): Chrome {
	const { t } = site.translators[locale];
	const { urls } = site;
	const protocols = site.catalogue.protocols.map((protocol): Link => ({
		text: protocol.facts.name,
		href: urls.protocol(locale, protocol.id),
		current: area === 'protocol' && crumbs.some((crumb) => crumb.href === urls.protocol(locale, protocol.id)),
	}));
	return {
		locale,
		homeHref: urls.home(locale),
		skip: t('chrome.skip'),
		menuLabel: t('chrome.menu'),
		menu: [
			...protocols,
			{ text: t('decode.title'), href: urls.decode(locale), current: area === 'decode' },
			...(site.catalogue.causes.length === 0 ? [] : [{ text: t('causes.title'), href: urls.causes(locale), current: area === 'causes' }]),
			...(site.catalogue.providers.length === 0 ? [] : [{ text: t('providers.title'), href: urls.providers(locale), current: area === 'providers' }]),
			{ text: t('compare.title'), href: urls.compare(locale), current: area === 'compare' },
			...(site.guides.length === 0 ? [] : [{ text: t('guides.title'), href: urls.guides(locale), current: area === 'guides' }]),
		],
		languagesLabel: t('chrome.languages'),
		languages: LOCALES.map((each) => ({ locale: each, text: LOCALE_NAMES[each], href: address(each), current: each === locale })),
		crumbsLabel: t('chrome.crumbs'),
		crumbs: crumbs.length === 0 ? [] : [{ text: t('home.crumb'), href: urls.home(locale) }, ...crumbs],
		theme: { legend: t('theme.legend'), system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') },
		promise: t('chrome.promise'),
		footer: [
			...(site.catalogue.glossary === undefined ? [] : [{ text: t('glossary.title'), href: urls.glossary(locale) }]),
			{ text: t('translations.title'), href: urls.translations(locale) },
			...(site.catalogue.developers === undefined ? [] : [{ text: t('developers.title'), href: urls.developers(locale) }]),
			{ text: t('chrome.feed'), href: urls.feed(locale) },
			...(site.reportUrl === undefined ? [] : [{ text: t('chrome.report'), href: site.reportUrl }]),
		],
		licence: t('chrome.licence'),
	};
}
