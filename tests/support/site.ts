import { resolve } from 'node:path';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { allFaults } from '../../src/catalogue/sound.ts';
import { createTranslators } from '../../src/i18n/translator.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import { readContent, type ContentFiles } from '../../src/loaders/disk.ts';
import { readGuides } from '../../src/loaders/guides.ts';
import type { Guide, Site } from '../../src/models/context.ts';
import { ContentError } from '../../src/schemas/fault.ts';

export const CONTENT = resolve(import.meta.dirname, '../../content');
export const IMAGINARY = resolve(import.meta.dirname, '../fixtures/imaginary');

/** Labels of each protocol in every language. */
const labelsOf = (files: ContentFiles) =>
	Object.fromEntries(files.protocols.map((each) => [each.id, { vi: each.labels.vi ?? {}, ko: each.labels.ko ?? {}, en: each.labels.en ?? {} }]));

/** The site of a content folder, as the build makes it, without Astro. Throws for bad content. */
export function loadSite(root = CONTENT, reportUrl?: string): Site {
	const files = readContent(root);
	const guideFiles = readGuides(root);
	const faults = allFaults(files, guideFiles);
	if (faults.length > 0) throw new ContentError(faults);
	const { catalogue } = buildCatalogue(files);
	const guides = [...guideFiles.guides.en.keys()].flatMap((slug): Guide[] => {
		const [vi, ko, en] = [guideFiles.guides.vi.get(slug), guideFiles.guides.ko.get(slug), guideFiles.guides.en.get(slug)];
		return vi === undefined || ko === undefined || en === undefined ? [] : [{ slug, documents: { vi, ko, en } }];
	});
	return { catalogue, guides, translators: createTranslators(labelsOf(files)), urls: createUrls('https://replybook.example', '/'), reportUrl };
}
