import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { LOCALES, perLocale, type Locale } from '../i18n/locales.ts';
import { createTranslators } from '../i18n/translator.ts';
import type { Urls } from '../i18n/urls.ts';
import { filesNamedIn } from '../offline/addresses.ts';
import { RELEASE_START, type CopyWords, type Release, type Shelf } from '../offline/release.ts';

const digest = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex').slice(0, 16);

/** File of an address in the folder of the built site. */
function fileOf(folder: string, urls: Urls, address: string): string {
	const path = (address.split('?')[0] ?? '').slice(urls.frontDoor().length);
	return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

/** Pages that a reader has without a network, in one language; the one that says that there is none comes last. */
const pagesOf = (urls: Urls, locale: Locale): string[] => [urls.home(locale), urls.decode(locale), urls.compare(locale), urls.offline(locale)];

/** Data that these pages fetch. */
const dataOf = (urls: Urls, locale: Locale): string[] => [
	urls.answers(locale),
	urls.messages(),
	urls.searchIndex(locale),
	urls.decoderRules(),
	urls.compareData(locale),
];

/**
 * Writes the digest of each data file into its address on the pages that name it, as a bundler does with code: a page then asks for the data
 * of its own release, and the worker sees whether that is what came. Does the same again after a change of the data.
 * @throws where no page names the file
 */
export function stampPages(folder: string, urls: Urls): void {
	for (const locale of LOCALES) {
		const pages = pagesOf(urls, locale).map((address) => {
			const file = fileOf(folder, urls, address);
			return { file, html: readFileSync(file, 'utf8') };
		});
		for (const address of dataOf(urls, locale)) {
			const stamped = `"${address}?v=${digest(readFileSync(fileOf(folder, urls, address)))}"`;
			const named = new RegExp(`"${address.replace(/[.]/gu, '\\.')}(?:\\?v=[0-9a-f]{16})?"`, 'gu');
			if (!pages.some(({ html }) => named.test(html)))
				throw new Error(`${address}: no page for readers without a network names it; expected one of ${pages.map(({ file }) => file).join(', ')}.`);
			for (const page of pages) page.html = page.html.replace(named, stamped);
		}
		for (const { file, html } of pages) writeFileSync(file, html);
	}
}

/** What the worker is told of the release in a folder. The pages are stamped. */
export function releaseOf(folder: string, urls: Urls, words: Readonly<Record<Locale, CopyWords>>): Release {
	const contents: string[] = [];
	const shelves = perLocale((locale): Shelf => {
		const pages = pagesOf(urls, locale);
		const html = pages.map((address) => readFileSync(fileOf(folder, urls, address), 'utf8'));
		contents.push(...html);
		return { pages, files: [...new Set(html.flatMap((each) => filesNamedIn(each, urls.frontDoor())))].sort() };
	});
	// The files are in it by their digests, which stand in the pages.
	return { id: digest(contents.join('\n')), base: urls.frontDoor(), shelves, words };
}

/** The words of the interface that stand on a copy; day and time are filled in by the worker. */
export function copyWords(): Record<Locale, CopyWords> {
	const translators = createTranslators({});
	return perLocale((locale) => {
		const written = translators[locale].written((key) => key.startsWith('offline.copy'));
		const word = (key: string): string => {
			const text = written[key];
			if (text === undefined) throw new Error(`locales/${locale}.json: no "${key}"; expected the line on a copy that is read without a network.`);
			return text;
		};
		return { offline: word('offline.copy'), silent: word('offline.copy.silent') };
	});
}

/** The worker as one script without imports, which every browser with service workers runs. */
export async function bundleWorker(): Promise<string> {
	const result = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: fileURLToPath(new URL('../offline/worker.ts', import.meta.url)), formats: ['iife'], name: 'worker', fileName: 'sw' },
		},
	});
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []));
	const [chunk] = outputs;
	if (chunk?.type !== 'chunk' || outputs.length !== 1) throw new Error(`src/offline/worker.ts: ${outputs.length} files came of it, expected one script.`);
	return chunk.code;
}

/** Writes the worker for the release in a folder. */
export function writeWorker(folder: string, urls: Urls, release: Release, code: string): void {
	writeFileSync(fileOf(folder, urls, urls.worker()), `${RELEASE_START}${JSON.stringify(release)};\n${code}`);
}
