/** What cards say of every page in every language, and that the font has every letter of it. */
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../src/cards/fonts.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { textsOf, type Card } from '../../src/models/card.ts';
import { makeCard } from '../../src/models/cards.ts';
import { directoryOf, type Entry } from '../../src/models/directory.ts';
import { loadSite } from '../support/site.ts';

const site = loadSite();
const entries = directoryOf(site).filter((entry) => entry.indexed);
const all = entries.flatMap((entry) => LOCALES.map((locale) => ({ entry, locale, card: makeCard(site, locale, entry) })));

const entryAt = (address: string): Entry => {
	const found = entries.find((entry) => entry.address('en').startsWith(address));
	if (found === undefined) throw new Error(`no page at ${address}`);
	return found;
};
const cardAt = (address: string, locale: Locale = 'en'): Card => makeCard(site, locale, entryAt(address));

describe('what a card says', () => {
	it('is plain words in every subject and language', () => {
		expect(new Set(entries.map((entry) => entry.subject.kind)).size).toBeGreaterThanOrEqual(17);
		for (const { entry, locale, card } of all) {
			const texts = textsOf(card);
			expect(texts.length, entry.address(locale)).toBeGreaterThan(1);
			for (const text of texts) expect(text, entry.address(locale)).toMatch(/^(?!\s)[^`<>{}]+(?<!\s)$/u);
		}
	});
	it('is another on each page and in each language', () => {
		const seen = new Map<string, string>();
		for (const { entry, locale, card } of all) {
			const words = JSON.stringify(card);
			expect(seen.get(words), entry.address(locale)).toBeUndefined();
			seen.set(words, entry.address(locale));
		}
	});
	it('names the outcome of a code in words and by its mark, and whose turn it is', () => {
		expect(cardAt('/en/smtp/550-')).toMatchObject({
			kind: 'code',
			figure: { number: '550', outcome: 'stop' },
			name: 'Mailbox Unavailable',
			facts: [
				{ text: 'Permanent failure', mark: 'stop' },
				{ text: 'The sender', label: 'Who acts' },
			],
		});
		expect(cardAt('/en/smtp/550-', 'ko')).toMatchObject({ facts: [{ text: '영구 실패' }, { label: '조치할 쪽' }] });
	});
	it('leads from a number that no server sends to the real one', () => {
		expect(cardAt('/en/smtp/446-')).toMatchObject({ figure: { outcome: 'myth' }, facts: [{ mark: 'myth' }, { text: '4.4.6', label: 'Read instead' }] });
	});
	it('tells two codes apart, and refuses a comparison that nobody wrote', () => {
		expect(cardAt('/en/compare/smtp/450-mailbox-unavailable-vs-550-', 'vi')).toMatchObject({
			kind: 'pair',
			sides: [{ figure: { number: '450', outcome: 'wait' } }, { figure: { number: '550', outcome: 'stop' } }],
		});
		const composed = directoryOf(site).find((entry) => !entry.indexed);
		expect(() => composed && makeCard(site, 'en', composed)).toThrow(/nobody wrote this comparison/u);
	});
	it('shows the numbers of a cause, and the classes where a page is about no number', () => {
		expect(cardAt('/en/causes/mailbox-full/')).toMatchObject({ kind: 'page', classes: [], label: 'Causes' });
		expect(cardAt('/en/causes/mailbox-full/')).toHaveProperty('figures.length', 4);
		expect(cardAt('/en/glossary/')).toMatchObject({ figures: [], classes: [2, 3, 4, 5].map((digit) => ({ figure: { number: String(digit) } })) });
	});
});

/** Characters of a text that a font has no glyph for. */
const missing = (text: string, has: (point: number) => boolean): string[] => Array.from(text).filter((character) => !has(character.codePointAt(0) ?? 0));

describe('letters', () => {
	it.each(readFonts())('are all in the font that they are drawn with ($weight)', ({ data }) => {
		const font = create(data);
		if (font.isCollection) throw new Error('the font file holds several fonts');
		const has = (point: number): boolean => font.hasGlyphForCodePoint(point);
		for (const { entry, locale, card } of all) {
			for (const text of textsOf(card)) expect(missing(text, has), `${entry.address(locale)}: ${text}`).toEqual([]);
		}
		expect(missing('Lỗi 오류 error ✉ ข', has)).toEqual(['✉', 'ข']);
	});
});
