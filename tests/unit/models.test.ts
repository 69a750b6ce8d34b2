import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../src/catalogue/comparison.ts';
import { existsByRule, pairGroup } from '../../src/catalogue/pairs.ts';
import { columns } from '../../src/i18n/columns.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { makeCodePage } from '../../src/models/code-page.ts';
import { composeDifferences, composeOpening } from '../../src/comparison/compose.ts';
import { comparedCode, settingOf } from '../../src/models/compared.ts';
import { makeComparePage, makePairsPage } from '../../src/models/compare-pages.ts';
import { makeHomePage } from '../../src/models/home-page.ts';
import { makeClassPage, makeProtocolPage } from '../../src/models/protocol-pages.ts';
import { makeFrontDoor, neutralRoutes } from '../../src/models/neutral-pages.ts';
import { makePairPage } from '../../src/models/pair-page.ts';
import { codeRedirects, pairRedirects } from '../../src/models/redirects.ts';
import { makeTranslationsPage } from '../../src/models/translations-page.ts';
import { IMAGINARY, loadSite } from '../support/site.ts';

const site = loadSite();
const [smtp] = site.catalogue.protocols;
if (smtp === undefined) throw new Error('no protocol in content/');

/** Every text of a model, however deep. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsOf);
}
/** A registered label may say "undefined". */
const LABEL = /<code[^>]*>[^<]*<\/code>/gu;
const BROKEN = /\{\{|(?<![-\w])undefined(?![-\w])|\[object|\bNaN\b|은\(는\)|을\(를\)|이\(가\)|\(으\)로/u;

describe('code pages', () => {
	it.each(LOCALES)('make a complete model of every code in %s', (locale) => {
		for (const code of smtp.published) {
			const page = makeCodePage(site, locale, code);
			expect(columns(page.head.title)).toBeLessThanOrEqual(60);
			expect(page.blocks.map((block) => block.id)).toEqual(expect.arrayContaining(['description', 'when', 'fix', 'specification', 'about']));
			expect(page.facts.length).toBeGreaterThanOrEqual(2);
			expect(textsOf(page).filter((text) => BROKEN.test(text.replace(LABEL, '')))).toEqual([]);
		}
	});

	it('never call a success an error in its title', () => {
		for (const locale of LOCALES) {
			for (const code of smtp.published.filter((each) => ['done', 'go'].includes(each.outcome))) {
				expect(makeCodePage(site, locale, code).head.title).not.toMatch(/lỗi|오류|error/iu);
			}
		}
	});

	it('do not link to themselves in their prose', () => {
		for (const code of smtp.published) {
			const own = site.urls.code('vi', code);
			const prose = makeCodePage(site, 'vi', code).blocks.filter((block) => ['description', 'when', 'fix', 'example'].includes(block.id));
			expect(textsOf(prose).filter((text) => text.includes(`href="${own}"`))).toEqual([]);
		}
	});
});

describe('codes that travel together', () => {
	const page = (id: string) => {
		const code = smtp.published.find((each) => each.id === id);
		if (code === undefined) throw new Error(`no page of ${id}`);
		return makeCodePage(site, 'en', code);
	};
	const rowsOf = (id: string) =>
		page(id).blocks.flatMap((block) =>
			block.kind === 'single' ? block.content.flatMap((content) => (content.kind === 'combinations' ? content.rows : [])) : [],
		);

	it('stand in a table on both pages, written with the class of the reply', () => {
		expect(rowsOf('x.2.2').map((row) => row.number)).toEqual(expect.arrayContaining(['552 5.2.2', '452 4.2.2']));
		expect(rowsOf('452').map((row) => row.number)).toEqual(expect.arrayContaining(['452 4.2.2', '452 4.5.3']));
		const [both, other] = [rowsOf('x.1.1'), rowsOf('550')].map((rows) => rows.find((row) => row.number === '550 5.1.1'));
		expect(both?.html).toBe(other?.html);
		expect(both?.html).not.toBe('');
		expect(both?.note).toBe(site.translators.en.t('with.registered'));
	});

	it('say what a combination means wherever they are named', () => {
		for (const code of smtp.published) for (const row of rowsOf(code.id)) expect(row.html, `${code.id}: ${row.number}`).not.toBe('');
	});

	it('lead to the guide that tells how to read them', () => {
		expect(textsOf(page('x.7.26')).join(' ')).toContain('href="/en/guides/read-an-enhanced-status-code/"');
	});

	it('lead from a number that no server sends to the real code, and back', () => {
		const { plate, facts, head } = page('446');
		expect(plate.hollow).toBe(true);
		expect(head.title).toContain('4.4.6');
		expect(textsOf(facts).join(' ')).toContain('href="/en/smtp/5.4.6-routing-loop-detected/"');
		expect(textsOf(page('x.4.6')).join(' ')).toContain('/en/smtp/446-');
	});
});

describe('pair pages', () => {
	it('exist for all pairs of specified reply codes, of enhanced codes of one subject, and for those that are authored', () => {
		const of = (group: string): number => smtp.pairs.filter((pair) => existsByRule(pair.a, pair.b) && pairGroup(pair.a) === group).length;
		const all = (codes: number): number => (codes * (codes - 1)) / 2;
		expect(of('reply')).toBe(all(42));
		expect([0, 1, 2, 3, 4, 5, 6, 7].map((subject) => of(`enhanced ${subject}`))).toEqual([1, 11, 5, 7, 8, 7, 11, 31].map(all));
		const others = smtp.pairs.filter((pair) => !existsByRule(pair.a, pair.b));
		expect(others.every((pair) => pair.authored !== undefined)).toBe(true);
		expect(others.map((pair) => pair.id)).toEqual(expect.arrayContaining(['511-vs-550', 'x.2.2-vs-x.3.1']));
	});

	it.each(LOCALES)('make a complete model of every pair in %s', (locale) => {
		for (const pair of smtp.pairs) {
			const page = makePairPage(site, locale, pair);
			expect(columns(page.head.title), page.head.title).toBeLessThanOrEqual(60);
			expect(columns(page.head.description), page.head.description).toBeLessThanOrEqual(160);
			expect([...page.prose, ...page.sections].map((block) => block.id)).toEqual(['description', 'when', 'fix', 'differences', 'choose', 'related']);
			expect(page.head.robots).toBe(pair.authored === undefined ? 'noindex, follow' : undefined);
			expect(textsOf(page).filter((text) => BROKEN.test(text.replace(LABEL, '')))).toEqual([]);
		}
	});

	it.each(LOCALES)('name a difference only where the facts differ, and say nothing twice, in %s', (locale) => {
		for (const pair of smtp.pairs) {
			const [a, b] = [comparedCode(site, locale, pair.a), comparedCode(site, locale, pair.b)];
			const view = [site.translators[locale], settingOf(site, locale, smtp.id), a, b] as const;
			const differing = compareFacts(a, b).filter((each) => !each.same).length;
			const differences = composeDifferences(...view);
			expect(differences.length).toBeLessThanOrEqual(differing);
			const sentences = [...composeOpening(...view), ...differences.flatMap((each) => each.sentences)];
			expect(new Set(sentences).size, sentences.join('\n')).toBe(sentences.length);
			for (const each of differences)
				expect(
					new Set(each.sentences.map((text) => text.replaceAll(`\`${pair.a.number}\``, '#').replaceAll(`\`${pair.b.number}\``, '#'))).size,
					each.sentences.join('\n'),
				).toBe(each.sentences.length);
		}
	});

	it('are confused, authored and indexed together', () => {
		const confused = smtp.codes.flatMap((code) => code.facts.confused_with.map((other) => `${code.id}-vs-${other}`)).sort();
		expect(
			smtp.pairs
				.filter((pair) => pair.authored !== undefined)
				.map((pair) => pair.id)
				.sort(),
		).toEqual(confused);
		expect(confused.length).toBeGreaterThanOrEqual(45 + 39);
	});
});

describe('other pages', () => {
	it.each(LOCALES)('make complete models in %s', (locale) => {
		const pages = [
			makeHomePage(site, locale),
			makeProtocolPage(site, locale, smtp.id),
			...smtp.facts.classes.map((each) => makeClassPage(site, locale, smtp.id, each)),
			makeComparePage(site, locale),
			makePairsPage(site, locale, smtp.id),
			makeTranslationsPage(site, locale),
		];
		for (const page of pages) {
			expect(columns(page.head.title), page.head.title).toBeLessThanOrEqual(60);
			expect(textsOf(page).filter((text) => BROKEN.test(text.replace(LABEL, '')))).toEqual([]);
		}
	});

	it('have a neutral address each, under which nothing else stands', () => {
		const routes = neutralRoutes(site);
		const paths = routes.map((route) => route.path);
		expect(new Set(paths).size).toBe(paths.length);
		expect(paths).toEqual(
			expect.arrayContaining(['/smtp/550/', '/compare/smtp/450-vs-550/', '/smtp/', '/compare/', '/smtp/4xx-transient-failure/', '/translations/']),
		);
		for (const route of routes.slice(0, 60)) expect(route.make().entries.map((entry) => entry.locale)).toEqual([...LOCALES]);
		expect(makeFrontDoor(site).entries.map((entry) => entry.href)).toEqual(['/vi/', '/ko/', '/en/']);
	});

	it('say under a further number of a code what its class says, and lead to its section', () => {
		const routes = neutralRoutes(site);
		const further = smtp.published.flatMap((code) => code.numbers.slice(1).map((number) => ({ code, number })));
		expect(further.length).toBeGreaterThan(50);
		for (const { code, number } of further) {
			const page = routes.find(({ path }) => path === `/smtp/${number}/`)?.make();
			for (const { locale, line, href } of page?.entries ?? []) {
				expect(line, number).toContain(number);
				expect(line, number).not.toContain(code.prose[locale].head.summary);
				expect(href).toBe(`${site.urls.code(locale, code)}#class-${number.charAt(0)}`);
			}
			expect(page?.entries.map(({ locale }) => locale)).toEqual([...LOCALES]);
			expect(page?.head.description).toBe(page?.entries.find(({ locale }) => locale === 'en')?.line);
			expect(page?.head.social.image).toBe(site.urls.absolute(site.urls.card('/en/')));
		}
		const typed = codeRedirects(site).find((each) => each.locale === 'ko' && each.last === '4.7.1');
		expect([typed?.to, typed?.canonical]).toEqual([
			'/ko/smtp/5.7.1-delivery-not-authorized/#class-4',
			'https://replybook.example/ko/smtp/5.7.1-delivery-not-authorized/',
		]);
	});

	it('are reached from the addresses that people type', () => {
		const typed = codeRedirects(site).find((each) => each.locale === 'ko' && each.last === '550');
		expect(typed?.to).toBe('/ko/smtp/550-mailbox-unavailable/');
		const pair = pairRedirects(site).find((each) => each.locale === 'vi' && each.last === '450-vs-550');
		expect(pair?.to).toBe('/vi/compare/smtp/450-mailbox-unavailable-vs-550-mailbox-unavailable/');
	});
});

describe('an imaginary protocol whose codes are names', () => {
	const garden = loadSite(IMAGINARY);
	const protocol = garden.catalogue.protocols[0];

	it('needs nothing but content', () => {
		expect(protocol?.published.map((code) => [code.number, code.slug])).toEqual([
			['ASLEEP', 'asleep-gnome-asleep'],
			['BLOOMING', 'blooming-all-in-bloom'],
			['WILTED', 'wilted-roses-wilted'],
		]);
		expect(protocol?.pairs.map((pair) => pair.id)).toEqual(['ASLEEP-vs-BLOOMING', 'ASLEEP-vs-WILTED', 'BLOOMING-vs-WILTED']);
	});

	it('has no track, and pages all the same', () => {
		for (const locale of LOCALES) {
			for (const code of protocol?.published ?? []) {
				const page = makeCodePage(garden, locale, code);
				expect(page.plate.track).toBeUndefined();
				expect(page.blocks.map((block) => block.id).slice(0, 2)).toEqual(['description', 'remedy']);
				expect(textsOf(page).filter((text) => BROKEN.test(text.replace(LABEL, '')))).toEqual([]);
			}
			for (const pair of protocol?.pairs ?? []) expect(makePairPage(garden, locale, pair).facts.length).toBeGreaterThan(0);
		}
	});
});
