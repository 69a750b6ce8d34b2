import { z } from 'zod';
import { line, slug, stamp } from './shared.ts';

/** Section keys of the developers' page, in order. */
export const DEVELOPERS_SECTIONS = ['start', 'document', 'examples', 'formats', 'licence', 'promises'] as const;
export type DevelopersSection = (typeof DEVELOPERS_SECTIONS)[number];

/** The parts of sections that have some, in order: level-3 headings of the prose. Each example of the page is one. */
export const DEVELOPERS_PARTS = {
	document: ['fields'],
	examples: ['fetch', 'lookup', 'summary', 'permanent', 'download', 'javascript'],
	formats: ['markdown', 'embed', 'oembed', 'feed', 'short'],
} as const satisfies Partial<Record<DevelopersSection, readonly string[]>>;

/** The files that the first section lists. */
export const DEVELOPERS_FILES = ['index', 'code', 'cause', 'provider', 'bundle', 'schemas', 'openapi'] as const;

/** Frontmatter of `content/developers/{locale}/developers.md`. */
export const developersHeadSchema = z.strictObject({
	title: line,
	page_title: line,
	summary: line.describe('the answer; also the description of the page'),
	titles: z.record(slug, line).describe('headings of sections and parts, and what each listed file is called'),
	...stamp,
});
export type DevelopersHead = z.infer<typeof developersHeadSchema>;
