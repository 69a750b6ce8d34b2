import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { RELEASE_START, type Release } from '../../../src/offline/release.ts';
import { pagesOf, type Dist } from '../../support/dist.ts';

/** The service worker, which must be a file of its own. */
export const WORKER = 'sw.js';
/** Bytes after gzip -9: of the worker, and of all that a language needs without a network. */
export const MOST_WORKER = 5_000;
export const MOST_SHELF = 300_000;

/** The built site, and the bytes of a file below its folder. */
export type Files = Pick<Dist, 'files' | 'base' | 'origin'> & { readonly read: (file: string) => Buffer };

const gzipped = (data: Buffer): number => gzipSync(data, { level: 9 }).length;
const fileOf = (dist: Pick<Dist, 'base'>, address: string): string => address.slice(dist.base.length).replace(/(^|\/)$/u, '$1index.html');

/** What the build told the worker, from its first line. Throws where that is another line. */
export function releaseIn(worker: string): Release {
	const [line = ''] = worker.split('\n');
	if (!line.startsWith(RELEASE_START) || !line.endsWith(';')) throw new Error(`${WORKER} begins with ${line.slice(0, 60)}, expected ${RELEASE_START}`);
	return JSON.parse(line.slice(RELEASE_START.length, -1)) as Release;
}

/** The worker is light, names no other host, and loads and runs no further code. */
export function checkWorker(dist: Files): string[] {
	if (!dist.files.has(WORKER)) return [`${WORKER} is missing`];
	const [data, text] = [dist.read(WORKER), dist.read(WORKER).toString('utf8')];
	const weight = gzipped(data);
	const wrong = [
		weight > MOST_WORKER && `${weight} bytes gzipped, at most ${MOST_WORKER}`,
		...[...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`]*/gu)].map(([address]) => `names another host: ${address}`),
		...['importScripts', 'eval(', 'import(', 'skipWaiting', 'localStorage', 'indexedDB', 'sourceMappingURL'].map(
			(word) => text.includes(word) && `has ${word}, which it needs for nothing`,
		),
	];
	return wrong.filter((each) => each !== false).map((each) => `${WORKER}: ${each}`);
}

/** What a language needs without a network exists, is the very data that the addresses promise, is whole, and is light. */
export function checkShelves(dist: Files): string[] {
	const release = releaseIn(dist.read(WORKER).toString('utf8'));
	return LOCALES.flatMap((locale) => {
		const { pages, files } = release.shelves[locale];
		const all = [...pages, ...files];
		const paths = all.map((address) => fileOf(dist, address.split('?')[0] ?? ''));
		const missing = paths.filter((path) => !dist.files.has(path)).map((path) => `${path} does not exist`);
		if (missing.length > 0) return missing.map((fault) => `${locale}: ${fault}`);
		const weight = paths.reduce((total, path) => total + gzipped(dist.read(path)), 0);
		const wanted = ['', 'decode/', 'compare/', 'offline/'].map((page) => `${dist.base}${locale}/${page}`);
		const data = ['answers', 'search', 'compare/codes'].map((name) => `${locale}/${name}.json`).concat('messages.json', 'decoder-rules.json');
		const wrong = [
			weight > MOST_SHELF && `${weight} bytes gzipped, at most ${MOST_SHELF}`,
			pages.join() !== wanted.join() && `the pages are ${pages.join()}, expected ${wanted.join()}`,
			!paths.some((path) => path.startsWith('_astro/reply-box-')) && 'the bundle of the box is not there',
			...data.map((file) => !paths.includes(file) && `${file} is not there`),
			...files.map((address) => {
				const [path = '', digest] = address.split('?v=');
				const found = createHash('sha256')
					.update(dist.read(fileOf(dist, path)))
					.digest('hex')
					.slice(0, 16);
				return digest !== undefined && digest !== found && `${path} has the digest ${found}, its address says ${digest}`;
			}),
		];
		return wrong.filter((each) => each !== false).map((each) => `${locale}: ${each}`);
	});
}

/** A page that asks for data asks for that of its own release, and the page without a connection is not to be found. */
export function checkStamps(dist: Pick<Dist, 'pages'>, worker: string): string[] {
	const { shelves } = releaseIn(worker);
	const files = new Set(LOCALES.flatMap((locale) => shelves[locale].files));
	const data = [...new Set([...files].filter((address) => address.includes('.json')).map((address) => address.split('?')[0] ?? ''))];
	return [
		...[...dist.pages.values()].flatMap((page) =>
			data
				.flatMap((path) => [...page.html.matchAll(new RegExp(`"(${path.replaceAll('.', '\\.')}[^"]*)"`, 'gu'))].map(([, address = '']) => address))
				.filter((address) => !files.has(address))
				.map((address) => `${page.path}: asks for ${address}, which is not of this release`),
		),
		...pagesOf(dist, 'offline').flatMap((page) => [
			...(page.metas.some(({ name, content }) => name === 'robots' && content === 'noindex') ? [] : [`${page.path}: may be indexed`]),
			...(page.alternates.length + page.canonicals.length === 0 ? [] : [`${page.path}: stands in place of other pages, so it has no address to name`]),
		]),
	];
}
