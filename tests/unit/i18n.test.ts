import { describe, expect, it } from 'vitest';
import { columns, firstThatFits, wholeSentences } from '../../src/i18n/columns.ts';
import { createTranslators } from '../../src/i18n/translator.ts';
import { createUrls } from '../../src/i18n/urls.ts';

describe('columns', () => {
	it('counts a CJK character as two, composed and decomposed alike', () => {
		expect(columns('550')).toBe(3);
		expect(columns('메일')).toBe(4);
		expect(columns('hộp thư'.normalize('NFD'))).toBe(7);
	});

	it('takes the first text that fits and refuses to cut', () => {
		expect(firstThatFits(['a long title', 'short'], 6)).toBe('short');
		expect(() => firstThatFits(['much too long'], 3)).toThrow(/3 columns/u);
	});

	it('keeps whole sentences only', () => {
		expect(wholeSentences('One. Two. Three.', 9)).toBe('One. Two.');
		expect(wholeSentences('A sentence that is longer than that.', 9)).toBe('A sentence that is longer than that.');
	});
});

describe('translators', () => {
	const labels = { garden: { en: { 'a.b': 'Hello {{code}}' }, vi: { 'a.b': 'Chào {{code}}' }, ko: { 'a.b': '{{code, particle(은/는)}} 안녕' } } };
	const translators = createTranslators(labels);

	it('print messages and protocol labels, Korean with the right particle', () => {
		expect(translators.en.t('section.when')).toBe('When you see this code');
		expect(translators.ko.label('garden', 'a.b', { code: '`550`' })).toBe('`550`은 안녕');
		expect(translators.ko.label('garden', 'a.b', { code: '421' })).toBe('421은 안녕');
		expect(translators.ko.label('garden', 'a.b', { code: '4.7.2' })).toBe('4.7.2는 안녕');
		expect(translators.en.t('class.count', { count: 1 })).toBe('1 code');
		expect(translators.ko.t('class.count', { count: 1 })).toBe('코드 1개');
	});

	it('throw on a missing key and on an unfilled slot, and never fall back to English', () => {
		expect(() => translators.vi.label('garden', 'nothing')).toThrow(/labels\/vi\.yaml/u);
		expect(() => translators.en.label('garden', 'a.b')).toThrow(/slot/u);
		expect(translators.vi.hasLabel('garden', 'nothing')).toBe(false);
	});

	it('do not escape: the printer does', () => {
		expect(translators.en.label('garden', 'a.b', { code: '<user@example.com>' })).toBe('Hello <user@example.com>');
	});
});

describe('addresses', () => {
	const code = { protocol: 'smtp', number: '550', slug: '550-mailbox-unavailable' };
	const pair = { protocol: 'smtp', id: '450-vs-550', slug: '450-a-vs-550-b' };

	it('are full with a language and short without one', () => {
		const urls = createUrls('https://example.org', '/');
		expect(urls.code('vi', code)).toBe('/vi/smtp/550-mailbox-unavailable/');
		expect(urls.code(null, code)).toBe('/smtp/550/');
		expect(urls.pair('ko', pair)).toBe('/ko/compare/smtp/450-a-vs-550-b/');
		expect(urls.pair(null, pair)).toBe('/compare/smtp/450-vs-550/');
		expect(urls.frontDoor()).toBe('/');
	});

	it('carry the base path, written in any way', () => {
		for (const base of ['/book', '/book/', 'book']) expect(createUrls('https://example.org', base).home('en')).toBe('/book/en/');
		const urls = createUrls('https://example.org', '/book/');
		expect(urls.absolute(urls.home('en'))).toBe('https://example.org/book/en/');
	});
});
