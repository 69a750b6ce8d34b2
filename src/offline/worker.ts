/**
 * The service worker: pages come from the network as long as there is one, and a copy that stands in for it says so. A worker of our own
 * and no library: what is kept depends on the reader's language, and a copy carries its date; what a library would add, precaching of
 * one list and routing, is the smaller part.
 *
 * A new release waits until the pages of the old one are closed (there is no skipWaiting), so an open decoder keeps what it needs. Readers
 * do not wait for it: pages come from the network, and the files that a page fetches have their digest in the address.
 */
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { kindOf, localeOf, localesFor, noticeLocale, savesData } from './addresses.ts';
import { copyHeaders, KEPT_AT, noticeText, withNotice } from './copies.ts';
import { Opened } from './opened.ts';
import type { CopyWords } from './release.ts';
import type { RequestEvent, WorkerScope } from './scope.ts';
import { Shelves, verified } from './shelves.ts';

declare const self: WorkerScope;

/** How long the network may keep silent where there is a copy, and where there is none. */
const PATIENCE = 4_000;
const LONG_PATIENCE = 30_000;
/** A page that has just come does its own work first. */
const AFTER_THE_PAGE = 2_000;

const { release, location } = self;
const { base } = release;
const shelves = new Shelves(release, location.origin);
const opened = new Opened(base);

const pause = (milliseconds: number): Promise<undefined> => new Promise((done) => setTimeout(done, milliseconds, undefined));

const isThrifty = (): boolean => savesData(Reflect.get(navigator, 'connection'));

/**
 * The worker of the release that follows this one, while it is being installed or waits: the site no longer has what this release would put
 * on a shelf, so that the other one must do it. Asked where a page is opened and never at install, when it would be this worker itself, or
 * one that will never run.
 */
const follower = (): ServiceWorker | null => self.registration.installing ?? self.registration.waiting;

/** Puts up a language's shelf once the page has had its time. What fails is tried again with the next page. */
async function prepare(locales: ReadonlyArray<Locale | undefined>): Promise<void> {
	if (isThrifty()) return;
	await pause(AFTER_THE_PAGE);
	for (const locale of new Set(locales)) if (locale !== undefined) await shelves.fill(locale).catch(() => undefined);
}

/** Paths of the pages that are open. What stands after # is cut off here and looked at nowhere. */
async function openPages(): Promise<string[]> {
	const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	return windows
		.map(({ url }) => new URL(url))
		.filter((url) => kindOf({ method: 'GET', mode: 'navigate', url }, location.origin, base) === 'page')
		.map((url) => url.pathname);
}

/** The first page came before there was a worker: it is taken from the browser's own cache. */
async function keepOpen(paths: readonly string[]): Promise<void> {
	for (const path of paths) if ((await opened.find(path)) === undefined) await opened.keep(path, await fetch(path, { cache: 'force-cache' }));
}

self.addEventListener('install', (event) => {
	const install = async (): Promise<void> => {
		const paths = await openPages();
		const held = await shelves.locales();
		if (!isThrifty()) await keepOpen(paths).catch(() => undefined);
		await prepare([...paths.map((path) => localeOf(path, base)), ...held]);
	};
	event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
	const activate = async (): Promise<void> => {
		await shelves.tidy();
		// The browser asks for the page while the worker starts, so the worker makes no page slower.
		await self.registration.navigationPreload.enable().catch(() => undefined);
		await self.clients.claim();
	};
	event.waitUntil(activate());
});

/* The release before this one, which still answers, says in which language a reader went on: that shelf is there when this one takes over. */
self.addEventListener('message', (event) => {
	event.waitUntil(prepare(LOCALES.filter((locale) => locale === event.data)));
});

/** The copy of a page: of the shelf, where all that it fetches is there as well, else as it was opened. */
const copyOf = async (path: string): Promise<Response | undefined> => (await shelves.find(path)) ?? (await opened.find(path));

/** A copy as a page: with the line that says what it is. */
async function marked(copy: Response, path: string, why: keyof CopyWords): Promise<Response> {
	const locale = noticeLocale(path, base, navigator.languages);
	const text = noticeText(release.words[locale], why, locale, copy.headers.get(KEPT_AT));
	return new Response(withNotice(await copy.text(), text, locale), { headers: copyHeaders(copy.headers, {}) });
}

/** In place of a page that is not kept: what happened, and what works all the same. Nothing where no language has a shelf. */
async function away(path: string): Promise<Response | undefined> {
	for (const locale of localesFor(path, base, navigator.languages, await shelves.locales())) {
		const page = await shelves.away(locale);
		if (page !== undefined) return new Response(page.body, { status: 503, headers: copyHeaders(page.headers, { 'cache-control': 'no-store' }) });
	}
	return undefined;
}

/** The network's answer, or a copy where it fails or keeps silent. */
async function read(network: Promise<Response>, path: string): Promise<Response> {
	try {
		const first = await Promise.race([network, pause(PATIENCE)]);
		if (first !== undefined) return first;
		const copy = await copyOf(path);
		if (copy !== undefined) return await marked(copy, path, 'silent');
		return (await Promise.race([network, pause(LONG_PATIENCE - PATIENCE)])) ?? (await away(path)) ?? (await network);
	} catch (error) {
		const copy = await copyOf(path);
		const page = copy === undefined ? await away(path) : await marked(copy, path, navigator.onLine ? 'silent' : 'offline');
		if (page === undefined) throw error;
		return page;
	}
}

/** The network's answer to what is opened: the browser may have asked already, and asking once more would be in vain. */
const answer = async ({ preloadResponse, request }: RequestEvent): Promise<Response> => (await preloadResponse) ?? fetch(request);

function openPage(event: RequestEvent, path: string): void {
	const both = answer(event).then((response) => [response, response.clone()] as const);
	const network = both.then(([response]) => response);
	const after = async (): Promise<void> => {
		const [, copy] = await both;
		await opened.keep(path, copy);
		const locale = localeOf(path, base);
		const next = follower();
		if (next === null) await prepare([locale]);
		else if (locale !== undefined) next.postMessage(locale);
		// A shelf that could not be put up when this release was installed may stand now.
		if (follower() === null) await shelves.tidy();
	};
	event.respondWith(read(network, path));
	event.waitUntil(after().catch(() => undefined));
}

/** The text of a page for a script: from the network, else as it is kept. */
const text = (request: Request, path: string): Promise<Response> =>
	fetch(request).catch(async (error: unknown) => {
		const copy = await copyOf(path);
		if (copy === undefined) throw error;
		return copy;
	});

/** A file with its digest in the address: a copy is as good as the network. The box asks once more with another address where a file failed. */
async function file(request: Request, url: URL): Promise<Response> {
	const address = url.pathname + url.search;
	const known = await shelves.find(address);
	if (known !== undefined) return known;
	try {
		return await verified(url, await fetch(request));
	} catch (error) {
		const other = url.pathname.startsWith(`${base}_astro/`) ? await shelves.find(address, { ignoreSearch: true }) : undefined;
		if (other === undefined) throw error;
		return other;
	}
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const kind = kindOf({ method: request.method, mode: request.mode, url }, location.origin, base);
	if (kind === 'page') openPage(event, url.pathname);
	else if (kind === 'text') event.respondWith(text(request, url.pathname));
	else if (kind === 'file') event.respondWith(file(request, url));
	// What is opened and is no page: the browser has asked for it while the worker started.
	else if (request.mode === 'navigate' && request.method === 'GET') event.respondWith(answer(event));
});
