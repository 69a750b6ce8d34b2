import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../src/catalogue/decision.ts';
import { namedCodes, shownBy } from '../../src/catalogue/programs.ts';
import { dealt, isNumberOf, repliesOf } from '../../src/catalogue/providers.ts';
import type { Program, SpokenReply } from '../../src/catalogue/types.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { makeCausePage, makeCausesPage } from '../../src/models/cause-pages.ts';
import { makeCodePage } from '../../src/models/code-page.ts';
import { makeDecisionPage } from '../../src/models/decision-page.ts';
import { makeGlossaryPage } from '../../src/models/glossary-page.ts';
import { makeProviderPage, makeProvidersPage, MOST_REPLIES, voicesContent } from '../../src/models/provider-pages.ts';
import { programContent } from '../../src/models/reasons.ts';
import { firstMentions, termFinder } from '../../src/prose/terms.ts';
import { loadSite } from '../support/site.ts';

const site = loadSite();
const [smtp] = site.catalogue.protocols;
if (smtp === undefined) throw new Error('no protocol in content/');
const code = (id: string) => {
	const found = smtp.published.find((each) => each.id === id);
	if (found === undefined) throw new Error(`no page of ${id}`);
	return found;
};

describe('numbers as providers write them', () => {
	it('are those of a code, whatever its class', () => {
		expect(isNumberOf('4.7.26', code('x.7.26'))).toBe(true);
		expect(isNumberOf('5.7.2', code('x.7.26'))).toBe(false);
		expect(isNumberOf('550', code('550'))).toBe(true);
	});
	it('may be ranges', () => {
		expect(isNumberOf('5.7.1-9', code('x.7.8'))).toBe(true);
		expect(isNumberOf('5.7.1-9', code('x.7.10'))).toBe(false);
		expect(isNumberOf('5.7.606-649', code('x.7.1'))).toBe(false);
	});
});

describe('replies on the page of a code', () => {
	it('are dealt fairly: the first of each provider before the second of any', () => {
		const [a, b] = site.catalogue.providers;
		if (a === undefined || b === undefined) throw new Error('fewer than two providers');
		const some = (provider: typeof a, count: number): SpokenReply[] => provider.facts.replies.slice(0, count).map((reply) => ({ provider, reply }));
		const all = [...some(a, 3), ...some(b, 1)];
		expect(dealt(all, 2)).toEqual([all[0], all[3]]);
		expect(dealt(all, 3)).toEqual([all[0], all[1], all[3]]);
		expect(dealt(all, 9)).toEqual(all);
	});
	it.each(LOCALES)('are at most eight in %s, and every provider that has one is named', (locale) => {
		for (const each of smtp.published) {
			const [voices, more] = voicesContent(site, locale, each);
			const all = repliesOf(site.catalogue.providers, each);
			const shown = voices?.kind === 'voices' ? voices.voices : [];
			expect(shown.reduce((total, voice) => total + voice.rows.length, 0)).toBe(Math.min(MOST_REPLIES, all.length));
			const named = shown.length + (more?.kind === 'html' ? more.html.split('<a ').length - 1 : 0);
			expect(named).toBe(new Set(all.map(({ provider }) => provider.slug)).size);
		}
		expect(MOST_REPLIES).toBeLessThanOrEqual(8);
	});
	it('begin with the providers at home in the language', () => {
		const first = (locale: 'en' | 'ko'): string => JSON.stringify(voicesContent(site, locale, code('550'))[0]);
		expect(first('ko')).toContain('네이버');
		expect(first('en')).not.toContain('Naver');
	});
});

describe('programs', () => {
	const program: Program = {
		slug: 'p',
		facts: {
			name: 'P',
			kind: 'library',
			order: 1,
			updated: '2026-11-22',
			shows: [
				{ id: 'all', on: { kinds: ['reply'] }, text: 'any {number}', source: 'https://example.com', checked: '2026-11-22' },
				{ id: 'stage', on: { stages: ['RCPT'], classes: ['5'], kinds: ['reply'] }, text: 'refused', source: 'https://example.com', checked: '2026-11-22' },
				{ id: 'code', on: { codes: ['535'] }, text: 'login', source: 'https://example.com', checked: '2026-11-22' },
			],
		},
	};
	it('show the row with the narrowest conditions that fits', () => {
		expect(shownBy(program, code('550')).map((row) => row.id)).toEqual(['stage']);
		expect(shownBy(program, code('535')).map((row) => row.id)).toEqual(['code']);
		expect(shownBy(program, code('354')).map((row) => row.id)).toEqual(['all']);
		expect(shownBy(program, code('x.1.1'))).toEqual([]);
	});
	it('give names that lead to the code most met with them', () => {
		const names = namedCodes(site.catalogue.programs, smtp.facts.board);
		for (const [name, id] of [
			['SMTPAuthenticationError', '535'],
			['EAUTH', '535'],
			['SMTPRecipientsRefused', '550'],
			['MailboxUnavailable', '550'],
			['ServiceNotAvailable', '421'],
			['AuthenticationFailedException', '535'],
		] as const)
			expect(names.get(name), name).toBe(id);
	});
	it('stand on the page with the number of the code', () => {
		const one = { ...site, catalogue: { ...site.catalogue, programs: [program] } };
		expect(JSON.stringify(programContent(one, 'en', code('354')))).toContain('any 354');
		expect(programContent(one, 'en', code('x.1.1'))).toEqual([]);
	});
});

describe('terms in a text', () => {
	const find = (text: string, locale: 'en' | 'vi' | 'ko', ...forms: readonly string[]): string[] =>
		termFinder(
			forms.map((form) => [form, `#${form}`] as const),
			locale,
		)(text).map(({ start, end, href }) => `${text.slice(start, end)} ${href}`);
	it('are whole words, the longest one first, in the plural too', () => {
		expect(find('Queues and a mail queue, no queueing', 'en', 'queue', 'mail queue')).toEqual(['Queues #queue', 'mail queue #mail queue']);
		expect(find('mx.queue.example and user@queue', 'en', 'queue')).toEqual([]);
	});
	it('may carry a particle in Korean and nothing else', () => {
		expect(find('대기열에서는 기다립니다', 'ko', '대기열')).toEqual(['대기열 #대기열']);
		expect(find('대기열이 찼고 대기열식 처리는 아닙니다', 'ko', '대기열')).toEqual(['대기열 #대기열']);
	});
	it('keep their marks in Vietnamese', () => {
		expect(find('Hàng đợi của máy chủ', 'vi', 'hàng đợi')).toEqual(['Hàng đợi #hàng đợi']);
		expect(find('hang doi', 'vi', 'hàng đợi')).toEqual([]);
	});
	it('are linked at their first mention only', () => {
		const link = (text: string): string => `<a class="term" href="/g/#a">${text}</a>`;
		expect(firstMentions(`${link('A')} and ${link('a')}`, new Set())).toBe(`${link('A')} and a`);
	});
});

describe('ways through the decision guide', () => {
	/** A tree with one leaf, `end`; each question as its id and what its options lead to. */
	const ways = (...questions: ReadonlyArray<readonly [id: string, ...to: string[]]>): string[] =>
		pathsOf({
			start: 'a',
			updated: '2026-11-22',
			leaves: [{ id: 'end', cause: 'mailbox-full', codes: [] }],
			questions: questions.map(([id, ...to]) => ({ id, options: to.map((each, index) => ({ id: String(index), to: each })) })),
		}).map((path) => path.join(' > '));
	it('end in leaves', () => {
		expect(ways(['a', 'b', 'end'], ['b', 'end', 'end'])).toEqual(['a > b > end', 'a > b > end', 'a > end']);
	});
	it('are shown where they come back to themselves', () => {
		expect(ways(['a', 'a', 'end'])).toEqual(['a > a > …', 'a > end']);
	});
});

describe('pages of reasons', () => {
	const texts = (value: unknown): string[] =>
		typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
	it.each(LOCALES)('have every slot filled in %s', (locale) => {
		const { causes, providers, glossary, decision } = site.catalogue;
		const pages = [
			makeCausesPage(site, locale),
			makeProvidersPage(site, locale),
			...causes.map((cause) => makeCausePage(site, locale, cause)),
			...providers.map((provider) => makeProviderPage(site, locale, provider)),
			...(glossary === undefined ? [] : [makeGlossaryPage(site, locale, glossary)]),
			...(decision === undefined ? [] : [makeDecisionPage(site, locale, decision)]),
		];
		expect(texts(pages).filter((text) => /\{\{|(?<![-\w]|or )undefined(?![-\w])|\[object|\bNaN\b/u.test(text))).toEqual([]);
	});
	it('link each term once on the page of a code', () => {
		for (const each of smtp.published) {
			const terms = texts(makeCodePage(site, 'en', each)).flatMap((text) => [...text.matchAll(/class="term" href="([^"]+)"/gu)].map((match) => match[1]));
			expect(new Set(terms).size).toBe(terms.length);
		}
	});
});
