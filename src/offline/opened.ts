import { surplus } from './addresses.ts';
import { copyHeaders, isPage, KEPT_AT, sentAt, TITLE, titleOf } from './copies.ts';
import { openedCache } from './release.ts';

/** At most so many pages are kept, about 12 MB; the one that was opened longest ago goes first. */
export const MOST_PAGES = 200;

/**
 * Puts a copy in place of the one before, which stays where that fails; what was put last stands last in a cache
 * (https://w3c.github.io/ServiceWorker/#batch-cache-operations-algorithm). Where there is no room, another page makes it, the one that was
 * opened longest ago.
 * @throws what the second try throws, or the first where no other page is there or the answer cannot be kept anywhere
 */
async function put(cache: Cache, path: string, copy: () => Response): Promise<void> {
	try {
		await cache.put(path, copy());
	} catch (error) {
		const oldest = (await cache.keys()).find(({ url }) => new URL(url).pathname !== path);
		// A TypeError is said of the answer, not of the disk: https://w3c.github.io/ServiceWorker/#cache-put
		if (error instanceof TypeError || oldest === undefined) throw error;
		await cache.delete(oldest);
		await cache.put(path, copy());
	}
}

/** The pages that the reader opened. They are kept by their path: what follows # or ? is not part of them. */
export class Opened {
	private readonly name: string;

	/** @param base address of the front door */
	constructor(base: string) {
		this.name = openedCache(base);
	}

	find(path: string): Promise<Response | undefined> {
		return caches.match(path, { cacheName: this.name });
	}

	/** Keeps an answer if it is a page. A page that is gone is not kept any longer. */
	async keep(path: string, response: Response): Promise<void> {
		const cache = await caches.open(this.name);
		if (response.status === 404 || response.status === 410) await cache.delete(path);
		if (!isPage(response)) return;
		const html = await response.text();
		const title = encodeURIComponent(titleOf(html, path));
		const headers = copyHeaders(response.headers, { [KEPT_AT]: sentAt(response.headers, new Date()).toISOString(), [TITLE]: title });
		await put(cache, path, () => new Response(html, { headers }));
		for (const each of surplus(await cache.keys(), MOST_PAGES)) await cache.delete(each);
	}
}
