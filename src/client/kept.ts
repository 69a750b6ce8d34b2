/** Lists the pages that are kept on this device, those in the language of this page first, the last opened ones on top. */
import { withoutSiteName } from '../i18n/columns.ts';
import { localeOf } from '../offline/addresses.ts';
import { KEPT_AT, TITLE } from '../offline/copies.ts';

interface Kept {
	readonly path: string;
	/** Language of the page. */
	readonly lang: string;
	/** HTML. */
	readonly title: string;
	readonly at: string;
}

/** What a cache holds, by the headers of each copy; a page without a title of its own only leads to another. */
async function keptPages(name: string, base: string): Promise<Kept[]> {
	if (!('caches' in window) || !(await caches.has(name))) return [];
	const cache = await caches.open(name);
	const pages = await Promise.all(
		(await cache.keys()).map(async ({ url }): Promise<Kept[]> => {
			const { headers } = (await cache.match(url)) ?? new Response();
			const { pathname } = new URL(url);
			const [lang, title] = [localeOf(pathname, base), decodeURIComponent(headers.get(TITLE) ?? '')];
			return lang === undefined || title === '' ? [] : [{ path: pathname, lang, title, at: headers.get(KEPT_AT) ?? '' }];
		}),
	);
	return pages.flat();
}

/** A title as text: it was cut out of HTML. */
const plain = (html: string): string => withoutSiteName(new DOMParser().parseFromString(html, 'text/html').body.textContent);

function entry({ path, lang, title }: Kept): HTMLLIElement {
	const link = document.createElement('a');
	link.href = path;
	// No hreflang: a click on such a link is the choice of a language (`inline.ts`), this one only opens a page.
	link.lang = lang;
	link.textContent = plain(title);
	const item = document.createElement('li');
	item.append(link);
	return item;
}

const list = document.querySelector<HTMLElement>('[data-cache]');
const none = document.querySelector<HTMLElement>('[data-none]');
if (list !== null && none !== null) {
	const { lang } = document.documentElement;
	void keptPages(list.dataset['cache'] ?? '', list.dataset['base'] ?? '/')
		.then((pages) => {
			const inOrder = pages.sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang) || b.at.localeCompare(a.at));
			list.replaceChildren(...inOrder.map(entry));
			list.hidden = pages.length === 0;
			none.hidden = pages.length > 0;
		})
		// Where the browser lets nobody at its caches, the page says that nothing is kept.
		.catch(() => undefined);
}

// This page stands in place of another one. Not by itself when the network is back: the reader may be on the way to another page by then.
const again = document.querySelector<HTMLElement>('[data-again]');
if (again !== null) {
	again.hidden = false;
	again.addEventListener('click', () => {
		location.reload();
	});
}
