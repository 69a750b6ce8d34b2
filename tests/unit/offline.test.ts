/** The parts of the service worker that need no browser: which requests it takes, what a copy is, what stands on it, what goes. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bundleWorker, copyWords, releaseOf, stampPages, writeWorker } from '../../src/build/worker-file.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import { PAPER } from '../../src/models/manifest.ts';
import { digestIn, filesNamedIn, kindOf, localeOf, localesFor, noticeLocale, savesData, surplus } from '../../src/offline/addresses.ts';
import { copyHeaders, isPage, KEPT_AT, noticeText, sentAt, TITLE, titleOf, withNotice } from '../../src/offline/copies.ts';
import { MOST_PAGES, Opened } from '../../src/offline/opened.ts';
import { localeOfCache, openedCache, outdated, shelfCache } from '../../src/offline/release.ts';
import { verified } from '../../src/offline/shelves.ts';
import { releaseIn } from '../dist/checks/offline.ts';

const ORIGIN = 'https://replybook.example';
const V = '?v=0123456789abcdef';

describe('requests', () => {
	const kind = (address: string, more: { readonly method?: string; readonly mode?: string } = {}, base = '/') =>
		kindOf({ method: 'GET', mode: 'navigate', ...more, url: new URL(address, ORIGIN) }, ORIGIN, base);
	it.each(['/', '/en/', '/ko/smtp/550-mailbox-unavailable/', '/smtp/550/', '/en/decode/?from=mail#550'])('for %s are for a page', (address) => {
		expect(kind(address)).toBe('page');
		expect(kind(address, { mode: 'cors' })).toBe('text');
	});
	it.each([`/en/answers.json${V}`, `/messages.json${V}`, '/_astro/reply-box-ab.js', '/_astro/reply-box-ab.js?1'])('for %s are for a file', (address) => {
		expect(kind(address, { mode: 'cors' })).toBe('file');
	});
	it.each([
		'/en/answers.json',
		'/en/answers.json?v=1',
		`/en/card.png${V}`,
		'/en/smtp',
		'/en/card.png',
		'/en/feed.xml',
		'/sitemap.xml',
		'/sw.js',
		'/en/manifest.webmanifest',
		'/en/smtp/550-mailbox-unavailable/index.md',
		'/api/v1/',
		'/api/v1/smtp/codes/550.json',
		'/embed/en/smtp/550/',
		'https://example.com/en/',
	])('for %s go their own way', (address) => {
		expect(kind(address)).toBeUndefined();
	});
	it.each([`/en/answers.json${V}`, '/_astro/reply-box-ab.js'])('that open %s go their own way', (address) => {
		expect(kind(address)).toBeUndefined();
	});
	it('that send something go their own way', () => {
		expect(kind('/en/', { method: 'POST' })).toBeUndefined();
	});
	it('outside the folder of the site go their own way', () => {
		expect([kind('/book/en/', {}, '/book/'), kind('/en/', {}, '/book/'), kind('/book', {}, '/book/'), kind('/book/api/v1/', {}, '/book/')]).toEqual([
			'page',
			undefined,
			undefined,
			undefined,
		]);
	});
});

describe('languages', () => {
	it('follow from the path', () => {
		expect(['/ko/smtp/', '/smtp/ko/', '/', '/kore/'].map((path) => localeOf(path, '/'))).toEqual(['ko', undefined, undefined, undefined]);
		expect(['/book/vi/', '/vi/'].map((path) => localeOf(path, '/book/'))).toEqual(['vi', undefined]);
	});
	it('of the page come first, then those of the browser, and only those that are there', () => {
		expect(localesFor('/vi/x/', '/', ['ko-KR', 'en'], ['en', 'ko', 'vi'])).toEqual(['vi', 'ko', 'en']);
		expect(localesFor('/smtp/550/', '/', ['fr', 'KO'], ['en', 'ko'])).toEqual(['ko', 'en']);
		expect(localesFor('/vi/x/', '/', ['fr'], ['en'])).toEqual(['en']);
		expect(localesFor('/vi/x/', '/', ['vi'], [])).toEqual([]);
	});
});

describe('the line on a copy', () => {
	it('is in the language of the page, else of the browser, else English', () => {
		expect(noticeLocale('/vi/x/', '/', ['ko-KR'])).toBe('vi');
		expect([noticeLocale('/', '/', ['fr', 'ko-KR', 'vi']), noticeLocale('/smtp/550/', '/', ['VI'])]).toEqual(['ko', 'vi']);
		expect([noticeLocale('/', '/', ['fr']), noticeLocale('/book/', '/book/', [])]).toEqual(['en', 'en']);
	});
});

describe('files of a release', () => {
	it('are those that a page names with their digest', () => {
		const html = `<reply-box data-script="/_astro/reply-box-a_B-1.js"><script>{"a":"/en/answers.json${V}","b":"/en/search.json","c":"/en/smtp/"}</script><p data-source="/en/answers.json${V}">`;
		expect(filesNamedIn(html, '/')).toEqual(['/_astro/reply-box-a_B-1.js', `/en/answers.json${V}`]);
		expect(filesNamedIn(html, '/book/')).toEqual([]);
	});
	const answer = (body: string, type = 'application/json', status = 200): Response => new Response(body, { status, headers: { 'content-type': type } });
	const digest = createHash('sha256').update('data').digest('hex').slice(0, 16);
	it('are taken only with that digest', async () => {
		const address = new URL(`/a.json?v=${digest}`, ORIGIN);
		expect(digestIn(address)).toBe(digest);
		expect(await (await verified(address, answer('data'))).text()).toBe('data');
		await expect(verified(address, answer('other'))).rejects.toThrow('/a.json');
		await expect(verified(address, answer('data', 'application/json', 500))).rejects.toThrow('/a.json');
	});
	it('are no page that says that there is none', async () => {
		const script = new URL('/_astro/a.js', ORIGIN);
		expect(await (await verified(script, answer('run()', 'text/javascript'))).text()).toBe('run()');
		await expect(verified(script, answer('<p>none</p>', 'text/html; charset=utf-8'))).rejects.toThrow('/_astro/a.js');
	});
});

describe('caches', () => {
	const [old, young] = [
		{ base: '/', id: 'a' },
		{ base: '/', id: 'b' },
	];
	it('of the old release go where the new one has its own, and no other', () => {
		const names = [
			shelfCache(old, 'en'),
			shelfCache(old, 'ko'),
			shelfCache(young, 'en'),
			openedCache('/'),
			shelfCache({ base: '/book/', id: 'a' }, 'en'),
			'mine',
		];
		expect(outdated(young, names)).toEqual([shelfCache(old, 'en')]);
		expect(outdated(young, [shelfCache(old, 'en')])).toEqual([]);
	});
	it('say whose they are', () => {
		expect(localeOfCache('/', shelfCache(old, 'vi'))).toBe('vi');
		expect([openedCache('/'), shelfCache({ base: '/book/', id: 'a' }, 'vi'), 'vi a'].map((name) => localeOfCache('/', name))).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});
	it("of other languages, and names that only begin like one, are nobody's", () => {
		expect(
			[openedCache('/'), shelfCache(old, 'en').replace(' en ', ' fr '), shelfCache(old, 'en').replace(' en a', ' en')].map((name) => localeOfCache('/', name)),
		).toEqual([undefined, undefined, undefined]);
	});
	it('hold so many pages, the oldest goes first', () => {
		expect([surplus([1, 2, 3], 2), surplus([1, 2], 2), surplus([], 0)]).toEqual([[1], [], []]);
	});
});

describe('a copy', () => {
	const response = (more: Partial<Pick<Response, 'status' | 'type' | 'redirected'>> = {}, type = 'text/html; charset=utf-8') => ({
		status: 200,
		type: 'basic' as const,
		redirected: false,
		headers: new Headers({ 'content-type': type }),
		...more,
	});
	it('is kept of a page, not of an error, a redirect, another site or another kind of file', () => {
		expect(isPage(response())).toBe(true);
		const others = [
			response({ status: 404 }),
			response({ status: 503 }),
			response({ status: 206 }),
			response({ redirected: true }),
			response({ type: 'opaqueredirect' }),
		];
		expect([...others, response({ type: 'opaque' }), response({}, 'application/json')].map(isPage)).toEqual(Array.from({ length: 7 }, () => false));
	});
	it('keeps the policy and forgets how the bytes came', () => {
		const headers = copyHeaders(new Headers({ 'content-encoding': 'gzip', 'content-length': '9', 'content-security-policy': "default-src 'none'" }), {
			[KEPT_AT]: 'x',
		});
		expect([...headers]).toEqual([
			['content-security-policy', "default-src 'none'"],
			[KEPT_AT, 'x'],
		]);
	});
	it('is of when the server sent it, and never of the future', () => {
		const [now, before, later] = [new Date('2026-11-22T10:00:00Z'), new Date('2026-10-23T10:00:00Z'), new Date('2026-11-22T10:00:01Z')];
		expect([before, later].map((date) => sentAt(new Headers({ date: date.toUTCString() }), now))).toEqual([before, now]);
		expect([{}, { date: 'soon' }].map((headers) => sentAt(new Headers(headers), now))).toEqual([now, now]);
	});
	it('has a title where the page is its own', () => {
		const html = (path: string): string => `<title>A &amp; B</title><link rel="canonical" href="${ORIGIN}${path}">`;
		expect([titleOf(html('/en/a/'), '/en/a/'), titleOf(html('/en/b/'), '/en/a/'), titleOf('<title>A</title>', '/en/a/')]).toEqual(['A &amp; B', '', '']);
	});
	it('says in the words of its language when it was kept', () => {
		const words = copyWords();
		const at = new Date(2026, 10, 5, 14, 3).toISOString();
		const plain = (text: string): string => text.replace(/\s/gu, ' ');
		expect(plain(noticeText(words.en, 'offline', 'en', at))).toBe('You are offline. This is the copy of 5 November 2026, 14:03.');
		expect(plain(noticeText(words.ko, 'silent', 'ko', at))).toBe('Replybook 서버가 응답하지 않습니다. 2026년 11월 5일 오후 2:03에 저장한 사본입니다.');
		expect(plain(noticeText(words.vi, 'offline', 'vi', at))).toBe('Bạn đang ngoại tuyến. Đây là bản lưu lúc 14:03 ngày 05/11/2026.');
		for (const locale of LOCALES) {
			expect(noticeText(words[locale], 'silent', locale, null)).not.toMatch(/\{|Invalid/u);
			// Both slots are there in every language, and it is HTML without further ado.
			for (const text of Object.values(words[locale])) expect(text).toMatch(/^(?=.*\{\{day\}\})(?=.*\{\{time\}\})[^<&]*$/u);
		}
	});
	it('says it at the head of the content, without a script', () => {
		const marked = withNotice('<body><header></header><main id="main" class="page"><h1>a</h1></main></body>', 'Copy $1.', 'en');
		expect(marked).toBe(
			'<body><header></header><main id="main" class="page"><p class="notice" id="copy-notice" lang="en">Copy $1.</p><h1>a</h1></main></body>',
		);
		expect(withNotice('<p>leads on</p>', 'Copy.', 'en')).toBe('<p>leads on</p>');
	});
});

it('readers who save data are known where the browser says so', () => {
	expect([{ saveData: true }, { saveData: false }, {}, undefined, null, 'on'].map(savesData)).toEqual([true, false, false, false, false, false]);
});

describe('opened pages', () => {
	/** As much of a browser's cache as is used: keys in the order in which they were put. */
	class Memory {
		readonly all = new Map<string, Response>();
		match = (key: string) => Promise.resolve(this.all.get(key)?.clone());
		/** How many fit on the disk. */
		room = Number.POSITIVE_INFINITY;
		keys = () => Promise.resolve([...this.all.keys()].map((path) => new Request(new URL(path, ORIGIN))));
		delete = (key: string | Request) => Promise.resolve(this.all.delete(typeof key === 'string' ? key : new URL(key.url).pathname));
		/** Puts it last, or leaves all as it was. */
		put = (key: string, response: Response) => {
			if (response.headers.get('vary') === '*') return Promise.reject(new TypeError('Vary is *'));
			// The copy before goes when the new one is there.
			if (this.all.size >= this.room) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
			this.all.delete(key);
			this.all.set(key, response);
			return Promise.resolve();
		};
	}
	const filled = async (...paths: readonly string[]): Promise<{ readonly memory: Memory; readonly opened: Opened }> => {
		const memory = new Memory();
		vi.stubGlobal('caches', { open: () => Promise.resolve(memory), match: memory.match });
		const opened = new Opened('/');
		for (const path of paths) await opened.keep(path, page(path));
		return { memory, opened };
	};
	afterEach(() => {
		vi.unstubAllGlobals();
	});
	const page = (path: string, status = 200): Response => {
		const answer = new Response(`<title>T ${path}</title><link rel="canonical" href="${ORIGIN}${path}">`, { status, headers: { 'content-type': 'text/html' } });
		return Object.defineProperty(answer, 'type', { value: 'basic' });
	};
	it('are kept up to a number, the one that was opened longest ago goes, and one that is gone goes too', async () => {
		const { memory, opened } = await filled();
		for (let index = 0; index < MOST_PAGES; index += 1) await opened.keep(`/en/${index}/`, page(`/en/${index}/`));
		await opened.keep('/en/0/', page('/en/0/'));
		await opened.keep('/en/new/', page('/en/new/'));
		expect(memory.all.size).toBe(MOST_PAGES);
		expect([memory.all.has('/en/0/'), memory.all.has('/en/1/'), memory.all.has('/en/2/')]).toEqual([true, false, true]);
		expect(decodeURIComponent(memory.all.get('/en/new/')?.headers.get(TITLE) ?? '')).toBe('T /en/new/');
		await opened.keep('/en/2/', page('/en/2/', 404));
		expect(memory.all.has('/en/2/')).toBe(false);
		await opened.keep('/en/3/', page('/en/3/', 500));
		expect(await (await opened.find('/en/3/'))?.text()).toContain('T /en/3/');
	});
	it('make room for a new one where the disk is full, the oldest first', async () => {
		const { memory, opened } = await filled('/en/0/', '/en/1/', '/en/2/');
		memory.room = 3;
		await opened.keep('/en/new/', page('/en/new/'));
		expect([...memory.all.keys()]).toEqual(['/en/1/', '/en/2/', '/en/new/']);
		// Its own copy before is not what makes room.
		await opened.keep('/en/1/', page('/en/1/'));
		expect([...memory.all.keys()]).toEqual(['/en/new/', '/en/1/']);
	});
	it('stay as they were where that does not help', async () => {
		const { memory, opened } = await filled('/en/0/', '/en/1/', '/en/2/');
		memory.room = 0;
		await expect(opened.keep('/en/2/', page('/en/2/'))).rejects.toThrow('no room');
		expect([...memory.all.keys()]).toEqual(['/en/1/', '/en/2/']);
		const alone = await filled('/en/0/');
		alone.memory.room = 0;
		await expect(alone.opened.keep('/en/0/', page('/en/0/'))).rejects.toThrow('no room');
		expect([...alone.memory.all.keys()]).toEqual(['/en/0/']);
	});
	it('stay where an answer can be kept on no disk', async () => {
		const { memory, opened } = await filled('/en/0/', '/en/1/');
		const answer = page('/en/1/');
		answer.headers.set('vary', '*');
		await expect(opened.keep('/en/1/', answer)).rejects.toThrow('Vary');
		expect([...memory.all.keys()]).toEqual(['/en/0/', '/en/1/']);
	});
});

describe('the build', () => {
	const place = mkdtempSync(join(tmpdir(), 'replybook-worker-'));
	afterEach(() => {
		rmSync(place, { recursive: true, force: true });
	});
	const urls = createUrls(ORIGIN, '/book');
	const write = (file: string, text: string): void => {
		mkdirSync(dirname(join(place, file)), { recursive: true });
		writeFileSync(join(place, file), text);
	};
	function site(answers: string): void {
		for (const locale of LOCALES) {
			const data = [urls.answers(locale), urls.messages(), urls.searchIndex(locale), urls.decoderRules(), urls.compareData(locale)];
			for (const address of data) write(address.slice(6), answers);
			for (const name of ['', 'decode/', 'compare/', 'offline/'])
				write(`${locale}/${name}index.html`, [...data, '/book/_astro/reply-box-ab.js'].map((each) => `"${each}"`).join());
		}
	}
	it('writes digests into addresses, again after a change, and the worker learns of both', () => {
		site('one');
		stampPages(place, urls);
		const first = releaseOf(place, urls, copyWords());
		expect(first.shelves.ko.files).toHaveLength(6);
		expect(first.shelves.ko.pages).toEqual(['/book/ko/', '/book/ko/decode/', '/book/ko/compare/', '/book/ko/offline/']);
		stampPages(place, urls);
		expect(releaseOf(place, urls, copyWords())).toEqual(first);
		write('ko/answers.json', 'two');
		stampPages(place, urls);
		const second = releaseOf(place, urls, copyWords());
		expect(second.id).not.toBe(first.id);
		expect(second.shelves.ko.files).toContain(`/book/ko/answers.json?v=${createHash('sha256').update('two').digest('hex').slice(0, 16)}`);
		expect(second.shelves.en).toEqual(first.shelves.en);
		writeWorker(place, urls, second, 'run()');
		expect(releaseIn(readFileSync(join(place, 'sw.js'), 'utf8'))).toEqual(second);
	});
	it('says so where no page names the data', () => {
		site('one');
		for (const name of ['', 'decode/', 'compare/', 'offline/']) write(`vi/${name}index.html`, '');
		expect(() => {
			stampPages(place, urls);
		}).toThrow('/book/vi/answers.json');
	});
	it('makes one script without imports', async () => {
		const code = await bundleWorker();
		expect(code).not.toMatch(/\b(?:import|export|require)\b/u);
		expect(code).toContain('navigationPreload');
	});
});

it('the colours of the manifest are those of paper', () => {
	const tokens = readFileSync(resolve(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
	const [, light = '', dark = ''] = /--paper: light-dark\((#\w+), (#\w+)\)/u.exec(tokens) ?? [];
	expect([light.replace(/^#(\w)(\w)(\w)$/u, '#$1$1$2$2$3$3'), dark]).toEqual([PAPER.light, PAPER.dark]);
});
