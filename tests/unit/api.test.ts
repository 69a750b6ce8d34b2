import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/api/code-schema.ts';
import { apiFiles } from '../../src/api/files.ts';
import { DOCUMENT_TYPES, jsonSchemaOf, sharedSchemas } from '../../src/api/json-schemas.ts';
import { makeCode } from '../../src/api/make-code.ts';
import { makeCause, makeProvider } from '../../src/api/make-reasons.ts';
import { makeBundle, makeIndex } from '../../src/api/make-site.ts';
import { makeOpenApi } from '../../src/api/openapi.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import { isPublished } from '../../src/catalogue/types.ts';
import { causeOf } from '../../src/models/cause-pages.ts';
import { codeOf, type Site } from '../../src/models/context.ts';
import { makeExamples } from '../../src/models/developers-examples.ts';
import { makeDevelopersPage } from '../../src/models/developers-page.ts';
import { insteadCodes } from '../../src/models/plate.ts';
import { isRecord, textsIn } from '../support/api.ts';
import { IMAGINARY, loadSite } from '../support/site.ts';

const site = loadSite();
const below: Site = { ...site, urls: createUrls('https://mail.example.org', '/replybook') };
const code = (number: string, of = site) => {
	const found = codeOf(of, number);
	if (found === undefined) throw new Error(`no ${number}`);
	return makeCode(of, found);
};

describe('the document of a code', () => {
	it('says the same as the page: outcome, whose turn, retry, stages, causes', () => {
		const document = code('550');
		expect([document.outcome.id, document.retry?.id, document.whoActs.map((each) => each.id)]).toEqual([
			'permanent',
			'after-change',
			['sender', 'sending-server'],
		]);
		expect(document.whoActs.map((each) => each.condition?.en)).toEqual([undefined, 'The administrator of the sending server acts if the reply names a rule.']);
		expect(document.stages[0]).toEqual({ id: 'RCPT', text: { vi: 'sau `RCPT TO`', ko: '`RCPT TO` 뒤', en: 'after `RCPT TO`' } });
		expect(document.causes[0]?.id).toBe('user-unknown');
		expect(document.addresses.short).toBe('https://replybook.example/smtp/550/');
		expect(Object.keys(document.sections)).toEqual(['description', 'when', 'fix', 'avoid', 'example']);
		expect(document.sections['fix']?.parts.map((part) => part.role?.id)).toEqual(['sender', 'sending-server', 'receiving-server']);
	});
	it('has what each number means, and the text for a further class', () => {
		const document = code('4.7.1');
		expect(document).toBe(code('5.7.1'));
		expect(document.classes.map((each) => [each.number, each.class, each.outcome.id])).toEqual([
			['5.7.1', '5xx', 'permanent'],
			['4.7.1', '4xx', 'temporary'],
		]);
		expect(document.classes.map((each) => each.retry?.id)).toEqual(['after-change', 'automatic']);
		expect(document.sections['class4']?.heading.en).toBe('When it is 4.7.1');
	});
	it('says what two codes mean together, from either side', () => {
		const [reply, enhanced] = [code('550').combinations, code('5.1.1').combinations].map((all) => all.find((each) => each.together === '550 5.1.1'));
		expect([reply?.number, enhanced?.number]).toEqual(['5.1.1', '550']);
		expect(reply?.meaning).toEqual(enhanced?.meaning);
		expect(code('452').combinations.map((each) => each.together)).toContain('452 4.2.2');
	});
	it('names the real code in place of a number that no server sends, and back', () => {
		expect([code('446').outcome.id, code('446').status.id, code('446').readInstead[0]?.number]).toEqual(['unused', 'folklore', '4.4.6']);
		expect(code('446').retry).toBeNull();
		expect(code('5.4.6').standsFor.map((each) => each.number)).toContain('446');
	});
	it('writes the real codes as the pages write them', () => {
		for (const each of site.catalogue.protocols.flatMap(({ published }) => published)) {
			const shown = insteadCodes(site, each).flatMap(({ number, real }) => (isPublished(real) ? [number] : []));
			expect(
				makeCode(site, each).readInstead.map(({ number }) => number),
				each.id,
			).toEqual(shown);
		}
		expect(code('515').readInstead.map(({ number }) => number)).toContain('5.1.5');
	});
	it('names doubts by the field of the document', () => {
		const doubted = makeBundle(site).codes.flatMap((each) => each.doubts.map((doubt) => [each, doubt] as const));
		expect(doubted.length).toBeGreaterThan(0);
		for (const [document, doubt] of doubted) expect(Object.keys(document)).toContain(doubt.field);
	});
	it('refuses at build what the published schema does not describe, and what makes no sense outside', () => {
		const document = code('550');
		expect(codeDocument.safeParse(document).success).toBe(true);
		expect(codeDocument.safeParse({ ...document, extra: 1 }).success).toBe(false);
		expect(codeDocument.safeParse({ ...document, gloss: { vi: 'a', ko: 'b' } }).success).toBe(false);
		for (const text of ['RFC\u00a05321', '(x)\u2060는', '{{code}}', '[here](/en/)'])
			expect(codeDocument.safeParse({ ...document, gloss: { vi: text, ko: text, en: text } }).success, text).toBe(false);
	});
});

describe('causes and providers', () => {
	it('have their sections, messages by addressee, and each other', () => {
		const cause = makeCause(site, causeOf(site, 'mailbox-full'));
		expect(cause.sections.passOn.parts.map((part) => part.role?.text.en)).toEqual(['To the recipient', "To the recipient's administrator"]);
		expect(cause.providerReplies.find((each) => each.provider === 'gmail')?.reply).toBe('mailbox-full');
		expect(cause.related.map((each) => each.id)).toEqual(['message-too-big', 'mailbox-disabled', 'server-error']);
	});
	it('have every reply with meaning, fix, source and day', () => {
		const providers = site.catalogue.providers.map((provider) => makeProvider(site, provider));
		expect(providers.reduce((sum, each) => sum + each.replies.length, 0)).toBe(
			site.catalogue.providers.reduce((sum, each) => sum + each.facts.replies.length, 0),
		);
		for (const { id, replies } of providers) {
			expect(new Set(replies.map((reply) => reply.id)).size, id).toBe(replies.length);
			for (const reply of replies)
				for (const locale of LOCALES) expect(reply.meaning[locale] !== '' && reply.fix[locale] !== '', `${id} ${reply.id}`).toBe(true);
		}
	});
});

describe('the files', () => {
	it('are the same in every run', () => {
		const again = loadSite();
		expect(apiFiles(again).map((file) => file.text())).toEqual(apiFiles(site).map((file) => file.text()));
	});
	it('hang on the content and not on the day', () => {
		const { updated } = makeIndex(site);
		expect(updated).toBe(makeBundle(site).updated);
		expect([...makeBundle(site).codes, ...makeBundle(site).causes, ...makeBundle(site).providers].some((each) => each.updated === updated)).toBe(true);
	});
	it('carry the address of the site, below a folder too', () => {
		for (const file of apiFiles(below)) {
			expect(file.address.startsWith('/replybook/api/v1/')).toBe(true);
			expect(file.text()).not.toContain('replybook.example');
		}
		expect(code('550', below).addresses.pages.ko).toBe('https://mail.example.org/replybook/ko/smtp/550-mailbox-unavailable/');
		expect(makeOpenApi(below).servers).toEqual([{ url: 'https://mail.example.org/replybook/api/v1' }]);
	});
	it('are made for a protocol whose codes are names, too', () => {
		const garden = loadSite(IMAGINARY);
		expect(apiFiles(garden).map((file) => file.address)).toEqual(expect.arrayContaining(['/api/v1/garden/codes/WILTED.json', '/api/v1/index.json']));
		for (const file of apiFiles(garden)) expect(file.text().length).toBeGreaterThan(2);
		expect(Object.keys(makeOpenApi(garden).paths)).toEqual([
			'/index.json',
			'/garden/codes/{number}.json',
			'/replybook.json',
			'/schema/{type}.json',
			'/openapi.json',
		]);
	});
});

describe('the schemas', () => {
	it('describe every field', () => {
		const bare: string[] = [];
		const walk = (value: unknown, path: string): void => {
			if (!isRecord(value)) return;
			const { properties } = value;
			if (isRecord(properties))
				for (const [name, field] of Object.entries(properties))
					// A reference brings the description of what it refers to; what is said once of a key and its text need not be said again.
					if (isRecord(field) && !('description' in field || '$ref' in field || 'const' in field)) bare.push(`${path}.${name}`);
			for (const [key, each] of Object.entries(value)) walk(each, `${path}.${key}`);
		};
		walk(sharedSchemas(), '');
		expect(bare).toEqual([]);
	});
	it('have names that mean one thing', () => {
		expect(Object.keys(sharedSchemas())).toEqual(expect.arrayContaining(['Bundle', 'Cause', 'Code', 'Index', 'Localised', 'Provider']));
		for (const type of DOCUMENT_TYPES) expect([...textsIn(jsonSchemaOf(type))].some(([path]) => path.includes('__schema'))).toBe(false);
	});
});

describe('the developers’ page', () => {
	const { developers } = site.catalogue;
	if (developers === undefined) throw new Error('no text for developers');

	it.each(LOCALES)('shows every example after its text (%s)', (locale) => {
		const page = makeDevelopersPage(site, locale, developers);
		const html = [...textsIn(page.blocks)].map(([, text]) => text);
		for (const example of makeExamples(site, locale)) {
			const escaped = example.code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
			expect(
				html.filter((text) => text.includes(`translate="no">${escaped}</code></pre>`)),
				example.id,
			).toHaveLength(1);
		}
	});
	it('has the address of the site that is built, below a folder too', () => {
		for (const example of makeExamples(below, 'ko')) {
			expect(example.code).toContain('https://mail.example.org/replybook/');
			expect(example.code).not.toContain('replybook.example');
		}
	});
});
