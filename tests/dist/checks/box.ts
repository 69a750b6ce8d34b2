import type { Dist, Page } from '../../support/dist.ts';

/** The bundle of the box: decoder, search and what is printed. */
export const BUNDLE = /^_astro\/reply-box-[\w-]+\.js$/u;
/** What every page does with a script besides being read; fetched after `load`. */
export const PAGE_BUNDLE = /^_astro\/page-[\w-]+\.js$/u;
/** Bytes after gzip -9 of everything that runs for box, decoder and search. */
export const MOST_CODE = 45_000;

const TAG = /<reply-box\b[^>]*>/u;
const SETTINGS = /<reply-box\b[\s\S]*?<script type="application\/json">([\s\S]*?)<\/script>/u;

/** Whether a page holds the box. */
export const hasBox = (page: Pick<Page, 'html'>): boolean => TAG.test(page.html);

/** File of an address; the digest of its data stands behind the path. */
const fileOf = (dist: Pick<Dist, 'base'>, address: string): string => address.slice(dist.base.length).replace(/\?v=\w+$/u, '');

function settingsOf(page: Page): Record<string, unknown> {
	const settings: unknown = JSON.parse(SETTINGS.exec(page.html)?.[1] ?? '{}');
	return typeof settings === 'object' && settings !== null ? { ...settings } : {};
}

/**
 * The box is on the pages that are to have it and on no other, its files exist, and its code is as light as promised.
 * @param wanted addresses of the pages with a box
 * @param gzipped bytes of a file after gzip -9
 */
export function checkBox(dist: Pick<Dist, 'pages' | 'files' | 'base'>, wanted: readonly string[], gzipped: (file: string) => number): string[] {
	const bundles = [...dist.files.keys()].filter((file) => BUNDLE.test(file));
	const [bundle] = bundles;
	if (bundle === undefined || bundles.length > 1) return [`${bundles.length} bundles of the box, expected one`];
	const weight = gzipped(bundle);
	return [
		...(weight > MOST_CODE ? [`${bundle}: ${weight} bytes gzipped, at most ${MOST_CODE}`] : []),
		...wanted.filter((path) => !dist.pages.has(path)).map((path) => `${path}: no page, so no box`),
		...[...dist.pages.values()].flatMap((page) => {
			const [asked, found] = [wanted.includes(page.path), hasBox(page)];
			if (asked !== found) return [`${page.path}: ${found ? 'has a box that nobody expects' : 'has no box'}`];
			if (!found) return page.html.includes(bundle) ? [`${page.path}: names the bundle of the box without having one`] : [];
			const settings = settingsOf(page);
			const data = ['answers', 'messages', 'search', 'rules'].map((key) => [key, settings[key]] as const);
			return [
				...(page.html.includes(`data-script="${dist.base}${bundle}"`) ? [] : [`${page.path}: its box does not name ${bundle}`]),
				...data
					.filter(([, address]) => typeof address !== 'string' || !dist.files.has(fileOf(dist, address)))
					.map(([key, address]) => `${page.path}: ${key} of the box is ${String(address)}, which does not exist`),
			];
		}),
	];
}
