/**
 * Queries of outsiders with the page that they want as the first hit (queries.yaml). A query whose pages are not in the
 * index yet is not counted. And the cost of a query and of the index.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { LOCALES, perLocale, type Locale } from '../../src/i18n/locales.ts';
import { codeOf } from '../../src/models/context.ts';
import { sectionOf } from '../../src/models/numbers.ts';
import { searchEntries } from '../../src/models/search-index.ts';
import { prepare, search, type SearchEntry } from '../../src/search/index.ts';
import { loadSite } from '../support/site.ts';

const querySchema = z.strictObject({
	locale: z.enum(LOCALES),
	query: z.string(),
	page: z.union([z.string(), z.array(z.string())]),
	by: z.string(),
});
const queries = z.array(querySchema).parse(parse(readFileSync(resolve(import.meta.dirname, 'queries.yaml'), 'utf8')));

const site = loadSite();
const entries = perLocale((locale) => searchEntries(site, locale));
const indexes = perLocale((locale) => prepare(entries[locale]));

/** Address of a page as the exam names it: `smtp/5.7.1`, `causes/mailbox-full`, `glossary#spf`. */
function addressOf(locale: Locale, page: string): string {
	const number = page.startsWith('smtp/') ? page.slice('smtp/'.length) : '';
	const code = codeOf(site, number);
	if (code !== undefined) return `${site.urls.code(locale, code)}${code.numbers.includes(number) ? sectionOf(code, number) : ''}`;
	const [path = '', place] = page.split('#');
	return `${site.urls.home(locale)}${path}/${place === undefined ? '' : `#${place}`}`;
}

const firstHit = (locale: Locale, query: string): string | undefined => search(indexes[locale], query)[0]?.hits[0]?.entry.href;

describe.each(LOCALES)('the exam in %s', (locale) => {
	const own = queries
		.filter((each) => each.locale === locale)
		.map(({ query, page }) => ({ query, wanted: [page].flat().map((each) => addressOf(locale, each)) }));
	it.each(own)('$query', ({ query, wanted }) => {
		expect(wanted).toContain(firstHit(locale, query));
	});
});

describe('entries', () => {
	it.each(LOCALES)('of %s lead each to its own place, in its own language, under a title', (locale) => {
		const hrefs = entries[locale].map((entry) => entry.href);
		expect(new Set(hrefs).size).toBe(hrefs.length);
		expect(hrefs.filter((href) => !href.startsWith(`/${locale}/`))).toEqual([]);
		expect(entries[locale].filter((entry) => entry.title === '')).toEqual([]);
	});
	it('hold every code, cause, provider, guide and term', () => {
		const { catalogue, guides } = site;
		const count = (kind: SearchEntry['kind']): number => entries.ko.filter((entry) => entry.kind === kind).length;
		expect(count('code')).toBe(catalogue.protocols.flatMap((protocol) => protocol.published).length);
		expect(count('cause')).toBe(catalogue.causes.length);
		expect(count('provider')).toBe(catalogue.providers.length);
		expect(count('guide')).toBe(guides.length);
		expect(count('term')).toBe(catalogue.glossary?.facts.entries.length);
	});
	it('find a number without a page where a provider explains it', () => {
		expect(firstHit('en', '5.7.139')).toBe('/en/providers/exchange-online/');
		expect(firstHit('en', '5.7.620')).toBe('/en/providers/exchange-online/');
	});
	it('find each code by each of its numbers, in the place that tells about it, and by the names that programs show', () => {
		const codes = entries.vi.filter((entry) => entry.kind === 'code');
		const missed = codes.flatMap(({ numbers = [], places = {}, href }) =>
			numbers.filter((number) => firstHit('vi', number) !== `${href}${places[number] ?? ''}`),
		);
		expect(missed).toEqual([]);
		const [hit] = search(indexes.vi, '451 4.7.1 greylisted')[0]?.hits ?? [];
		expect([hit?.entry.title, hit?.entry.href]).toEqual(['4.7.1 Delivery Not Authorized', '/vi/smtp/5.7.1-delivery-not-authorized/#class-4']);
		expect(search(indexes.vi, '5.7.1 4.7.1')[0]?.hits[0]?.entry.title).toBe('5.7.1 Delivery Not Authorized');
	});
});

describe('cost', () => {
	it.each(LOCALES)('the index of %s stays small', (locale) => {
		expect(gzipSync(JSON.stringify(entries[locale]), { level: 9 }).length).toBeLessThan(22_000);
	});
	it('a query on 600 entries takes less than 5 ms', () => {
		const many = prepare(Array.from({ length: 600 }, (_, place) => entries.ko[place % entries.ko.length]).filter((entry) => entry !== undefined));
		const texts = queries.filter((each) => each.locale === 'ko').map((each) => each.query);
		// Time of the processor: what else runs on the machine is not the search's cost.
		const run = (): number => {
			const before = process.cpuUsage();
			for (const text of texts) search(many, text);
			return process.cpuUsage(before).user / 1000 / texts.length;
		};
		expect(Math.min(...Array.from({ length: 5 }, run))).toBeLessThan(5);
	});
});
