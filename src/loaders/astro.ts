import { glob, type Loader } from 'astro/loaders';
import { resolve } from 'node:path';
import { buildCatalogue } from '../catalogue/build.ts';
import { allFaults } from '../catalogue/sound.ts';
import { staleKeys, translationRows, translationState } from '../catalogue/translation.ts';
import { SOURCE_LOCALE, TRANSLATED_LOCALES } from '../i18n/locales.ts';
import { ContentError } from '../schemas/fault.ts';
import { readContent, type ContentFiles } from './disk.ts';
import { readGuides, type GuideFiles } from './guides.ts';

/** The content folder: `CONTENT_DIR`, else `content/` beside the configuration. */
export const contentRoot = (): string => resolve(process.env['CONTENT_DIR'] ?? 'content');

/** What the last load read and found sound. Module state, because Astro's store keeps JSON and a catalogue is more. */
let checked: { files: ContentFiles; guides: GuideFiles } | undefined;

/** The checked content, read again where nothing was loaded yet. Throws one `ContentError` with all faults. */
export function checkedContent(): { files: ContentFiles; guides: GuideFiles } {
	if (checked === undefined) {
		const [files, guides] = [readContent(contentRoot()), readGuides(contentRoot())];
		const faults = allFaults(files, guides);
		if (faults.length > 0) throw new ContentError(faults);
		checked = { files, guides };
	}
	return checked;
}

/** One line on the console per translated file that is behind its English; `--silent` must not hide it. */
function noticeStale(files: ContentFiles, { guides }: GuideFiles): void {
	const rows = translationRows(buildCatalogue(files).catalogue).map(({ file, states }) => ({ file, states }));
	for (const locale of TRANSLATED_LOCALES) {
		for (const [slug, document] of guides[locale]) {
			const english = guides[SOURCE_LOCALE].get(slug);
			if (english !== undefined) rows.push({ file: document.file, states: translationState(english, document) });
		}
	}
	for (const { file, states } of rows) {
		const keys = staleKeys(states);
		if (keys.length > 0) console.warn(`${file}: stale: ${keys.join(', ')} (the page says so; npm test fails until it is translated or stamped)`);
	}
}

/** Reads and checks the whole content folder, so that a fault stops the build before the first page, and all faults at once. */
export function content(): Loader {
	let revision = 0;
	return {
		name: 'replybook-content',
		load: ({ store, watcher }) => {
			const load = (): void => {
				checked = undefined;
				const { files, guides: guideFiles } = checkedContent();
				noticeStale(files, guideFiles);
				revision += 1;
				store.clear();
				store.set({ id: 'catalogue', data: { revision }, digest: revision });
			};
			load();
			watcher?.add(contentRoot());
			watcher?.on('change', (path) => {
				if (path.startsWith(contentRoot()) && !path.endsWith('.mdx')) load();
			});
			return Promise.resolve();
		},
	};
}

/** Guides in MDX; the id is `locale/slug`, as the file is named. */
export function guides(): Loader {
	return glob({ base: resolve(contentRoot(), 'guides'), pattern: '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/u, '') });
}
