import { glob, type Loader } from 'astro/loaders';
import { resolve } from 'node:path';
import { buildCatalogue } from '../catalogue/build.ts';
import { staleKeys, translationRows } from '../catalogue/translation.ts';
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
		const { faults } = buildCatalogue(files);
		if (faults.length + guides.faults.length > 0) throw new ContentError([...faults, ...guides.faults]);
		checked = { files, guides };
	}
	return checked;
}

/** Reads and checks the whole content folder, so that a fault stops the build before the first page, and all faults at once. */
export function content(): Loader {
	return {
		name: 'replybook-content',
		load: async (context) => {
			const { store, logger, watcher } = context;
			const load = (): void => {
				checked = undefined;
				const { files } = checkedContent();
				const { catalogue } = buildCatalogue(files);
				for (const row of translationRows(catalogue)) {
					const keys = staleKeys(row.states);
					if (keys.length > 0) logger.warn(`${row.file}: stale: ${keys.join(', ')}; the page says so, npm test fails`);
				}
				const data = { protocols: catalogue.protocols.map((protocol) => ({ id: protocol.id, codes: protocol.codes.length, pairs: protocol.pairs.length })) };
				store.clear();
				store.set({ id: 'catalogue', data, digest: context.generateDigest(JSON.stringify([...files.protocols.map((each) => each.id), Date.now()])) });
			};
			load();
			watcher?.add(contentRoot());
			watcher?.on('change', (path) => {
				if (path.startsWith(contentRoot()) && !path.endsWith('.mdx')) load();
			});
			await Promise.resolve();
		},
	};
}

/** Guides in MDX; the id is `locale/slug`, as the file is named. */
export function guides(): Loader {
	return glob({ base: resolve(contentRoot(), 'guides'), pattern: '*/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/u, '') });
}
