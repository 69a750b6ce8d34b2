import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { LOCALES } from '../../../src/i18n/locales.ts';
import type { Site } from '../../../src/models/context.ts';
import { directoryOf } from '../../../src/models/directory.ts';
import { internal, metaOf, pagesOf, type Dist, type Page } from '../../support/dist.ts';

/** A place in a sitemap. */
export interface Listed {
	readonly url: string;
	readonly lastmod: string | undefined;
	readonly alternates: ReadonlyArray<{ readonly hreflang: string; readonly href: string }>;
}

const stream = (dist: Pick<Dist, 'base' | 'origin'>, folder: string, url: string) =>
	createReadStream(join(folder, new URL(url, dist.origin).pathname.slice(dist.base.length)));

/** Everything that the sitemaps of a folder list, read as a crawler does: from the index that robots.txt names. */
export async function readSitemaps(dist: Pick<Dist, 'base' | 'origin'>, folder: string, index: string): Promise<Listed[]> {
	const maps = await parseSitemapIndex(stream(dist, folder, index));
	const items = await Promise.all(maps.map((map) => parseSitemap(stream(dist, folder, map.url))));
	return items.flat().map(({ url, lastmod, links }) => ({
		url,
		lastmod,
		alternates: links.map((link) => ({ hreflang: link.lang, href: link.url })),
	}));
}

/** Pages with a language that search engines may keep. */
export const indexedPages = (dist: Pick<Dist, 'pages'>): Page[] =>
	pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider').filter((page) => metaOf(page, 'robots')?.includes('noindex') !== true);

/** Every indexed page stands in a sitemap once, with the hreflang set of its own head; nothing else stands there. */
export function checkSitemap(dist: Pick<Dist, 'pages' | 'origin'>, listed: readonly Listed[], site: Site): string[] {
	const days = new Map(
		directoryOf(site).flatMap((entry) => LOCALES.map((locale) => [entry.address(locale), entry.indexed ? entry.updated(locale) : undefined] as const)),
	);
	const key = (set: Listed['alternates']): string =>
		set
			.map((each) => `${each.hreflang} ${each.href}`)
			.sort()
			.join('\n');
	const indexed = new Map(indexedPages(dist).map((page) => [`${dist.origin}${page.path}`, page] as const));
	const counts = new Map<string, number>();
	for (const { url } of listed) counts.set(url, (counts.get(url) ?? 0) + 1);
	return [
		...[...indexed.keys()].filter((url) => counts.get(url) !== 1).map((url) => `${url}: stands ${counts.get(url) ?? 0} times in the sitemaps`),
		...listed.flatMap(({ url, lastmod, alternates }) => {
			const page = indexed.get(url);
			if (page === undefined) return [`${url}: stands in a sitemap, but is noindex, neutral, a redirect or no page`];
			const day = days.get(page.path);
			return [
				...(key(alternates) === key(page.alternates) ? [] : [`${url}: its alternates in the sitemap are not those of its head`]),
				...(day !== undefined && lastmod === day && /^\d{4}-\d\d-\d\d$/u.test(day)
					? []
					: [`${url}: lastmod is ${lastmod ?? 'missing'}, expected ${day ?? 'a day'}`]),
			];
		}),
	];
}

/** Files of the site that an absolute address stands for. */
const fileAt = (dist: Pick<Dist, 'origin' | 'base' | 'files'>, page: Page, address: string | undefined): string | undefined => {
	const path = address === undefined || !URL.canParse(address) ? undefined : internal(dist, page, address)?.path;
	const file = path?.slice(dist.base.length);
	return file !== undefined && dist.files.has(file) ? file : undefined;
};

/** Every page that can be shared unfolds: title, description, its own address, a picture that exists, with its size and words for it (https://ogp.me). */
export function checkCards(dist: Pick<Dist, 'pages' | 'origin' | 'base' | 'files'>): string[] {
	const pages = pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider', 'neutral', 'alias');
	return pages.flatMap((page) => {
		const og = (name: string): string | undefined => metaOf(page, `og:${name}`);
		const [title = ''] = page.titles;
		const picture = fileAt(dist, page, og('image'));
		const own = page.kind !== 'neutral' && page.kind !== 'alias' && metaOf(page, 'robots') === undefined;
		const wrong = [
			og('title') !== title.replace(/ \| Replybook$/u, '') && 'og:title is not the title',
			og('description') !== metaOf(page, 'description') && 'og:description is not the description',
			og('url') !== page.canonicals[0] && 'og:url is not the canonical address',
			og('site_name') !== 'Replybook' && 'og:site_name is missing',
			(og('locale') ?? '').slice(0, 2) !== (page.locale ?? 'en') && `og:locale is ${og('locale') ?? 'missing'}`,
			!['website', 'article'].includes(og('type') ?? '') && `og:type is ${og('type') ?? 'missing'}`,
			picture === undefined && `og:image is ${og('image') ?? 'missing'}, which does not exist`,
			own && og('image') !== `${dist.origin}${page.path}card.png` && 'og:image is not the card of the page',
			(og('image:alt') ?? '').trim() === '' && 'og:image:alt is empty',
			(og('image:width') !== '1200' || og('image:height') !== '630') && 'og:image has no size',
			metaOf(page, 'twitter:card') !== 'summary_large_image' && 'twitter:card is missing',
		];
		return wrong.filter((each) => each !== false).map((each) => `${page.path}: ${each}`);
	});
}

/** Most files of the site: free static hosts take 20,000, and releases need room to grow. */
export const MOST_FILES = 18_000;

export const checkFileCount = (dist: Pick<Dist, 'files'>): string[] =>
	dist.files.size < MOST_FILES ? [] : [`${dist.files.size} files, fewer than ${MOST_FILES} expected`];
