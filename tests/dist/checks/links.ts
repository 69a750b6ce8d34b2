import { internal, type Dist, type Page } from '../../support/dist.ts';
import { pageScript } from '../../../src/client/inline.ts';
import { hasBox, PAGE_BUNDLE } from './box.ts';

/** Addresses in srcset stand with a width or density. */
const addresses = (attribute: string, value: string): string[] =>
	attribute === 'srcset' ? value.split(',').map((each) => each.trim().split(/\s/u)[0] ?? '') : [value.trim()];

/** Links that only name something: another page, what a browser fetches once somebody installs the site, or the one small picture of all tabs. */
const NAMES = new Set<string | undefined>(['canonical', 'alternate', 'manifest', 'apple-touch-icon', 'icon']);

/** What a browser asks for by itself while it shows the page. */
const isRequest = (tag: string, rel: string | undefined): boolean => (tag === 'link' ? !NAMES.has(rel) : tag !== 'a' && tag !== 'area');

function faultOf(dist: Dist, page: Page, ids: ReadonlyMap<string, ReadonlySet<string>>, address: string, isLink: boolean): string | undefined {
	if (address.startsWith('data:')) return isLink ? 'a link to data:' : undefined;
	if (!URL.canParse(address, dist.origin)) return 'no address';
	const place = internal(dist, page, address);
	if (place === undefined) return new URL(address, dist.origin).protocol === 'https:' ? undefined : 'an external link that is not https';
	const target = dist.pages.get(place.path);
	if (target === undefined) return dist.files.has(place.path.slice(dist.base.length)) ? undefined : 'an address that does not exist';
	if (target.kind === 'redirect' && page.kind !== 'redirect') return 'a link to a redirect';
	return place.fragment === '' || ids.get(place.path)?.has(place.fragment) === true ? undefined : `no id "${place.fragment}" there`;
}

/** Every internal link leads to a file and every fragment to an id; external links are https. */
export function checkLinks(dist: Dist): string[] {
	const ids = new Map([...dist.pages.values()].map((page) => [page.path, new Set(page.ids)] as const));
	return [...dist.pages.values()].flatMap((page) =>
		page.references.flatMap(({ tag, attribute, value }) =>
			addresses(attribute, value).flatMap((address) => {
				const fault = address === '' ? 'an empty address' : faultOf(dist, page, ids, address, tag === 'a');
				return fault === undefined ? [] : [`${page.path}: <${tag} ${attribute}="${value.slice(0, 160)}">: ${fault}`];
			}),
		),
	);
}

/** An id stands once on its page. */
export function checkIds(dist: Pick<Dist, 'pages'>): string[] {
	return [...dist.pages.values()].flatMap((page) =>
		[...new Set(page.ids.filter((id, index) => page.ids.indexOf(id) !== index))].map((id) => `${page.path}: id "${id}" stands more than once`),
	);
}

/** What wakes the box: it loads the bundle when the box is touched, not before. The one script of a page's own that may load something. */
const WAKES_BOX = /^\(function\(\)\{var b=document\.querySelector\('reply-box'\)[^]*import\(b\.dataset\.script\+\(n\+\+\?'\?'\+n:''\)\)/u;

/** The script of every page, word for word: what it imports after `load` is a file of the site. */
function isPageScript({ base, files }: Pick<Dist, 'files' | 'base'>, text: string): boolean {
	const address = /import\("([^"]+)"\)/u.exec(text)?.[1] ?? '';
	const file = address.slice(base.length);
	return address.startsWith(base) && PAGE_BUNDLE.test(file) && files.has(file) && text === pageScript(address);
}

/** One request for a page: its scripts, styles, fonts and pictures stand inside it. Nothing but links may name another file. */
export function checkRequests(dist: Pick<Dist, 'pages' | 'files' | 'base'>): string[] {
	return [...dist.pages.values()].flatMap((page) => {
		const asked = page.references
			.filter(({ tag, rel, value }) => isRequest(tag, rel) && !/^(?:data:|#)/u.test(value))
			.map(({ tag, attribute, value }) => `${page.path}: <${tag} ${attribute}="${value}"> asks for a file`);
		const styles = page.inline
			.filter(({ tag, text }) => tag === 'style' && /@import|url\((?!["']?(?:data:|#))/u.test(text))
			.map(() => `${page.path}: a style asks for a file by url() or @import`);
		// A page may name a file of the site that its script fetches once somebody begins to use it; the browser tests count requests until load.
		const source = /\sdata-source="([^"?]+)(?:\?v=\w+)?"/u.exec(page.html)?.[1];
		const named = source !== undefined && dist.files.has(source.slice(dist.base.length));
		const loads = named ? /\bimport\s*(?:\(|["'{*])|XMLHttpRequest|sendBeacon/u : /\bimport\s*(?:\(|["'{*])|\bfetch\(|XMLHttpRequest|sendBeacon/u;
		const code = page.inline
			.filter(({ tag, text }) => tag === 'script' && loads.test(text))
			.filter(({ text }) => !(hasBox(page) && WAKES_BOX.test(text)) && !isPageScript(dist, text))
			.map(({ text }) => `${page.path}: a script loads something: ${text.slice(0, 80)}`);
		return [...asked, ...styles, ...code];
	});
}
