import { resolve } from 'node:path';
import { allFaults } from '../../src/catalogue/sound.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import { readContent } from '../../src/loaders/disk.ts';
import { readGuides } from '../../src/loaders/guides.ts';
import { assembleSite } from '../../src/models/assemble.ts';
import type { Site } from '../../src/models/context.ts';
import { ContentError } from '../../src/schemas/fault.ts';

export const CONTENT = resolve(import.meta.dirname, '../../content');
export const IMAGINARY = resolve(import.meta.dirname, '../fixtures/imaginary');

/** The site of a content folder, as the build makes it, without Astro. Throws for bad content. */
export function loadSite(root = CONTENT, reportUrl?: string): Site {
	const [files, guides] = [readContent(root), readGuides(root)];
	const faults = allFaults(files, guides);
	if (faults.length > 0) throw new ContentError(faults);
	return assembleSite(files, guides, createUrls('https://replybook.example', '/'), reportUrl);
}
