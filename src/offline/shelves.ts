import type { Locale } from '../i18n/locales.ts';
import { digestIn, filesNamedIn } from './addresses.ts';
import { copyHeaders, isPage, KEPT_AT } from './copies.ts';
import { localeOfCache, outdated, shelfCache, type Release } from './release.ts';

/** Fetched when nothing else wants the network. */
const QUIETLY = { priority: 'low' } as const;

async function digestOf(body: ArrayBuffer): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
	return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The answer, if it is what the address promises: the file with that digest. A host that has another release by now answers the same
 * address with other data, which is refused; so no page works with data of another release.
 * @throws where it is another file, or none
 */
export async function verified(address: URL, response: Response): Promise<Response> {
	const body = await response.arrayBuffer();
	const wanted = digestIn(address);
	// A host that has no such file may answer with a page that says so.
	const isFile = wanted === undefined ? !(response.headers.get('content-type') ?? '').startsWith('text/html') : wanted === (await digestOf(body));
	if (!response.ok || !isFile) throw new Error(`${address.pathname}: not the file of this release`);
	return new Response(body, { headers: copyHeaders(response.headers, {}) });
}

/** What a language needs without a network: one cache per release and language, filled as a whole. */
export class Shelves {
	private readonly release: Release;
	private readonly origin: string;
	private readonly running = new Map<Locale, Promise<void>>();

	constructor(release: Release, origin: string) {
		this.release = release;
		this.origin = origin;
	}

	/** Caches that hold shelves, of any release. */
	private async names(): Promise<string[]> {
		return (await caches.keys()).filter((name) => localeOfCache(this.release.base, name) !== undefined);
	}

	/** Languages that have a shelf, of any release. */
	async locales(): Promise<Locale[]> {
		return [...new Set((await this.names()).flatMap((name) => localeOfCache(this.release.base, name) ?? []))];
	}

	/** A copy from any shelf, the one that was fetched last. */
	async find(address: string, options: CacheQueryOptions = {}): Promise<Response | undefined> {
		const found = await Promise.all((await this.names()).map((cacheName) => caches.match(address, { ...options, cacheName })));
		const at = (response: Response): string => response.headers.get(KEPT_AT) ?? '';
		return found
			.filter((each) => each !== undefined)
			.reduce<Response | undefined>((last, each) => (last === undefined || at(each) > at(last) ? each : last), undefined);
	}

	/** The page that stands in place of one that is not kept. */
	async away(locale: Locale): Promise<Response | undefined> {
		return this.find(this.release.shelves[locale].pages.at(-1) ?? '');
	}

	/** Whether this release has its shelf of the language: what is put last is there. */
	private async has(locale: Locale): Promise<boolean> {
		const last = this.release.shelves[locale].pages.at(-1) ?? '';
		return (await caches.match(last, { cacheName: shelfCache(this.release, locale) })) !== undefined;
	}

	/** Fetches a language's shelf, unless it is there: all of it or, where anything fails, nothing, and the next page tries again. */
	fill(locale: Locale): Promise<void> {
		const running = this.running.get(locale) ?? this.filled(locale).finally(() => this.running.delete(locale));
		this.running.set(locale, running);
		return running;
	}

	private async filled(locale: Locale): Promise<void> {
		if (await this.has(locale)) return;
		const { files, pages } = this.release.shelves[locale];
		const name = shelfCache(this.release, locale);
		const copies: Array<readonly [string, Response]> = [];
		for (const address of files) copies.push([address, await this.file(address)]);
		// Pages come last: where they stand, all that they need is there.
		for (const address of pages) copies.push([address, await this.page(address, files)]);
		try {
			const cache = await caches.open(name);
			for (const [address, copy] of copies) await cache.put(address, copy);
		} catch (error) {
			await caches.delete(name);
			throw error;
		}
	}

	/** Deletes shelves of other releases where this one has its own. Called when no page of another release is open any more. */
	async tidy(): Promise<void> {
		await Promise.all(outdated(this.release, await this.names()).map((name) => caches.delete(name)));
	}

	private async file(address: string): Promise<Response> {
		const url = new URL(address, this.origin);
		const known = await this.find(address);
		if (known !== undefined) return known;
		try {
			// What the page itself has just fetched is taken from the browser's cache: the digest says whether it is the file.
			return await verified(url, await fetch(address, { ...QUIETLY, cache: 'force-cache' }));
		} catch {
			return verified(url, await fetch(address, { ...QUIETLY, cache: 'reload' }));
		}
	}

	private async page(address: string, files: readonly string[]): Promise<Response> {
		const response = await fetch(address, { ...QUIETLY, cache: 'no-cache' });
		const html = await response.text();
		if (!isPage(response) || filesNamedIn(html, this.release.base).some((each) => !files.includes(each)))
			throw new Error(`${address}: not the page of this release`);
		return new Response(html, { headers: copyHeaders(response.headers, { [KEPT_AT]: new Date().toISOString() }) });
	}
}
