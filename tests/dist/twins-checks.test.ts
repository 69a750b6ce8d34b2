/** The checks of twins, feeds and llms.txt on copies that are right and on copies that were spoiled: a check that cannot fail is a defect. */
import { describe, expect, it } from 'vitest';
import { printAtom } from '../../src/feed/atom.ts';
import { printLlms } from '../../src/markdown/llms.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { twinsOf } from '../../src/markdown/twin.ts';
import { makeFeed } from '../../src/models/feed.ts';
import { directoryOf } from '../../src/models/directory.ts';
import { mainText } from '../support/main-text.ts';
import { readPage, type Dist, type Page } from '../support/dist.ts';
import { loadSite } from '../support/site.ts';
import { checkFeed } from './checks/feeds.ts';
import { checkLeftOut, checkLlms, checkTwins, twinFaults } from './checks/twins.ts';

const ORIGIN = 'https://replybook.example';
const site = loadSite();

const pageAt = (path: string, main: string): Page =>
	readPage(
		`<!doctype html><html lang="en"><head><title>A title</title><link rel="canonical" href="${ORIGIN}${path}"></head><body><main>${main}</main></body></html>`,
		path,
		{ kind: 'code', locale: 'en' },
	);
const distOf = (pages: readonly Page[], files: readonly string[] = []): Dist => ({
	origin: ORIGIN,
	base: '/',
	pages: new Map(pages.map((page) => [page.path, page])),
	expected: new Map(),
	files: new Map(files.map((file) => [file, 1])),
	headers: '',
	nginx: '',
});

describe('a twin', () => {
	const main = [
		'<nav><a href="/en/">Home</a></nav><h1><svg><text>x</text></svg><span class="vh">550</span> <span class="name">Gone</span></h1>',
		'<p class="answer">It is over, says <code>550</code>.</p><dl class="facts"><div><dt>Who acts</dt><dd><b>The sender</b> <small>Or another.</small></dd></div></dl>',
		'<h2 id="fix">Fix</h2><ol><li>Look at RFC\u00a05321.</li><li>Ask <a href="/en/b/#there">them</a>. <button type="button">Copy</button></li></ol>',
		'<ol class="wire"><li><code>550 no such user</code> <span class="note"><span>Nobody.</span> <span>At all.</span></span></li><li><code>QUIT</code></li></ol>',
	].join('');
	const page = pageAt('/en/a/', main);
	const other = pageAt('/en/b/', '<p id="there">x</p>');
	const twin = [
		'---',
		'title: A title',
		'language: en',
		`canonical: ${ORIGIN}/en/a/`,
		'---',
		'',
		'# 550 Gone',
		'',
		'It is over, says `550`.',
		'',
		'- **Who acts:** The sender. Or another.',
		'',
		'## Fix',
		'',
		'1. Look at RFC 5321.',
		`2. Ask [them](${ORIGIN}/en/b/#there).`,
		'',
		'```text',
		'S: 550 no such user',
		'C: QUIT',
		'```',
		'',
		'- `550 no such user`: Nobody. At all.',
		'',
	].join('\n');
	const dist = distOf([page, other]);
	const ids = new Map([page, other].map((each) => [each.path, new Set(each.ids)]));
	const faults = (markdown: string): string[] => twinFaults(dist, ids, page, markdown);

	it('is accepted where it says what the page says', () => {
		expect(faults(twin)).toEqual([]);
		expect(mainText(page.html).pieces).toEqual([
			'550 Gone',
			'It is over, says 550.',
			'Who acts',
			'The sender',
			'Or another.',
			'Fix',
			'Look at RFC 5321.',
			'Ask them.',
			'550 no such user',
			'Nobody.',
			'At all.',
			'QUIT',
		]);
	});
	it.each([
		['a step that is lost', '1. Look at RFC 5321.\n2.', '1.'],
		['a word that is lost', 'says `550`', 'it says `550`'],
		['a note that is lost', ' At all.', ''],
		['a line of an example that is lost', 'C: QUIT\n', ''],
		['another heading', '# 550 Gone', '# 550'],
		['two headings', '## Fix', '# Fix'],
		['something before the answer', 'It is over', 'Well.\n\nIt is over'],
		['a relative link', `${ORIGIN}/en/b/#there`, '/en/b/#there'],
		['a link to a page that does not exist', '/en/b/#there', '/en/c/'],
		['a link to a place that does not exist', '#there', '#here'],
		['HTML', 'The sender', 'The <b>sender</b>'],
		['a component', 'Nobody.', 'Nobody.\n\n<Code n="550" />'],
		['stars that show', '`: Nobody', '`: **550(x)**은 Nobody'],
		['a no-break blank', 'RFC 5321', 'RFC\u00a05321'],
		['a character reference', 'Nobody', '&#x4E;obody'],
		['no head', /^---[^]*?---\n/u, ''],
		['the address of another page', '/en/a/', '/en/b/'],
		['another language', 'language: en', 'language: ko'],
	])('is refused for %s', (_, from, to) => {
		const spoiled = twin.replace(from, to);
		expect(spoiled).not.toBe(twin);
		expect(faults(spoiled)).not.toEqual([]);
	});
	it('is refused for a page without text', () => {
		expect(twinFaults(dist, ids, pageAt('/en/a/', ''), twin)).toContain('a page without text to compare');
	});
});

describe('all twins', () => {
	it('are asked for, and no others', () => {
		const stray = pageAt('/en/stray/', '<p>x</p>');
		const found = checkTwins(distOf([stray], ['en/other/index.md']), site, () => '');
		expect(found).toContain('en/other/index.md: a twin that nobody asks for');
		expect(found).toContain('/en/stray/index.md: missing, although the page may be indexed');
		expect(found.filter((each) => each.endsWith(': missing'))).toHaveLength(twinsOf(site).length);
	});
	it('may leave out only what some page has', () => {
		const page = pageAt('/en/a/', '<nav>x</nav><p>y</p>');
		const [all, some] = [checkLeftOut(distOf([], [])), checkLeftOut(distOf([page], ['en/a/index.md']))];
		expect(all.length - some.length).toBe(1);
		expect(some.some((each) => each.startsWith('navigation'))).toBe(false);
	});
});

describe('llms.txt', () => {
	const text = printLlms(site);
	const linked = [...text.matchAll(/\]\((https:[^)]+)\)/gu)].map((match) => new URL(match[1] ?? '').pathname.slice(1));
	const dist = distOf([], linked);
	it('is accepted as it is made', () => {
		expect(linked.length).toBeGreaterThan(60);
		expect(checkLlms(dist, site, text)).toEqual([]);
	});
	it.each([
		['no title', /^# Replybook\n/u, ''],
		['no summary', /^> /mu, ''],
		['text among the lists', '## API\n', '## API\n\nFor programs.\n'],
		['a cause that it does not name', /- \[The address does not exist\].*\n/u, ''],
		['a language that it does not name', /- \[한국어\].*\n/u, ''],
	])('is refused for %s', (_, from, to) => {
		const spoiled = text.replace(from, to);
		expect(spoiled).not.toBe(text);
		expect(checkLlms(dist, site, spoiled)).not.toEqual([]);
	});
	it('is refused for a link to a file that does not exist', () => {
		expect(checkLlms(distOf([], linked.slice(1)), site, text)).toHaveLength(1);
	});
});

describe('a feed', () => {
	const xml = printAtom(makeFeed(site, 'ko'));
	const pages = directoryOf(site).map((entry) => readPage('<html lang="ko"></html>', entry.address('ko'), { kind: 'code', locale: 'ko' }));
	const dist = distOf(pages);
	it('is accepted as it is made', () => {
		for (const locale of LOCALES) {
			const own = directoryOf(site).map((entry) => readPage('<html></html>', entry.address(locale), { kind: 'code', locale }));
			expect(checkFeed(distOf(own), site, locale, printAtom(makeFeed(site, locale)))).toEqual([]);
		}
	});
	it.each([
		['XML that is not well formed', '</feed>', ''],
		['another format', 'http://www.w3.org/2005/Atom', 'http://www.w3.org/2006/Atom'],
		['another language', 'xml:lang="ko"', 'xml:lang="vi"'],
		['no id', /<id>[^<]*<\/id>/u, ''],
		['an id that is no address', /<id>[^<]*<\/id>/u, '<id>one</id>'],
		['no title', /<title>[^<]*<\/title>/u, ''],
		['a day without a time', /T00:00:00Z/u, ''],
		['a day on which nothing changed', /(<entry>.*?<updated>)2026-11-22/u, '$12026-11-23'],
		['no author', /<author>.*?<\/author>/u, ''],
		['no rights', /<rights>.*?<\/rights>/u, ''],
		['no summary', /<summary>.*?<\/summary>/u, ''],
		['markup in a summary', '<summary>', '<summary>&lt;b>'],
		['the address of another feed', '/ko/feed.xml', '/vi/feed.xml'],
		[
			'a page in another language',
			`<link rel="alternate" type="text/html" hreflang="ko" href="${ORIGIN}/ko/why/" />`,
			`<link rel="alternate" href="${ORIGIN}/vi/why/"/>`,
		],
		['an entry without a page', /<link rel="alternate" type="text\/html" hreflang="ko" href="[^"]*why\/" \/>/u, ''],
		['an entry that stands twice', /(<entry>.*?<\/entry>)/u, '$1$1'],
	])('is refused for %s', (_, from, to) => {
		const spoiled = xml.replace(from, to);
		expect(spoiled).not.toBe(xml);
		expect(checkFeed(dist, site, 'ko', spoiled)).not.toEqual([]);
	});
	it('is refused for entries out of order, too many of them, or none', () => {
		const feed = makeFeed(site, 'ko');
		const [first] = feed.entries;
		if (first === undefined) throw new Error('no entry');
		const check = (entries: typeof feed.entries): string[] => checkFeed(dist, site, 'ko', printAtom({ ...feed, entries }));
		expect(check([])).not.toEqual([]);
		expect(check([...feed.entries, { ...first, id: 'tag:x,2026:y' }]).join()).toContain('61 entries');
		expect(check([{ ...first, updated: '2020-01-01T00:00:00Z' }, ...feed.entries.slice(1)]).join()).toContain('order of their days');
	});
});
