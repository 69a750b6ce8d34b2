import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { printBlocks, printContents, printTranscript } from '../../src/markdown/contents.ts';
import { factList, factTable } from '../../src/markdown/facts.ts';
import { blocksOf, phrasesOf } from '../../src/markdown/fragments.ts';
import { guideBody } from '../../src/markdown/guide.ts';
import { printLlms } from '../../src/markdown/llms.ts';
import { paragraph, strong, text, type Flow } from '../../src/markdown/nodes.ts';
import { printMarkdown } from '../../src/markdown/print.ts';
import { twinsOf } from '../../src/markdown/twin.ts';
import type { Guide } from '../../src/models/context.ts';
import type { Content } from '../../src/models/types.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import { IMAGINARY, loadSite } from '../support/site.ts';

const site = loadSite();
const BASE = 'https://replybook.example/en/smtp/550-mailbox-unavailable/';
const print = (...nodes: readonly Flow[]): string => printMarkdown(nodes, BASE);
const content = (...contents: readonly Content[]): string => print(...printContents(contents, 3));

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);
/** What a reader's program makes of a text that stands in bold or not. */
function strongTexts(markdown: string): string[] {
	const found: string[] = [];
	visit(parser.parse(markdown), 'strong', (node) => {
		found.push(printMarkdown([paragraph(node.children)], BASE).trim());
	});
	return found;
}

describe('facts', () => {
	it('are a list with a label each, and several values below theirs', () => {
		const rows = [
			{ label: 'Outcome', values: [{ html: '<b class="stop">Permanent failure</b>', icon: 'mark' as const }] },
			{ label: 'Who acts', values: [{ html: 'The sender', note: 'The administrator acts if the reply names a rule.' }] },
			{ label: 'Sources', values: [{ html: '<a href="https://example.com/a">a</a>', note: 'state of 1 May 2026' }, { html: 'b' }] },
		];
		expect(print(factList(rows))).toBe(
			[
				'- **Outcome:** **Permanent failure**',
				'- **Who acts:** The sender. The administrator acts if the reply names a rule.',
				'- **Sources:**',
				'  - [a](https://example.com/a) (state of 1 May 2026)',
				'  - b',
				'',
			].join('\n'),
		);
	});
	it('say where they are not certain', () => {
		expect(print(factList([{ label: 'Stage', doubt: { text: 'not certain', href: '#about' }, values: [{ html: 'RCPT' }] }]))).toBe(
			`- **Stage** ([not certain](${BASE}#about)): RCPT\n`,
		);
	});
	it('of two codes are a table, in which both have the value that they share', () => {
		const rows = [
			{ label: 'Retry', values: [{ html: 'Yes' }, { html: 'No | never' }] },
			{ label: 'Area', values: [{ html: '<code>5</code> mail system' }] },
		];
		expect(print(factTable(['Fact', '450', '550'], rows))).toBe(
			['| Fact | 450 | 550 |', '| - | - | - |', '| Retry | Yes | No \\| never |', '| Area | `5` mail system | `5` mail system |', ''].join('\n'),
		);
	});
});

describe('contents', () => {
	it('keep nested lists, code, and links with full addresses', () => {
		expect(
			content({ kind: 'html', html: '<ol class="steps"><li>One <a href="/en/smtp/"><code>550</code></a><ul><li>a</li><li>b</li></ul></li><li>Two</li></ol>' }),
		).toBe('1. One [`550`](https://replybook.example/en/smtp/)\n   - a\n   - b\n2. Two\n');
	});
	it('lose joiners, no-break blanks, buttons and the links of terms', () => {
		const html = '<p>The <a class="term" href="/en/glossary/#spf">SPF</a> in RFC\u00a07208(3절)\u2060은 <button type="button" hidden>Copy</button></p>';
		expect(content({ kind: 'html', html })).toBe('The SPF in RFC 7208(3절)은\n');
	});
	it('print an example as a fence of text, with the notes below it', () => {
		const rows = [
			{ side: 'C' as const, text: 'RCPT TO:<user@example.com>', notes: [] },
			{ side: 'S' as const, text: '550 5.1.1 no such mailbox', notes: [phrasesOf('Nobody has <code>this</code> name.'), [text('Twice.')]] },
			{ side: undefined, text: `  ${'long '.repeat(20)}end`, notes: [[text('A long line.')]] },
		];
		expect(print(...printTranscript(rows))).toBe(
			[
				'```text',
				'C: RCPT TO:<user@example.com>',
				'S: 550 5.1.1 no such mailbox',
				`  ${'long '.repeat(20)}end`,
				'```',
				'',
				'- `550 5.1.1 no such mailbox`: Nobody has `this` name. Twice.',
				`- \`${'long '.repeat(14)}…\`: A long line.`,
				'',
			].join('\n'),
		);
	});
	it('set cautions and notices apart', () => {
		expect(content({ kind: 'caution', label: 'Avoid', html: '<p>Do not.</p><p>Never.</p>' }, { kind: 'notice', html: 'Behind.' })).toBe(
			'> **Avoid:** Do not.\n>\n> Never.\n\n> Behind.\n',
		);
	});
	it('print a message to pass on in every language, each to be copied by itself', () => {
		const versions = [
			{ locale: 'ko' as const, name: '한국어', html: '<p>안녕하세요.</p><p>[주소]</p>', open: true },
			{ locale: 'en' as const, name: 'English', html: '<p>Hello.</p>', open: false },
		];
		expect(content({ kind: 'messages', messages: [{ id: 'x', to: 'To the sender', versions }], copy: 'Copy', copied: 'Copied' })).toBe(
			'### To the sender\n\n**한국어**\n\n> 안녕하세요.\n>\n> \\[주소]\n\n**English**\n\n> Hello.\n',
		);
	});
	it('print what providers say, with meaning, fix and notes', () => {
		const saying = {
			id: 'x',
			numbers: [
				{ text: '550', href: '/en/smtp/550/' },
				{ text: '5.9.9', href: undefined },
			],
			token: 'RUSR',
			fragments: ['<code>no such user</code>'],
			meaning: 'Nobody.',
			fix: 'Ask.',
			notes: ['Seen in 2026.'],
		};
		expect(content({ kind: 'sayings', fixLabel: 'What to do:', sayings: [saying] })).toBe(
			'- [550](https://replybook.example/en/smtp/550/) 5.9.9 `RUSR` “`no such user`”\n\n  Nobody.\n\n  **What to do:** Ask.\n\n  Seen in 2026.\n',
		);
	});
	it('head the columns of a comparison with their codes', () => {
		const html = (words: string): Content[] => [{ kind: 'html', html: `<p>${words}</p>` }];
		const sides = [
			{ number: '450', name: 'Busy' },
			{ number: '550', name: 'Gone' },
		];
		expect(
			print(
				...printBlocks(
					[{ kind: 'double', id: 'fix', heading: 'Fix', a: html('Wait.'), b: [{ kind: 'heading', text: 'You sent it' }, ...html('Ask.')] }],
					sides,
				),
			),
		).toBe('## Fix\n\n### 450 Busy\n\nWait.\n\n### 550 Gone\n\n#### You sent it\n\nAsk.\n');
	});
	it('refuse HTML that they cannot print', () => {
		expect(() => blocksOf('<hr>')).toThrow('thematicBreak');
		expect(() => phrasesOf('<ul><li>a</li></ul>')).toThrow('only a sentence');
	});
});

describe('stressed text', () => {
	const line = (inside: string, after: string): string => print(paragraph([text('코드 '), strong(phrasesOf(inside)), text(after)]));
	it('stays where Markdown sees its end', () => {
		expect(line('550', '은')).toBe('코드 **550**은\n');
		expect(line('Naver:', ' 메일')).toBe('코드 **Naver:** 메일\n');
		expect(line('550(메일함 없음)', '.')).toBe('코드 **550(메일함 없음)**.\n');
	});
	it.each([
		['550(메일함 없음)', '은'],
		['“550”', '은'],
		['<code>550</code>', '은'],
		['5.7.1.', '이'],
	])('gives way where a particle would hide its end: %s%s', (inside, after) => {
		const printed = line(inside, after);
		expect(printed).not.toMatch(/\*|&#/u);
		// This is what would stand there otherwise.
		expect(strongTexts(`코드 **${inside.replaceAll(/<\/?code>/gu, '`')}**${after}`)).toEqual([]);
	});
	it('leaves addresses whole', () => {
		expect(print(paragraph([text('Read https://example.com/a_b?c=d&copy=e, 한국어 https://example.com/policy은 (me@example.com).')]))).toBe(
			'Read <https://example.com/a_b?c=d&copy=e>, 한국어 <https://example.com/policy>은 (me@example.com).\n',
		);
	});
	it('does not strike out what stands between two ranges', () => {
		expect(print(paragraph([text('1~24시간이나 3~5일')]))).toBe('1\\~24시간이나 3\\~5일\n');
	});
});

describe('guides', () => {
	const [sample] = site.guides;
	if (sample === undefined) throw new Error('no guide in content/');
	const body = (markdown: string, locale: Locale = 'en'): string => {
		const document = { ...sample.documents[locale], sections: [{ key: 'body', markdown, parts: [] }] };
		const guide: Guide = { ...sample, documents: { ...sample.documents, [locale]: document } };
		return print(...guideBody(site, locale, guide));
	};
	it('show what their components show', () => {
		expect(body('See <Code n="5.1.1" />, <Compare a="450" b="550" /> and <Cause slug="mailbox-full" />.')).toBe(
			"See [`5.1.1`](https://replybook.example/en/smtp/5.1.1-bad-destination-mailbox-address/), [`450` vs `550`](https://replybook.example/en/compare/smtp/450-mailbox-unavailable-vs-550-mailbox-unavailable/) and [The recipient's mailbox is full](https://replybook.example/en/causes/mailbox-full/).\n",
		);
		expect(body('<Provider slug="naver" /> <Guide slug="ptr-and-helo" />', 'ko')).toContain('[네이버](https://replybook.example/ko/providers/naver/)');
		expect(body('<Code n="550" />')).toContain('[`550`](');
	});
	it('print callouts, examples and numbers that are taken apart', () => {
		expect(body('<Callout label="Two servers">The one <Code n="550" />.</Callout>')).toMatch(/^> \*\*Two servers:\*\* The one \[`550`\]\([^)]+\)\.\n$/u);
		expect(body('<Dialogue rows={[\n\t{ side: "S", text: "250 OK", note: "Done, as `OK` says." },\n\t{ text: "log" },\n]} />')).toBe(
			'```text\nS: 250 OK\nlog\n```\n\n- `250 OK`: Done, as `OK` says.\n',
		);
		expect(body('<Anatomy number="550" parts={[{ word: "Class", lines: ["2 done", "5 refused"] }]} />')).toBe(
			'**550**\n\n- Class\n  - 2 done\n  - 5 refused\n',
		);
	});
	it.each([
		['an unknown component', '<Video slug="a" />'],
		['an attribute that no component takes', '<Code n="550" big="yes" />'],
		['a page that does not exist', 'A <Cause slug="nothing" />.'],
		['an expression that would have to be run', '<Dialogue rows={rows} />'],
		['an expression in the text', 'Two and {1 + 1}.'],
	])('refuse %s', (_, markdown) => {
		expect(() => body(markdown)).toThrow();
	});
});

describe('twins', () => {
	const twins = twinsOf(site);
	const textAt = (path: string): string => {
		const found = twins.find((twin) => twin.path === path);
		if (found === undefined) throw new Error(`no twin ${path}`);
		return found.make();
	};
	it('stand beside each indexed page in each language, and nowhere twice', () => {
		const paths = twins.map((twin) => twin.path);
		expect(new Set(paths).size).toBe(paths.length);
		for (const locale of LOCALES)
			expect(paths).toEqual(expect.arrayContaining([`/${locale}/index.md`, `/${locale}/why/index.md`, `/${locale}/glossary/index.md`]));
		expect(paths).toContain('/smtp/550/index.md');
		expect(paths.some((path) => path.includes('/211-vs-550'))).toBe(false);
	});
	it.each(LOCALES)('name their page, its day and the other formats (%s)', (locale) => {
		const head = parse(textAt(`/${locale}/smtp/5.7.26-multiple-authentication-checks-failed/index.md`).split('---\n')[1] ?? '') as unknown;
		const others = LOCALES.filter((each) => each !== locale);
		expect(head).toMatchObject({
			language: locale,
			canonical: `https://replybook.example/${locale}/smtp/5.7.26-multiple-authentication-checks-failed/`,
			updated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string,
			json: 'https://replybook.example/api/v1/smtp/codes/5.7.26.json',
			translations: Object.fromEntries(
				others.map((each) => [each, `https://replybook.example/${each}/smtp/5.7.26-multiple-authentication-checks-failed/index.md`]),
			),
		});
	});
	it.each([
		['vi', '/vi/compare/smtp/450-mailbox-unavailable-vs-550-mailbox-unavailable/', '# SMTP 450 Mailbox Unavailable vs 550 Mailbox Unavailable\n\nChưa nhận'],
		['ko', '/ko/smtp/550-mailbox-unavailable/', '# 550 Mailbox Unavailable\n\n받는 쪽 서버'],
		['en', '/en/providers/gmail/', '# Gmail: what the replies mean\n\n'],
	] as const)('begin with the heading and the answer (%s)', (_, page, start) => {
		expect(textAt(`${page}index.md`)).toContain(`\n---\n\n${start}`);
	});
	it('have lists, tables and fences, and no HTML', () => {
		const counts = new Map<string, number>();
		const tree: Root = parser.parse(textAt('/ko/smtp/550-mailbox-unavailable/index.md'));
		visit(tree, (node) => {
			counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
		});
		expect(counts.get('table')).toBe(1);
		expect(counts.get('code')).toBe(2);
		expect(counts.get('html')).toBeUndefined();
		visit(tree, 'list', (node) => {
			if (node.ordered === true) counts.set('ordered', (counts.get('ordered') ?? 0) + 1);
		});
		expect(counts.get('ordered')).toBe(3);
	});
	it('of the glossary and the decision guide have every term and lead from each option to an answer', () => {
		const glossary = textAt('/vi/glossary/index.md');
		// Each term, and at the end the section about the page itself.
		expect(glossary.match(/^## /gmu)).toHaveLength((site.catalogue.glossary?.facts.entries.length ?? 0) + 1);
		const why = textAt('/en/why/index.md');
		const titles = new Set([...why.matchAll(/^## (.+)$/gmu)].map((match) => match[1]));
		const leads = [...why.matchAll(/ → \[([^\]]+)\]/gu)].map((match) => match[1]);
		expect(leads.length).toBeGreaterThan(20);
		expect(leads.filter((lead) => !titles.has(lead))).toEqual([]);
	});
	it('exist for any protocol', () => {
		const garden = loadSite(IMAGINARY);
		const texts = twinsOf(garden).map((twin) => twin.make());
		expect(texts.join('')).toContain('# BLOOMING');
		expect(printLlms(garden)).toContain('# Replybook');
	});
	it('name addresses below the folder of the site', () => {
		const below = { ...loadSite(IMAGINARY), urls: createUrls('https://example.org', '/replies') };
		const twins = twinsOf(below);
		expect(twins.filter((twin) => !twin.path.startsWith('/replies/'))).toEqual([]);
		const addresses = [printLlms(below), ...twins.map((twin) => twin.make())].flatMap((each) =>
			[...each.matchAll(/https:\/\/example\.org[^)\s]*/gu)].map(String),
		);
		expect(addresses.length).toBeGreaterThan(100);
		expect(addresses.filter((address) => !address.startsWith('https://example.org/replies/'))).toEqual([]);
	});
});
