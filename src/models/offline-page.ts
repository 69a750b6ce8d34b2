import { titleThatFits } from '../i18n/columns.ts';
import type { Locale } from '../i18n/locales.ts';
import { openedCache } from '../offline/release.ts';
import { sentence, type Site } from './context.ts';
import { FAVICON } from './manifest.ts';
import type { Link } from './types.ts';

/** What stands in place of a page that is not kept when there is no network. It has no address that anybody looks for. */
export interface OfflinePage {
	readonly locale: Locale;
	readonly title: string;
	readonly description: string;
	/** The picture in a browser's tab. */
	readonly icon: string;
	readonly home: string;
	readonly heading: string;
	/** HTML. */
	readonly line: string;
	/** Button that asks for the page once more. */
	readonly again: string;
	readonly links: readonly Link[];
	/** The pages that the reader opened; a script lists them out of the browser's cache with this name. */
	readonly kept: { readonly heading: string; readonly none: string; readonly cache: string; readonly base: string };
}

/** The page of a language: what happened, what works all the same, and what is kept. */
export function makeOfflinePage(site: Site, locale: Locale): OfflinePage {
	const { t } = site.translators[locale];
	const { urls } = site;
	return {
		locale,
		title: titleThatFits([t('title.offline')]),
		description: t('offline.line'),
		icon: urls.asset(FAVICON.file),
		home: urls.home(locale),
		heading: t('offline.heading'),
		line: sentence(t('offline.line')),
		again: t('offline.again'),
		links: [
			{ text: t('decode.link'), href: urls.decode(locale) },
			{ text: t('offline.search'), href: urls.home(locale) },
			{ text: t('compare.heading'), href: urls.compare(locale) },
		],
		kept: { heading: t('offline.kept'), none: t('offline.none'), cache: openedCache(urls.frontDoor()), base: urls.frontDoor() },
	};
}
