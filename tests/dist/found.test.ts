/** What search engines and chat windows find: titles, sitemap, cards and JSON-LD of the whole built site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, readDist, siteOf } from '../support/dist.ts';
import { checkCards, checkFileCount, checkSitemap, indexedPages, readSitemaps } from './checks/found.ts';
import { checkStructured, checkVocabulary, shapesOf, structuredTexts } from './checks/structured.ts';

const site = siteOf();
const dist = readDist(site);
const none = (findings: readonly string[]): void => {
	expect(findings.slice(0, 20), `${findings.length} findings`).toEqual([]);
};

describe('search engines', () => {
	it('find each indexed page once in the sitemaps that robots.txt names, and nothing else', async () => {
		const index = /^Sitemap: (\S+)$/mu.exec(readFileSync(join(DIST, 'robots.txt'), 'utf8'))?.[1] ?? '';
		expect(index).toBe(site.urls.absolute(site.urls.sitemap()));
		const listed = await readSitemaps(dist, DIST, index);
		expect(listed.length).toBeGreaterThan(900);
		none(checkSitemap(dist, listed, site));
	});
	it('read JSON-LD that says what the page says', () => {
		none(checkStructured(dist));
	});
	it('read JSON-LD in the words of schema.org', { timeout: 120_000 }, () => {
		const shapes = shapesOf(indexedPages(dist).flatMap(structuredTexts));
		expect(shapes.length).toBeGreaterThan(4);
		none(checkVocabulary(shapes));
	});
});

describe('chat windows', () => {
	it('unfold every page with its own words and a picture', () => {
		none(checkCards(dist));
	});
});

describe('hosts', () => {
	it('take all files', () => {
		none(checkFileCount(dist));
	});
});
