import { LOCALES } from '../i18n/locales.ts';
import type { Urls } from '../i18n/urls.ts';
import { BUNDLE_POLICY, WORKER_POLICY } from './csp.ts';

type Header = readonly [name: string, value: string];

/** Addresses with one `*` at most, which stands for any characters, and the headers that only they get. */
export interface Part {
	readonly paths: readonly string[];
	readonly headers: readonly Header[];
}

/** The headers of the whole site. */
export interface SiteHeaders {
	/** For every address. */
	readonly common: readonly Header[];
	/** For pages. */
	readonly pages: Part;
	/** For the other parts, some of which lie among the pages. No address gets a header of one name twice: hosts disagree about what that would mean. */
	readonly others: readonly Part[];
}

const COMMON: readonly Header[] = [
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'no-referrer'],
	['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Strict-Transport-Security', 'max-age=31536000'],
];

/** Every site may read it, and show it even where it asks for permission of all that it shows (Cross-Origin-Embedder-Policy). */
const FOR_ALL: readonly Header[] = [
	['Access-Control-Allow-Origin', '*'],
	['Cross-Origin-Resource-Policy', 'cross-origin'],
];
const POLICY = 'Content-Security-Policy';
const TYPE = 'Content-Type';
const CACHE = 'Cache-Control';

/** Files whose name holds a hash of what is in them never change, so a browser need not ask for them twice: the box works without a network. */
const FOR_EVER: Header = [CACHE, 'public, max-age=31536000, immutable'];
/**
 * What may change with the next release is asked for anew each time. Without a word about it a browser guesses from the day of the last
 * change how long it is good, and shows an old page for days: https://www.rfc-editor.org/rfc/rfc9111.html#section-4.2.2
 */
const ANEW: Header = [CACHE, 'no-cache'];
/** What other sites and programs fetch is good for a day, as the developers' page says, and may be kept on the way to them. */
const A_DAY: Header = [CACHE, 'public, max-age=86400'];

/**
 * The headers of each part of the site.
 * @param policies the policy of pages and that of embeds
 * @param top what lies at the top of the folder: names of folders with a final slash, and of files; `pages` are those that are pages or
 * hold some, `files` all others
 */
export function siteHeaders(
	urls: Urls,
	policies: { readonly page: string; readonly embed: string },
	top: { readonly pages: readonly string[]; readonly files: readonly string[] },
): SiteHeaders {
	const root = urls.frontDoor();
	const embeds = `${urls.embeds()}*`;
	const api = `${urls.api()}*`;
	const hashed = `${urls.asset('_astro/')}*`;
	const own = [embeds, api, hashed, urls.worker()];
	/** Addresses of what has no headers of its own and is no folder around such a thing. */
	const paths = (names: readonly string[]): string[] =>
		names.filter((name) => !own.some((path) => path.startsWith(`${root}${name}`))).map((name) => (name.endsWith('/') ? `${root}${name}*` : `${root}${name}`));
	return {
		common: COMMON,
		pages: {
			paths: [root, ...paths(top.pages)],
			headers: [[POLICY, policies.page], ANEW],
		},
		others: [
			{ paths: paths(top.files), headers: [ANEW] },
			{ paths: [embeds], headers: [[POLICY, policies.embed], ['Cross-Origin-Embedder-Policy', 'require-corp'], A_DAY, ...FOR_ALL] },
			{ paths: [api], headers: [A_DAY, ...FOR_ALL] },
			{ paths: [urls.card(`${root}*/`)], headers: FOR_ALL },
			// A text file cannot name its canonical page, so search engines are asked to keep the page alone.
			{ paths: [`${root}*.md`], headers: [[TYPE, 'text/markdown; charset=utf-8'], ['X-Robots-Tag', 'noindex'], ...FOR_ALL] },
			{ paths: LOCALES.map(urls.feed), headers: [[TYPE, 'application/atom+xml; charset=utf-8'], ...FOR_ALL] },
			{ paths: LOCALES.map(urls.manifest), headers: [[TYPE, 'application/manifest+json']] },
			{ paths: [urls.worker()], headers: [[POLICY, WORKER_POLICY], ANEW] },
			{ paths: [hashed], headers: [[POLICY, BUNDLE_POLICY], FOR_EVER] },
		],
	};
}

/**
 * Headers for hosts that read `_headers`. Where two rules with one header meet, Cloudflare Pages joins the values and Netlify keeps one;
 * so no two rules here meet, and what holds for pages is said for each folder of them.
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/manage/routing/headers/
 */
export function hostHeaders({ common, pages, others }: SiteHeaders): string {
	const rule = (path: string, headers: readonly Header[]): string => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
	return [{ paths: ['/*'], headers: common }, pages, ...others].flatMap(({ paths, headers }) => paths.map((path) => rule(path, headers))).join('');
}

/** The addresses of a part as a regular expression. */
const pattern = (paths: readonly string[]): string => {
	const each = paths.map((path) => path.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '.*'));
	return each.length === 1 ? `^${each.join('')}$` : `^(${each.join('|')})$`;
};

/**
 * The same for nginx, in a server block. Headers of a location would replace those of the server, so each header has a variable, and an
 * empty one is not sent. What is kept for ever or asked for anew is that only if it exists, hence without `always`.
 * Types are no headers that could be added: a location that holds nothing else sets them, and inherits the rest.
 * https://nginx.org/en/docs/http/ngx_http_headers_module.html, https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if
 */
export function nginxHeaders({ common, pages, others }: SiteHeaders): string {
	const variable = (name: string): string => `$replybook_${name.toLowerCase().replaceAll('-', '_')}`;
	const parts = [pages, ...others];
	const names = [...new Set(parts.flatMap(({ headers }) => headers.map(([name]) => name)))];
	/** A line for each part that has the header. */
	const each = (name: string, line: (where: string, value: string) => string): string[] =>
		parts.flatMap(({ paths, headers }) => headers.filter(([own]) => own === name).map(([, value]) => line(`~ "${pattern(paths)}"`, value)));
	return [
		...common.map(([name, value]) => `add_header ${name} "${value}" always;`),
		...names
			.filter((name) => name !== TYPE)
			.flatMap((name) => [
				`set ${variable(name)} "";`,
				...each(name, (where, value) => `if ($uri ${where}) { set ${variable(name)} "${value}"; }`),
				`add_header ${name} ${variable(name)}${name === CACHE ? '' : ' always'};`,
			]),
		...each(TYPE, (where, value) => `location ${where} { types { } default_type "${value}"; }`),
		'',
	].join('\n');
}
