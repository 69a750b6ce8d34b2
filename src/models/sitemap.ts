import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';
import { directoryOf } from './directory.ts';
import { alternatesOf } from './chrome.ts';
import type { Alternate } from './types.ts';
import { latest } from './updated.ts';

/** A page that search engines are to look at. Addresses are absolute. */
export interface SitemapEntry {
	readonly url: string;
	/** Day on which the page's content last changed. The day of the build says nothing, and Google stops to believe one that is always new. */
	readonly lastmod: string;
	readonly alternates: readonly Alternate[];
}

/** The pages of one language, but for comparisons that nobody wrote. Neutral addresses only lead on, so they stand among the alternates alone. */
export const sitemapOf = (site: Site, locale: Locale): SitemapEntry[] =>
	directoryOf(site)
		.filter((entry) => entry.indexed)
		.map((entry) => ({
			url: site.urls.absolute(entry.address(locale)),
			lastmod: entry.updated(locale),
			alternates: alternatesOf(site, entry.address),
		}));

/** The sitemaps of all languages, each with the last day in it. */
export const sitemapsOf = (site: Site): Array<{ readonly url: string; readonly lastmod: string }> =>
	LOCALES.map((locale) => ({
		url: site.urls.absolute(site.urls.sitemap(locale)),
		lastmod: latest(sitemapOf(site, locale).map(({ lastmod }) => lastmod)),
	}));

/** robots.txt (RFC 9309): everything may be read; what is not for an index says so itself. */
export const robotsText = (site: Site): string => `User-agent: *\nAllow: /\n\nSitemap: ${site.urls.absolute(site.urls.sitemap())}\n`;
