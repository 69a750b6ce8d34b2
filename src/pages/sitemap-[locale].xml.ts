import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import { sitemapOf } from '../models/sitemap.ts';
import { localePaths, site } from '../site.ts';

export const getStaticPaths = localePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The pages of a language with their other languages (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap). */
export const GET: APIRoute<Props> = async ({ props }) => {
	const stream = new SitemapStream({ lastmodDateOnly: true, xmlns: { news: false, video: false, image: false, xhtml: true } });
	for (const { url, lastmod, alternates } of sitemapOf(site, props.locale))
		stream.write({ url, lastmod, links: alternates.map(({ hreflang, href }) => ({ lang: hreflang, url: href })) });
	stream.end();
	return new Response((await streamToPromise(stream)).toString());
};
