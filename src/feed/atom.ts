import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Feed, FeedEntry } from '../models/feed.ts';

const printEntry = (entry: FeedEntry, locale: string) =>
	x('entry', [
		x('id', entry.id),
		x('title', entry.title),
		x('updated', entry.updated),
		x('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: entry.href }),
		x('summary', entry.summary),
	]);

/** A feed as Atom (https://www.rfc-editor.org/rfc/rfc4287). Titles and summaries are plain text, as its default type is. */
export function printAtom(feed: Feed): string {
	const { locale } = feed;
	return toXml(
		[
			{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
			{ type: 'text', value: '\n' },
			x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
				x('id', feed.id),
				x('title', feed.title),
				x('subtitle', feed.subtitle),
				x('updated', feed.updated),
				x('author', [x('name', feed.author)]),
				x('rights', feed.rights),
				x('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
				x('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: feed.home }),
				...feed.entries.map((entry) => printEntry(entry, locale)),
			]),
		],
		{ closeEmptyElements: true },
	);
}
