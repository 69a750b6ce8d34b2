import { gzipSync } from 'node:zlib';
import { pagesOf, type Dist, type PageKind } from '../../support/dist.ts';
import { BUNDLE, PAGE_BUNDLE } from './box.ts';
import { WORKER } from './offline.ts';

/** Bytes after gzip -9. A code page fits the first flight of a TCP connection (ten packets of 1,460 bytes less the headers). */
export const BUDGETS: ReadonlyArray<readonly [PageKind, number]> = [
	['code', 14_000],
	['pair', 18_000],
];
/** Room for the two largest kinds: what the box's answers are made of (all replies of all providers, 50 kB gzipped), and the lists of all pairs, which a base path makes longer. */
export const LARGEST_FILE = 250_000;
/** Everything in one file, to download; no page asks for it. 4.7 MB today, 1.2 MB gzipped. */
export const LARGEST_BUNDLE = 6_000_000;
const BUNDLE_OF_ALL = /^api\/v\d+\/replybook\.json$/u;

/** Pages that weigh more than their kind may, and the heaviest of each kind for the report. */
export function checkWeight(dist: Pick<Dist, 'pages'>): string[] {
	return BUDGETS.flatMap(([kind, budget]) =>
		pagesOf(dist, kind).flatMap((page) => {
			const bytes = gzipSync(page.html, { level: 9 }).length;
			return bytes <= budget ? [] : [`${page.path}: ${bytes} bytes gzipped, at most ${budget}`];
		}),
	);
}

/** No file is so large that something must have gone wrong, and no code lies beside the pages but the box, what every page does after it has loaded, and the worker, which must be a file. */
export function checkFiles(dist: Pick<Dist, 'files'>): string[] {
	const most = (file: string): number => (BUNDLE_OF_ALL.test(file) ? LARGEST_BUNDLE : LARGEST_FILE);
	return [...dist.files].flatMap(([file, bytes]) => [
		...(bytes > most(file) ? [`${file}: ${bytes} bytes, at most ${most(file)}`] : []),
		...((/(?:^|\/)_astro\//u.test(file) || /\.(?:css|js|mjs|woff2?|ttf|otf|map)$/u.test(file)) &&
		![BUNDLE, PAGE_BUNDLE].some((each) => each.test(file)) &&
		file !== WORKER
			? [`${file}: a bundle beside the pages; it belongs inside them`]
			: []),
	]);
}
