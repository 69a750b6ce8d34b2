import { isLocale, LOCALES, SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';

/** What the worker looks at in a request. */
export interface Asked {
	readonly method: string;
	/** `navigate` where the answer becomes a page. https://fetch.spec.whatwg.org/#concept-request-mode */
	readonly mode: string;
	readonly url: URL;
}

/**
 * What the worker does with a request: a page that is opened, a page whose text a script fetches, a file whose address holds its digest.
 * Of everything else the worker keeps nothing, and it answers with nothing but what the network says.
 */
export type Kind = 'page' | 'text' | 'file';

/** Folders of the site that are for programs and for frames on other sites. */
const NOT_KEPT = new Set(['api', 'embed']);

const DIGEST = /^\?v=([0-9a-f]{16})$/u;

/** The digest that an address of a data file holds. */
export const digestIn = (url: URL): string | undefined => DIGEST.exec(url.search)?.[1];

/** Path below the front door, or nothing where the address is not of this site. */
const below = (url: URL, origin: string, base: string): string | undefined =>
	url.origin === origin && url.pathname.startsWith(base) ? url.pathname.slice(base.length) : undefined;

/** What kind of request this is, or nothing where the worker stays out of it. */
export function kindOf({ method, mode, url }: Asked, origin: string, base: string): Kind | undefined {
	const path = below(url, origin, base);
	if (method !== 'GET' || path === undefined) return undefined;
	const opens = mode === 'navigate';
	if (path.startsWith('_astro/') || (path.endsWith('.json') && digestIn(url) !== undefined)) return opens ? undefined : 'file';
	if ((path !== '' && !path.endsWith('/')) || NOT_KEPT.has(path.split('/')[0] ?? '')) return undefined;
	return opens ? 'page' : 'text';
}

/** Language of a page by its path; none for neutral pages. */
export function localeOf(path: string, base: string): Locale | undefined {
	const first = path.startsWith(base) ? path.slice(base.length).split('/')[0] : undefined;
	return first !== undefined && isLocale(first) ? first : undefined;
}

/** Languages in the order in which a reader of a page would want them: that of the page, those of the browser, the rest. */
export function localesFor(path: string, base: string, languages: readonly string[], held: readonly Locale[]): Locale[] {
	const wanted = [localeOf(path, base), ...languages.map((each) => each.slice(0, 2).toLowerCase()), ...held];
	return [...new Set(wanted)].filter((each): each is Locale => each !== undefined && isLocale(each) && held.includes(each));
}

/** Language of the line on a copy: that of the page, else of the browser, else English. */
export const noticeLocale = (path: string, base: string, languages: readonly string[]): Locale =>
	localesFor(path, base, languages, [SOURCE_LOCALE, ...LOCALES])[0] ?? SOURCE_LOCALE;

/**
 * Addresses of files that a page names and whose address holds a digest, e.g. `/en/answers.json?v=0123456789abcdef`. The build lists them
 * for the shelf, and the worker sees from them whether a page belongs to its release.
 */
export function filesNamedIn(html: string, base: string): string[] {
	const found = html.matchAll(/"(\/[^"?#\s]*?(?:\.json\?v=[0-9a-f]{16}|_astro\/[\w.-]+))"/gu);
	return [...new Set([...found].map(([, address = '']) => address).filter((address) => address.startsWith(base)))].sort();
}

/**
 * Whether the reader asked to save data: then nothing is fetched that was not asked for.
 * @param connection `navigator.connection`, which not every browser has. https://wicg.github.io/savedata/
 */
export const savesData = (connection: unknown): boolean =>
	typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;

/** What is too much, the oldest first. */
export const surplus = <Key>(oldestFirst: readonly Key[], most: number): Key[] => oldestFirst.slice(0, Math.max(0, oldestFirst.length - most));
