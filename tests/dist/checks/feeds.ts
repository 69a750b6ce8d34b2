import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Site } from '../../../src/models/context.ts';
import { directoryOf } from '../../../src/models/directory.ts';
import { MOST_ENTRIES } from '../../../src/models/feed.ts';
import { internal, type Dist } from '../../support/dist.ts';

const isElement = (node: ElementContent | Root['children'][number]): node is Element => node.type === 'element';
const children = (element: Element, name: string): Element[] => element.children.filter(isElement).filter((child) => child.name === name);
const textOf = (element: Element): string => element.children.map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('');
const linksOf = (element: Element, rel: string): Element[] => children(element, 'link').filter((each) => (each.attributes['rel'] ?? 'alternate') === rel);

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u;
const IRI = /^[a-z][a-z\d+.-]*:\S+$/iu;

/** What RFC 4287 asks of a feed and of an entry (sections 4.1.1 and 4.1.2): one id, one title, one time, an address. */
function requiredFaults(element: Element): string[] {
	const name = children(element, 'id').map(textOf).join(' ') || element.name;
	const one = (tag: string, valid: (text: string) => boolean): string[] => {
		const texts = children(element, tag).map(textOf);
		return texts.length === 1 && valid(texts[0] ?? '') ? [] : [`${name}: ${tag} is ${JSON.stringify(texts)}`];
	};
	const filled = (text: string): boolean => text.trim() !== '' && !/[<>]|&\w+;/u.test(text);
	return [
		...one('id', (text) => IRI.test(text)),
		...one('title', filled),
		...one('updated', (text) => TIME.test(text) && !Number.isNaN(Date.parse(text))),
		...one(element.name === 'feed' ? 'rights' : 'summary', filled),
		...(linksOf(element, 'alternate').length === 1 ? [] : [`${name}: not one link to the page`]),
	];
}

/** A feed is Atom, in its language, and tells of pages that exist what the content says of their days, the newest first. */
export function checkFeed(dist: Dist, site: Site, locale: Locale, xml: string): string[] {
	let root: Root;
	try {
		root = fromXml(xml);
	} catch (error) {
		return [`${locale}/feed.xml: no XML: ${String(error)}`];
	}
	const feed = root.children.find(isElement);
	if (feed?.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') return [`${locale}/feed.xml: no Atom feed`];
	const entries = children(feed, 'entry');
	const ids = [feed, ...entries].flatMap((each) => children(each, 'id').map(textOf));
	const times = entries.flatMap((each) => children(each, 'updated').map(textOf));
	const days = new Map(directoryOf(site).map((entry) => [site.urls.absolute(entry.address(locale)), entry.updated(locale)]));
	const self = linksOf(feed, 'self').map((each) => each.attributes['href']);
	const own = site.urls.absolute(site.urls.feed(locale));
	const home = site.urls.absolute(site.urls.home(locale));
	const entryFaults = entries.flatMap((entry) => {
		const href = linksOf(entry, 'alternate')[0]?.attributes['href'] ?? '';
		const time = children(entry, 'updated').map(textOf)[0] ?? '';
		const page = URL.canParse(href) ? dist.pages.get(internal(dist, { path: dist.base }, href)?.path ?? '') : undefined;
		return [
			...(page === undefined ? [`${href}: a page that does not exist`] : []),
			...(page !== undefined && page.locale !== locale ? [`${href}: a page in another language`] : []),
			...(days.get(href) === time.slice(0, 10) ? [] : [`${href}: changed on ${days.get(href) ?? 'no day'}, not at ${time}`]),
		];
	});
	return [
		...[feed, ...entries].flatMap(requiredFaults),
		...entryFaults,
		...(feed.attributes['xml:lang'] === locale ? [] : [`xml:lang is ${feed.attributes['xml:lang'] ?? 'not there'}`]),
		...(children(feed, 'author').every((author) => children(author, 'name').length === 1) && children(feed, 'author').length > 0
			? []
			: ['no author with a name']),
		...(self.length === 1 && self[0] === own ? [] : [`names itself ${self.join(' ')}, not ${own}`]),
		...(linksOf(feed, 'alternate')[0]?.attributes['href'] === home ? [] : [`does not lead to ${home}`]),
		...(entries.length > 0 && entries.length <= MOST_ENTRIES ? [] : [`${entries.length} entries`]),
		...(new Set(ids).size === ids.length ? [] : ['an id that stands twice']),
		...(times.join() === [...times].sort().reverse().join() ? [] : ['entries that are not in the order of their days']),
		...(children(feed, 'updated').map(textOf)[0] === times[0] ? [] : ['a feed that is older or newer than its first entry']),
	].map((fault) => `${locale}/feed.xml: ${fault}`);
}
