import { describe, expect, it } from 'vitest';
import { checkRelations } from '../../src/catalogue/check-relations.ts';
import { usualCarrier, type Code, type Protocol } from '../../src/catalogue/types.ts';
import { columns, TITLE_COLUMNS } from '../../src/i18n/columns.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { DESCRIPTION_COLUMNS } from '../../src/models/chrome.ts';
import { makeCodePage } from '../../src/models/code-page.ts';
import { codeOf } from '../../src/models/context.ts';
import { directoryOf } from '../../src/models/directory.ts';
import { makeFrontDoor, neutralRoutes } from '../../src/models/neutral-pages.ts';
import { loadSite } from '../support/site.ts';

const site = loadSite();
const [smtp] = site.catalogue.protocols;
if (smtp === undefined) throw new Error('no protocol in content/');
const BRAND = /Replybook/gu;

const titleOf = (locale: Locale, number: string): string => {
	const code = codeOf(site, number);
	if (code === undefined) throw new Error(`no page of ${number}`);
	return makeCodePage(site, locale, code).head.title;
};

describe('titles and descriptions of the indexed pages', () => {
	it.each(LOCALES)('are unique, fit, and name the site once at most, in %s', (locale) => {
		const heads = directoryOf(site)
			.filter((entry) => entry.indexed)
			.map((entry) => entry.page(locale).head);
		for (const { title, description } of heads) {
			expect(columns(title), title).toBeLessThanOrEqual(TITLE_COLUMNS);
			expect(columns(description), description).toBeLessThanOrEqual(DESCRIPTION_COLUMNS);
			expect((title.match(BRAND) ?? []).length, title).toBeLessThanOrEqual(1);
			expect(title, 'looks cut').not.toMatch(/…|\.\.\./u);
			expect(description.startsWith(title.replace(/ \| Replybook$/u, '')), description).toBe(false);
		}
		expect(new Set(heads.map((head) => head.title)).size).toBe(heads.length);
		expect(new Set(heads.map((head) => head.description)).size).toBe(heads.length);
	});

	it('name the site once at most on neutral pages too', () => {
		const titles = [makeFrontDoor(site), ...neutralRoutes(site).map((route) => route.make())].map((page) => page.head.title);
		expect(titles.filter((title) => (title.match(BRAND) ?? []).length > 1)).toEqual([]);
	});

	it.each(LOCALES)('lose no sentence of the answer, in %s', (locale) => {
		const answers = [
			...smtp.published.map((code) => code.prose[locale].head.summary),
			...smtp.pairs.flatMap((pair) => pair.authored?.[locale].head.summary ?? []),
			...site.catalogue.causes.map((cause) => cause.prose[locale].head.summary),
			...site.catalogue.providers.map((provider) => provider.prose[locale].head.summary),
			...site.guides.map((guide) => guide.documents[locale].head.summary),
		];
		expect(answers.filter((answer) => columns(answer) > DESCRIPTION_COLUMNS)).toEqual([]);
	});
});

describe('the title of a code', () => {
	it.each(LOCALES)('begins with the numbers that people type, in %s', (locale) => {
		for (const [number, typed] of [
			['5.1.1', '550 5.1.1'],
			['5.7.1', '550 5.7.1'],
			['5.7.26', '550 5.7.26'],
			['5.2.2', '552 5.2.2'],
			['5.7.8', '535 5.7.8'],
			['4.2.0', '450 4.2.0'],
			['5.1.10', '550 5.1.10'],
			['550', 'SMTP'],
		] as const) {
			expect(titleOf(locale, number)).toMatch(new RegExp(`^(?:(?:Lỗi|SMTP|Error|SMTP error) )?${typed.replaceAll('.', '\\.')}`, 'u'));
		}
	});

	it.each(LOCALES)('says the number of the other class where there is room, in %s', (locale) => {
		expect(titleOf(locale, '4.4.1')).toContain('5.4.1');
		expect(titleOf(locale, '5.7.0')).toContain('4.7.0');
		expect(titleOf(locale, '5.2.2')).toContain('4.2.2');
		expect(titleOf(locale, '2.1.5'), 'a refusal in the title of a success').not.toContain('5.1.5');
	});

	it.each(LOCALES)('says number and name, but for the few names that no title can hold, in %s', (locale) => {
		const nameless = smtp.published.filter((code) => code.outcome !== 'myth' && !titleOf(locale, code.number).includes(code.facts.name));
		expect(nameless.filter((code) => code.facts.name.length < 38)).toEqual([]);
		expect(nameless.length).toBeLessThan(8);
		for (const code of smtp.published) expect(titleOf(locale, code.number)).toContain(code.number);
	});
});

describe('the code that a code is met with', () => {
	const code = (id: string): Code => {
		const found = smtp.byId.get(id);
		if (found === undefined) throw new Error(`no ${id}`);
		return found;
	};
	/** The faults of the protocol after a code was given another usual carrier. */
	const faultsWith = (id: string, usual: string) => {
		const old = code(id);
		const replies = { ...(old.facts.replies ?? { registered: [], seen: [] }), usual };
		const spoiled: Protocol = { ...smtp, codes: [{ ...old, facts: { ...old.facts, replies } }] };
		return checkRelations(spoiled).filter((fault) => fault.field === 'replies.usual');
	};

	it('has its class: the first that carries it, or the one that is named', () => {
		expect(usualCarrier(code('x.7.1'), smtp)?.id).toBe('550');
		expect(usualCarrier(code('x.3.1'), smtp)?.id).toBe('452');
		expect(usualCarrier(code('x.1.10'), smtp)?.id).toBe('550');
		expect(usualCarrier(code('x.5.5'), smtp)).toBeUndefined();
	});

	it('is a fault where it does not carry the code, has another class or is the first anyway', () => {
		expect(faultsWith('x.1.1', '554')).toMatchObject([{ value: '"554"', repair: 'name one of them' }]);
		expect(faultsWith('x.1.1', '451')).toMatchObject([{ value: '"451"', repair: 'name one of them' }]);
		expect(faultsWith('x.1.1', '550')).toMatchObject([{ value: '"550"', repair: 'remove the field' }]);
		expect(faultsWith('x.1.1', '553')).toEqual([]);
	});
});
