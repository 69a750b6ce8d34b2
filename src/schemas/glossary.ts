import { z } from 'zod';
import { day, line, slug, stamp, text } from './shared.ts';

/** `content/glossary/entries.yaml`: the terms that are explained, and where each leads. */
export const glossarySchema = z.strictObject({
	entries: z
		.array(
			z.strictObject({
				id: slug.describe('section key of its explanation, and anchor on the page'),
				code: z.string().optional().describe('number of a code that the term leads to'),
				cause: slug.optional(),
				guide: slug.optional(),
				related: z.array(slug).default([]).describe('terms to read with it'),
			}),
		)
		.min(1),
	updated: day,
});
export type GlossaryFacts = z.infer<typeof glossarySchema>;
export type GlossaryEntry = GlossaryFacts['entries'][number];

/** Frontmatter of `content/glossary/{locale}/glossary.md`; the sections are the explanations. */
export const glossaryHeadSchema = z.strictObject({
	title: line,
	page_title: line,
	summary: line,
	terms: z.record(slug, line).describe('per entry the term as this language has it'),
	forms: z.record(slug, z.array(text)).describe('per entry the words that are linked where they stand in a text; none where the term is too common'),
	...stamp,
});
export type GlossaryHead = z.infer<typeof glossaryHeadSchema>;
