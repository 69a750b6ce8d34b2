import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findCode, nearestNumbers, readAddress, writeAddress } from '../../src/comparison/address.ts';
import { composeDifferences, composeOpening } from '../../src/comparison/compose.ts';
import { isComparisonFile, pick } from '../../src/comparison/pick.ts';
import type { ComparisonFile } from '../../src/comparison/types.ts';
import { makeComparison, titlesOf } from '../../src/comparison/view.ts';
import { titleThatFits } from '../../src/i18n/columns.ts';
import { LOCALES, perLocale, type Locale } from '../../src/i18n/locales.ts';
import { wordsFrom } from '../../src/i18n/words.ts';
import { comparisonFile } from '../../src/models/compared.ts';
import { makePairPage } from '../../src/models/pair-page.ts';
import { printHero, printSections } from '../../src/parts/comparison.ts';
import { IMAGINARY, loadSite } from '../support/site.ts';

const site = loadSite();
const [smtp] = site.catalogue.protocols;
if (smtp === undefined) throw new Error('no protocol in content/');

/** As a browser gets it: through JSON, so that nothing but plain data can have been meant. */
function received(from: typeof site, locale: Locale, id: string): ComparisonFile {
	const value: unknown = JSON.parse(JSON.stringify(comparisonFile(from, locale, id)));
	if (!isComparisonFile(value)) throw new Error('not a comparison file');
	return value;
}
const files = perLocale((locale) => received(site, locale, smtp.id));
const { codes } = files.en;
const shown = (file: ComparisonFile, first: string, second: string) => {
	const picked = pick(file, first, second);
	if (picked.kind !== 'show') throw new Error(`${first} and ${second}: ${picked.kind}`);
	return picked;
};

describe('what a browser composes', () => {
	it.each(LOCALES)('is what the build composed, for every composed pair, in %s', (locale) => {
		const file = files[locale];
		const words = wordsFrom(file);
		for (const pair of smtp.pairs.filter((each) => each.authored === undefined)) {
			const [a, b] = [pair.a, pair.b].map((code) => file.codes.find((each) => each.id === code.id));
			if (a === undefined || b === undefined) throw new Error(`${pair.id} is not in the file`);
			const built = makePairPage(site, locale, pair);
			const related = built.sections.flatMap(({ content }) => content.flatMap((each) => (each.kind === 'figures' ? each.items : [])));
			const composed = makeComparison(words, file.setting, a, b, { related });
			expect(printHero(composed, 1), pair.id).toBe(printHero(built, 1));
			expect(printSections(composed.sections, 1), pair.id).toBe(printSections(built.sections, 1));
			expect(titleThatFits(titlesOf(words, file.setting, a, b))).toBe(built.head.title);
		}
	});

	it.each(LOCALES)('is whole for any two codes, in %s', (locale) => {
		const file = files[locale];
		const words = wordsFrom(file);
		for (const [index, a] of file.codes.entries()) {
			for (const b of file.codes.slice(index + 1)) {
				const differences = composeDifferences(words, file.setting, a, b);
				expect(differences.every(({ sentences }) => sentences.length === 1 || sentences.length === 2)).toBe(true);
				const texts = [...composeOpening(words, file.setting, a, b), ...differences.flatMap((each) => [each.label, ...each.sentences])];
				expect(texts.filter((text) => text === '' || /\{\{|undefined|\(는\)|\(를\)/u.test(text))).toEqual([]);
				expect(() => titleThatFits(titlesOf(words, file.setting, a, b))).not.toThrow();
			}
		}
	});

	it('says only what is true of the kinds of both', () => {
		const opening = (a: string, b: string): string => shown(files.en, a, b).view.opening;
		const body = (a: string, b: string): string => JSON.stringify(shown(files.en, a, b).view);
		expect(opening('550', '5.7.26')).toContain('is an enhanced status code');
		expect(opening('550', '5.7.26')).toContain('550 5.7.26');
		expect(opening('250', '5.7.26')).toContain('The first digit');
		expect(opening('5.1.1', '5.7.1')).toContain('names the subject');
		expect(opening('446', '5.2.2')).toContain('No known server sends');
		expect(opening('446', '447')).toContain('either of them');
		expect(opening('446', '450')).not.toContain('Both are 4xx');
		expect(body('446', '450')).not.toMatch(/446<.code> is a temporary failure|After <code[^>]*>446/u);
		expect(body('550', '5.7.26')).not.toMatch(/has no typical|is tied to no/u);
		expect(body('550', '5.7.26')).toContain('Does not apply');
	});

	it('writes into the address what was meant, not what was typed', () => {
		expect(shown(files.en, '550 vs 421', '５.7.26').meant).toBe('#550-vs-5.7.26');
		expect(shown(files.en, '4.2.2', 'Mailbox full or not, 550').meant).toBe('#4.2.2-vs-550');
	});

	it('names the same comparisons beside it as a built page does', () => {
		const picked = shown(files.ko, '550', '5.7.26');
		const named = picked.view.sections.flatMap(({ content }) => content.flatMap((each) => (each.kind === 'figures' ? each.items : [])));
		const wanted = ['550', 'x.7.26'].flatMap((id) => smtp.pairsOf.get(id) ?? []).filter((pair) => pair.authored !== undefined);
		expect(named.map((each) => each.href)).toEqual([...new Set(wanted.map((pair) => site.urls.pair('ko', pair)))]);
	});

	it('needs at most 40 kB in each language', () => {
		for (const locale of LOCALES) expect(gzipSync(JSON.stringify(files[locale]), { level: 9 }).length).toBeLessThanOrEqual(40_000);
	});

	it('serves a protocol whose codes are names', () => {
		const garden = loadSite(IMAGINARY);
		const [protocol] = garden.catalogue.protocols;
		for (const locale of LOCALES) {
			const file = received(garden, locale, protocol?.id ?? '');
			const [a, , b] = file.codes;
			if (a === undefined || b === undefined) throw new Error('no codes');
			for (const sentence of composeOpening(wordsFrom(file), file.setting, a, b)) expect(sentence).not.toContain('{{');
		}
	});
});

describe('the part of an address after #', () => {
	it.each([
		['', { kind: 'none' }],
		['#', { kind: 'none' }],
		['#550', { kind: 'one', first: '550' }],
		['#550-vs-5.7.26', { kind: 'two', first: '550', second: '5.7.26' }],
		['#550-VS-5.7.26', { kind: 'two', first: '550', second: '5.7.26' }],
		['#550%20vs%205.7.26', { kind: 'two', first: '550', second: '5.7.26' }],
		['#550-vs-', { kind: 'one', first: '550' }],
		['#-vs-550', { kind: 'one', first: '550' }],
		['#5%', { kind: 'one', first: '5%' }],
		['#main', { kind: 'one', first: 'main' }],
	])('%s', (hash, asked) => {
		expect(readAddress(hash)).toEqual(asked);
	});

	it('is read as it was written', () => {
		for (const [first, second] of [
			['550', '5.7.26'],
			['lỗi 550', '#421'],
		] as const)
			expect(readAddress(writeAddress(first, second))).toEqual({ kind: 'two', first, second });
		expect(writeAddress('550', '')).toBe('#550');
	});

	it('holds no half of a pair of surrogates', () => {
		expect(writeAddress('5\ud83d', '550')).toBe(`#5${encodeURIComponent('\uFFFD')}-vs-550`);
		expect(writeAddress('😀', '550')).toBe(`#${encodeURIComponent('😀')}-vs-550`);
	});

	it('is read in no time, however long it is', () => {
		const began = performance.now();
		expect(readAddress(`#550${'-'.repeat(200_000)}`).kind).toBe('one');
		expect(performance.now() - began).toBeLessThan(100);
	});
});

describe('a code that somebody typed', () => {
	it.each([
		['550', '550', '550'],
		[' #5.7.26 ', 'x.7.26', '5.7.26'],
		['４２１', '421', '421'],
		['4.2.2', 'x.2.2', '4.2.2'],
		['5 7 1', 'x.7.1', '5.7.1'],
		['5,7,1', 'x.7.1', '5.7.1'],
		['x.7.1', 'x.7.1', '5.7.1'],
		['550-5.7.26', 'x.7.26', '5.7.26'],
		['lỗi 550.', '550', '550'],
		['421 Service Not Available', '421', '421'],
		['mailbox full', 'x.2.2', '5.2.2'],
	])('%s', (typed, id, written) => {
		const found = findCode(codes, typed);
		expect([found?.code.id, found?.written]).toEqual([id, written]);
	});

	it.each(['', '999', '5511', '5.99', 'hello'])('%s is none', (typed) => {
		expect(findCode(codes, typed)).toBeUndefined();
	});

	it('is near to those that are written alike', () => {
		expect(nearestNumbers(codes, '559')).toContain('550');
		expect(nearestNumbers(codes, '5.7.62')).toContain('5.7.2');
		expect(nearestNumbers(codes, 'greylist')).toEqual([]);
		expect(nearestNumbers(codes, 'Mailbox Unavailable')).toEqual(expect.arrayContaining(['450', '550']));
	});
});

describe('two codes that somebody picked', () => {
	it('lead to their page where they have one, whichever stands first', () => {
		const href = '/en/compare/smtp/450-mailbox-unavailable-vs-550-mailbox-unavailable/';
		expect(pick(files.en, '450', '550')).toEqual({ kind: 'page', href });
		expect(pick(files.en, '550', '#450')).toEqual({ kind: 'page', href });
		expect(pick(files.vi, '4.3.1', '5.2.2').kind).toBe('page');
		for (const pair of smtp.pairs) expect(pick(files.ko, pair.b.number, pair.a.number)).toEqual({ kind: 'page', href: site.urls.pair('ko', pair) });
	});

	it('are composed in the order of the protocol where they have none, and can be shared in every language', () => {
		for (const locale of LOCALES) {
			const picked = shown(files[locale], '5.7.26', '550');
			expect(picked.view.a.number).toBe('550');
			expect(picked.address).toBe('#550-vs-5.7.26');
		}
	});

	it('say of the class that was typed what that class says, not what the page of the code begins with', () => {
		const { view, address } = shown(files.en, '4.2.2', '550');
		expect(view.b).toMatchObject({ number: '4.2.2', outcome: 'wait' });
		expect(address).toBe('#550-vs-4.2.2');
		const row = view.facts.find((each) => each.label === site.translators.en.t('fact.retry'));
		expect(row?.values).toHaveLength(2);
		expect(shown(files.en, '5.2.2', '550').view.b).toMatchObject({ number: '5.2.2', outcome: 'stop' });
	});

	it('are asked for again where one is missing, unknown or the same, with what is nearest', () => {
		const remarks = (first: string, second: string) => {
			const picked = pick(files.en, first, second);
			return picked.kind === 'ask' ? picked.remarks : [];
		};
		expect(remarks('550', ' ')).toHaveLength(1);
		expect(remarks('559', '5.7.26')[0]?.links).toContainEqual({ number: '550', href: '#550-vs-5.7.26' });
		expect(remarks('5.7.26', '559')[0]?.links).toContainEqual({ number: '550', href: '#5.7.26-vs-550' });
		expect(remarks('559', 'zzz')).toHaveLength(2);
		expect(remarks('550', 'zzz')[0]).toEqual({ text: site.translators.en.t('compare.says.lost', { typed: 'zzz' }), links: [] });
		expect(remarks('550', '550')[0]?.links).toEqual([{ number: '550', href: '/en/smtp/550-mailbox-unavailable/' }]);
		expect(remarks('4.2.2', '5.2.2')[0]?.text).toContain('4.2.2');
	});
});
