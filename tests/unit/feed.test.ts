import { fromXml } from 'xast-util-from-xml';
import { describe, expect, it } from 'vitest';
import { printAtom } from '../../src/feed/atom.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import type { Site } from '../../src/models/context.ts';
import { makeFeed, MOST_ENTRIES } from '../../src/models/feed.ts';
import { loadSite } from '../support/site.ts';

const site = loadSite();

/** The same site, in which the text of one guide and of one code changed later. */
function changed(slug: string, number: string, day: string): Site {
	const guides = site.guides.map((guide) => {
		const { ko } = guide.documents;
		return guide.slug === slug ? { ...guide, documents: { ...guide.documents, ko: { ...ko, head: { ...ko.head, updated: day } } } } : guide;
	});
	const protocols = site.catalogue.protocols.map((protocol) => {
		const published = protocol.published.map((code) => {
			if (code.number !== number) return code;
			const { ko } = code.prose;
			return { ...code, prose: { ...code.prose, ko: { ...ko, head: { ...ko.head, updated: day } } } };
		});
		return { ...protocol, published };
	});
	return { ...site, guides, catalogue: { ...site.catalogue, protocols } };
}

describe('the feed', () => {
	it.each(LOCALES)('has at most its number of entries, each once, the newest first (%s)', (locale) => {
		const feed = makeFeed(site, locale);
		const times = feed.entries.map((entry) => entry.updated);
		expect(feed.entries).toHaveLength(MOST_ENTRIES);
		expect(new Set(feed.entries.map((entry) => entry.id)).size).toBe(MOST_ENTRIES);
		expect(times).toEqual([...times].sort().reverse());
		expect(feed.updated).toBe(times[0]);
		expect(feed.entries.every((entry) => entry.href.startsWith(`https://replybook.example/${locale}/`))).toBe(true);
	});
	it('is the same whenever it is made', () => {
		expect(printAtom(makeFeed(loadSite(), 'vi'))).toBe(printAtom(makeFeed(site, 'vi')));
	});
	it('begins with what changed last in its language, and only there', () => {
		const later = changed('ptr-and-helo', '214', '2027-03-04');
		const [first, second, third] = makeFeed(later, 'ko').entries;
		expect([first?.updated, second?.updated]).toEqual(['2027-03-04T00:00:00Z', '2027-03-04T00:00:00Z']);
		expect(first?.id).toBe('tag:replybook.example,2026:ko/guide/ptr-and-helo');
		expect(second?.id).toBe('tag:replybook.example,2026:ko/code/smtp/214');
		expect(third?.updated).toBe('2026-11-22T00:00:00Z');
		expect(makeFeed(later, 'ko').updated).toBe('2027-03-04T00:00:00Z');
		expect(makeFeed(later, 'vi').entries.filter((entry) => entry.updated.startsWith('2027'))).toEqual([]);
	});
	it('keeps the name of a page whose address changes', () => {
		const moved = { ...site, urls: createUrls('https://replybook.example', '/elsewhere') };
		const ids = (each: Site): string[] => makeFeed(each, 'en').entries.map((entry) => entry.id);
		expect(ids(moved)).toEqual(ids(site));
		expect(makeFeed(moved, 'en').entries[0]?.href).toMatch(/^https:\/\/replybook\.example\/elsewhere\/en\//u);
	});
	it('is well formed whatever stands in it', () => {
		const feed = makeFeed(site, 'en');
		const [entry] = feed.entries;
		if (entry === undefined) throw new Error('no entry');
		const xml = printAtom({
			...feed,
			title: 'A & B <c> "d"',
			entries: [{ ...entry, title: '550 <user@example.com>', href: 'https://example.com/?a=1&b="2"' }],
		});
		expect(JSON.stringify(fromXml(xml))).toContain('A & B <c>');
		expect(xml).toContain('550 &#x3C;user@example.com>');
		expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">');
	});
});
