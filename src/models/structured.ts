import type { BreadcrumbList, DefinedTerm, DefinedTermSet, Graph, ListItem, Organization, TechArticle, Thing, WebSite } from 'schema-dts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';
import { LICENCE } from './licence.ts';
import type { Link } from './types.ts';

/** A code or a term of the glossary, as a search engine is told of it. */
export interface ToldTerm {
	readonly name: string;
	readonly code?: string;
	readonly otherNames?: readonly string[];
	readonly description?: string;
	/** Address of the term, and of the list that it belongs to. */
	readonly address: string;
	readonly set: string;
}

/** What a page is about, for search engines. */
export type Told =
	| { readonly kind: 'site' | 'list' }
	| { readonly kind: 'article'; readonly updated: string; readonly about?: ToldTerm }
	| { readonly kind: 'terms'; readonly terms: readonly ToldTerm[] };

interface Parts {
	readonly heading: string;
	readonly description: string;
	/** The page's own path. */
	readonly own: string;
	readonly crumbs: readonly Link[];
	readonly told: Told;
	readonly image: string;
}

/** The path from the home page to this page, which itself needs no address. */
function breadcrumbs(site: Site, { crumbs, own, heading }: Parts): BreadcrumbList {
	const above = crumbs.filter((crumb) => crumb.href !== own);
	const items: ListItem[] = above.map((crumb, index) => ({
		'@type': 'ListItem',
		position: index + 1,
		name: crumb.text,
		item: site.urls.absolute(crumb.href),
	}));
	return { '@type': 'BreadcrumbList', itemListElement: [...items, { '@type': 'ListItem', position: items.length + 1, name: heading }] };
}

/** A term by itself, with the set that it belongs to unless it stands in it. */
const termOf = (site: Site, term: ToldTerm, within: boolean): DefinedTerm => ({
	'@type': 'DefinedTerm',
	name: term.name,
	...(term.code === undefined ? {} : { termCode: term.code }),
	...(term.otherNames === undefined || term.otherNames.length === 0 ? {} : { alternateName: [...term.otherNames] }),
	...(term.description === undefined ? {} : { description: term.description }),
	url: site.urls.absolute(term.address),
	...(within ? {} : { inDefinedTermSet: site.urls.absolute(term.set) }),
});

function thingsOf(site: Site, locale: Locale, parts: Parts): Thing[] {
	const { told, heading, description, own } = parts;
	const url = site.urls.absolute(own);
	const publisher: Organization = { '@type': 'Organization', name: 'Replybook', url: site.urls.absolute(site.urls.frontDoor()) };
	switch (told.kind) {
		case 'site': {
			// No SearchAction: its address would carry what people paste, and that must not leave the browser.
			const website: WebSite = { '@type': 'WebSite', name: 'Replybook', url, description, inLanguage: locale, license: LICENCE.url, publisher };
			return [website];
		}
		case 'article': {
			const article: TechArticle = {
				'@type': 'TechArticle',
				headline: heading,
				description,
				image: parts.image,
				url,
				inLanguage: locale,
				dateModified: told.updated,
				author: publisher,
				...(told.about === undefined ? {} : { about: termOf(site, told.about, false) }),
			};
			return [article];
		}
		case 'terms': {
			const set: DefinedTermSet = {
				'@type': 'DefinedTermSet',
				name: heading,
				description,
				url,
				inLanguage: locale,
				license: LICENCE.url,
				hasDefinedTerm: told.terms.map((term) => termOf(site, term, true)),
			};
			return [set];
		}
		case 'list':
			return [];
		default:
			return told satisfies never;
	}
}

function printed(things: Thing[]): string {
	const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
	return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/**
 * JSON-LD of a page: what it is about, and the path to it (https://developers.google.com/search/docs/appearance/structured-data).
 * Text for a `<script>` element: no `<` stands in it, so that nothing in it can end the element.
 */
export function structuredOf(site: Site, locale: Locale, parts: Parts): string | undefined {
	const things = [...thingsOf(site, locale, parts), ...(parts.crumbs.length === 0 ? [] : [breadcrumbs(site, parts)])];
	if (things.length === 0) return undefined;
	return printed(things);
}

/**
 * JSON-LD of the front door: the whole site in its languages. Search engines take the name of a site from its root
 * (https://developers.google.com/search/docs/appearance/site-names).
 */
export function structuredSite(site: Site, description: string): string {
	const url = site.urls.absolute(site.urls.frontDoor());
	const website: WebSite = { '@type': 'WebSite', name: 'Replybook', url, description, inLanguage: [...LOCALES], license: LICENCE.url };
	return printed([website]);
}
