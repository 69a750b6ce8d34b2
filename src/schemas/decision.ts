import { z } from 'zod';
import { day, line, slug, stamp, text } from './shared.ts';

/** `content/decision/tree.yaml`: questions that lead to leaves. Words are in the prose. */
export const decisionSchema = z.strictObject({
	start: slug.describe('the first question'),
	questions: z.array(z.strictObject({ id: slug, options: z.array(z.strictObject({ id: slug, to: slug.describe('a question or a leaf') })).min(2) })).min(1),
	leaves: z.array(z.strictObject({ id: slug, cause: slug, codes: z.array(z.string()).default([]), guide: slug.optional() })).min(1),
	updated: day,
});
export type DecisionTree = z.infer<typeof decisionSchema>;

/** Frontmatter of `content/decision/{locale}/tree.md`; the sections are the texts of questions and leaves. */
export const decisionHeadSchema = z.strictObject({
	title: line,
	page_title: line,
	summary: line,
	aliases: z.array(line).min(1),
	titles: z.record(slug, line).describe('per question what is asked, per leaf the answer'),
	options: z.record(z.string(), text).describe('per option, as question/option, what the reader sees; code spans allowed'),
	...stamp,
});
export type DecisionHead = z.infer<typeof decisionHeadSchema>;
