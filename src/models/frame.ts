import { titleThatFits, wholeSentences, withoutSiteName } from '../i18n/columns.ts';
import { LOCALE_TERRITORIES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { alternatesOf, DESCRIPTION_COLUMNS, makeChrome, type Area } from './chrome.ts';
import type { Site } from './context.ts';
import { FAVICON, TOUCH_ICON } from './manifest.ts';
import { structuredOf, type Told } from './structured.ts';
import type { Format, Link, Page, SocialCard } from './types.ts';

/** What the frame of a page is made from: everything around its content that people, search engines and chat windows see of it. */
export interface FrameParts {
	/** Candidates for the title, the longest first; the first that fits is taken. */
	readonly titles: readonly string[];
	/** The h1 as plain text. */
	readonly heading: string;
	readonly description: string;
	readonly address: (tongue: Tongue) => string;
	readonly area: Area;
	/** The path below the home page; none on the home page itself. */
	readonly crumbs: readonly Link[];
	/** What the page is about, for search engines. */
	readonly told: Told;
	/** Address of the same content for programs, and of its oEmbed document. */
	readonly json?: string | undefined;
	readonly oembed?: string;
	/** False for a comparison that nobody wrote: search engines are asked to stay away, and it has neither card nor Markdown twin. */
	readonly indexed?: boolean;
}

/** The picture and the words with which a link to a page unfolds. */
export function socialCard(site: Site, locale: Locale, parts: { title: string; heading: string; picture: string; article: boolean }): SocialCard {
	return {
		type: parts.article ? 'article' : 'website',
		// The site's name stands in a tag of its own.
		title: withoutSiteName(parts.title),
		locale: LOCALE_TERRITORIES[locale],
		image: site.urls.absolute(parts.picture),
		imageAlt: parts.heading,
	};
}

/** The same content in other forms. */
function otherForms(site: Site, locale: Locale, own: string, parts: FrameParts): Format[] {
	const { urls } = site;
	return [
		...(parts.indexed === false ? [] : [{ type: 'text/markdown', href: urls.markdown(own) }]),
		...(parts.json === undefined ? [] : [{ type: 'application/json', href: parts.json }]),
		...(parts.oembed === undefined ? [] : [{ type: 'application/json+oembed', href: urls.absolute(parts.oembed) }]),
		// Feed readers look on the home page and on lists; a page about one thing carries the link in its foot.
		...(parts.told.kind === 'article' ? [] : [{ type: 'application/atom+xml', href: urls.feed(locale) }]),
	];
}

/** Head and chrome of a page. Throws where no title fits, so that none is ever cut. */
export function makeFrame(site: Site, locale: Locale, parts: FrameParts): Page {
	const { urls } = site;
	const own = parts.address(locale);
	const indexed = parts.indexed !== false;
	const title = titleThatFits(parts.titles);
	const description = wholeSentences(parts.description, DESCRIPTION_COLUMNS);
	const chrome = makeChrome(site, locale, parts.area, parts.address, parts.crumbs);
	const social = socialCard(site, locale, {
		title,
		heading: parts.heading,
		picture: urls.card(indexed ? own : urls.home(locale)),
		article: parts.told.kind === 'article',
	});
	return {
		head: {
			title,
			description,
			canonical: urls.absolute(own),
			alternates: alternatesOf(site, parts.address),
			robots: indexed ? undefined : 'noindex, follow',
			social,
			formats: otherForms(site, locale, own, parts),
			icon: urls.asset(FAVICON.file),
			manifest: urls.manifest(locale),
			touchIcon: parts.told.kind === 'article' ? undefined : urls.asset(TOUCH_ICON.file),
			structured: structuredOf(site, locale, { heading: parts.heading, description, own, crumbs: chrome.crumbs, told: parts.told, image: social.image }),
		},
		chrome,
	};
}
