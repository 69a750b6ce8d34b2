import type { APIRoute } from 'astro';
import { SitemapIndexStream, streamToPromise } from 'sitemap';
import { sitemapsOf } from '../models/sitemap.ts';
import { site } from '../site.ts';

/** The list of sitemaps, one a language (https://www.sitemaps.org/protocol.html#index). */
export const GET: APIRoute = async () => {
	const stream = new SitemapIndexStream({ lastmodDateOnly: true });
	for (const each of sitemapsOf(site)) stream.write(each);
	stream.end();
	return new Response((await streamToPromise(stream)).toString());
};
