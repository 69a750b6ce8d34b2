/** The checks of what search engines and chat windows find, on a page that is right and on ones that are spoiled. */
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/models/directory.ts';
import { makeCodePage } from '../../src/models/code-page.ts';
import { readPage, type Dist, type Page } from '../support/dist.ts';
import { loadSite } from '../support/site.ts';
import { checkCards, checkFileCount, checkSitemap, MOST_FILES, type Listed } from './checks/found.ts';
import { checkStructured, checkVocabulary, shapesOf } from './checks/structured.ts';

const site = loadSite();
const [protocol] = site.catalogue.protocols;
const found = protocol?.published.find((each) => each.id === '550');
if (found === undefined) throw new Error('content/ has no page of 550');
const code = found;
const { head } = makeCodePage(site, 'en', code);
const path = site.urls.code('en', code);
const origin = new URL(head.canonical).origin;

interface Spoiled {
	readonly title?: string;
	readonly meta?: string;
	readonly structured?: string;
	readonly heading?: string;
}

function html({ title = head.title, meta = '', structured = head.structured ?? '', heading = '550 Mailbox Unavailable' }: Spoiled): string {
	const { social } = head;
	const og = { title: social.title, description: head.description, url: head.canonical, type: social.type, site_name: 'Replybook', locale: social.locale };
	const image = { image: social.image, 'image:width': '1200', 'image:height': '630', 'image:alt': social.imageAlt };
	const metas = Object.entries({ ...og, ...image }).map(([name, content]) => `<meta property="og:${name}" content="${content}">`);
	const links = head.alternates.map((each) => `<link rel="alternate" hreflang="${each.hreflang}" href="${each.href}">`);
	return `<html lang="en"><head>${meta}<title>${title}</title><meta name="description" content="${head.description}">${metas.join('')}<meta name="twitter:card" content="summary_large_image"><link rel="canonical" href="${head.canonical}">${links.join('')}<script type="application/ld+json">${structured}</script></head><body><h1>${heading}</h1></body></html>`;
}

/** A site of one page, and of the pages that its JSON-LD names. */
function dist(spoiled: Spoiled = {}, files: readonly string[] = [`${path.slice(1)}card.png`]): Dist {
	const page = readPage(html(spoiled), path, { kind: 'code', locale: 'en', code });
	const named = ['/', '/en/', '/en/smtp/', '/en/smtp/5xx-permanent-failure/'].map((each) =>
		readPage('<html></html>', each, { kind: 'unexpected', locale: 'en' }),
	);
	const door = readPage(
		`<html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Replybook","url":"${origin}/"}]}</script></head><body></body></html>`,
		'/',
		{ kind: 'neutral', locale: undefined },
	);
	const pages = new Map([...named, door, page].map((each): [string, Page] => [each.path, each]));
	return { origin, base: '/', pages, expected: new Map(), files: new Map(files.map((file) => [file, 1])), headers: '', nginx: '' };
}
const only = (whole: Dist): Dist => ({ ...whole, pages: new Map([...whole.pages].filter(([each]) => each === path)) });
const swap = (from: string | RegExp, to: string): string => {
	const after = (head.structured ?? '').replace(from, to);
	if (after === head.structured) throw new Error(`nothing to spoil: ${String(from)}`);
	return after;
};

describe('JSON-LD', () => {
	it('is right as it is made', () => {
		expect(checkStructured(dist())).toEqual([]);
		expect(checkVocabulary(shapesOf([head.structured ?? '']))).toEqual([]);
	});
	it.each([
		['no JSON', '{'],
		['another context', swap('https://schema.org', 'https://example.org')],
		['another headline', swap('"headline":"550', '"headline":"551')],
		['another language', swap('"inLanguage":"en"', '"inLanguage":"vi"')],
		['another code', swap('"termCode":"550"', '"termCode":"551"')],
		['no path', swap('BreadcrumbList', 'ItemList')],
		['a path that begins at two', swap('"position":1', '"position":2')],
		['an address that does not exist', swap(/"item":"[^"]*"/u, `"item":"${origin}/en/other/"`)],
		['a search action', swap('"@type":"TechArticle"', '"@type":"TechArticle","potentialAction":{"@type":"SearchAction"}')],
	])('is found with %s', (_, structured) => {
		expect(checkStructured(dist({ structured }))).not.toEqual([]);
	});
	it('is found missing', () => {
		expect(checkStructured(dist({ structured: '{}' }))).not.toEqual([]);
		const spoiled = dist();
		expect(checkStructured({ ...spoiled, pages: new Map([['/', readPage('<html></html>', '/', { kind: 'neutral', locale: undefined })]]) })).toHaveLength(1);
	});
	it.each([
		['a type that does not exist', swap('TechArticle', 'TechnicalArticle')],
		['a property that does not exist', swap('"headline"', '"title"')],
		['a property of another type', swap('"dateModified"', '"termCode"')],
		['a value of the wrong kind', swap('"position":1', '"position":{"@type":"Person","name":"x"}')],
	])('in other words than those of schema.org is found: %s', { timeout: 60_000 }, (_, structured) => {
		expect(checkVocabulary(shapesOf([structured]))).not.toEqual([]);
	});
});

describe('cards', () => {
	it('of a page that is right are accepted', () => {
		expect(checkCards(only(dist()))).toEqual([]);
	});
	it('that are missing are found, and titles that differ', () => {
		expect(checkCards(only(dist({}, [])))).toHaveLength(1);
		expect(checkCards(only(dist({ title: 'Another title' })))).toHaveLength(1);
	});
	it('that hang on a page that is out of the index are not asked for', () => {
		expect(checkCards(only(dist({ meta: '<meta name="robots" content="noindex, follow">' })))).toEqual([]);
	});
});

describe('the sitemap', () => {
	const [entry] = directoryOf(site).filter((each) => each.address('en') === path);
	if (entry === undefined) throw new Error(`the directory has no ${path}`);
	const right: Listed = { url: head.canonical, lastmod: entry.updated('en'), alternates: head.alternates };
	const check = (...listed: readonly Listed[]): string[] => checkSitemap(only(dist()), listed, site);
	it('is accepted where it lists what is indexed', () => {
		expect(check(right)).toEqual([]);
	});
	it('is found with a page too few, twice, or out of the index', () => {
		expect(check()).toHaveLength(1);
		expect(check(right, right)).toHaveLength(1);
		expect(check(right, { ...right, url: `${origin}/smtp/550/` })).toHaveLength(1);
		const noindex = only(dist({ meta: '<meta name="robots" content="noindex, follow">' }));
		expect(checkSitemap(noindex, [right], site)).toHaveLength(1);
	});
	it('is found with another day, or with other alternates', () => {
		expect(check({ ...right, lastmod: '2020-01-01' })).toHaveLength(1);
		expect(check({ ...right, lastmod: undefined })).toHaveLength(1);
		expect(check({ ...right, alternates: right.alternates.slice(1) })).toHaveLength(1);
	});
});

describe('files', () => {
	it('are counted', () => {
		const files = (count: number) => ({ files: new Map(Array.from({ length: count }, (_, index) => [String(index), 1] as const)) });
		expect(checkFileCount(files(MOST_FILES - 1))).toEqual([]);
		expect(checkFileCount(files(MOST_FILES))).toHaveLength(1);
	});
});
