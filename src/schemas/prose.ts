import { z } from 'zod';
import { line, stamp } from './shared.ts';

/** Frontmatter of `prose/{locale}/{id}.md`. */
export const proseSchema = z.strictObject({
	gloss: line.describe('the line under the h1: what the code says, in this language'),
	summary: line.describe('the answer: is it over, whose turn, what first; also the description of the page'),
	choose: line.describe('one sentence that names its own code: when one meets it, when a server should use it'),
	turn_condition: line.optional().describe('whole sentence: who acts second, and under which condition'),
	replies: z.record(z.string(), line).default({}).describe('per code of another kind that carries this one: what the two say together'),
	doubts: z.record(z.string(), line).default({}).describe('per doubtful fact one sentence for the reader'),
	aliases: z.array(line).min(1).describe('words that people search; shown on the page'),
	...stamp,
});
export type ProseHead = z.infer<typeof proseSchema>;

/** Frontmatter of `comparisons/{locale}/{lower}-vs-{higher}.md`. */
export const comparisonSchema = z.strictObject({
	line: line.describe('the line under the h1: what tells the two apart'),
	summary: line.describe('the answer in two sentences; also the description of the page'),
	...stamp,
});
export type ComparisonHead = z.infer<typeof comparisonSchema>;

/** Frontmatter of `content/guides/{locale}/{slug}.mdx`. */
export const guideSchema = z.strictObject({
	title: line.describe('the h1'),
	page_title: line.describe('title of the page in search results, at most 60 columns'),
	summary: line.describe('the answer in two sentences; also the description of the page'),
	aliases: z.array(line).min(1).describe('words that people search'),
	order: z.number().int().optional().describe('place in the list of guides; typed in English only'),
	...stamp,
});
export type GuideHead = z.infer<typeof guideSchema>;

/** Section keys of a comparison, in order. */
export const COMPARISON_SECTIONS = ['opening', 'differences', 'choose'] as const;
export type ComparisonSection = (typeof COMPARISON_SECTIONS)[number];
