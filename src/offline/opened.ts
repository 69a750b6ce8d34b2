import { surplus } from './addresses.ts';
import { copyHeaders, isPage, KEPT_AT, TITLE, titleOf } from './copies.ts';
import { openedCache } from './release.ts';

/** At most so many pages are kept, about 12 MB; the one that was opened longest ago goes first. */
export const MOST_PAGES = 200;

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
		const headers = copyHeaders(response.headers, { [KEPT_AT]: new Date().toISOString(), [TITLE]: title });
		// Taken out first, so that it stands last: the order of a cache is the order in which things were put.
		await cache.delete(path);
		await cache.put(path, new Response(html, { headers }));
		for (const each of surplus(await cache.keys(), MOST_PAGES)) await cache.delete(each);
	}
}
