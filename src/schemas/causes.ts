import { z } from 'zod';
import { day, fragment, line, slug, sourceSchema, stamp, text } from './shared.ts';

/** Section keys of a cause, in order; every cause has them all. */
export const CAUSE_SECTIONS = ['recognise', 'fix', 'worse', 'duration', 'check', 'pass-on'] as const;
export type CauseSection = (typeof CAUSE_SECTIONS)[number];

/** `content/causes/causes.yaml`: the protocol whose roles and codes the causes speak of, and their order in groups. */
export const causeOrderSchema = z.strictObject({
	protocol: text.describe('folder name of the protocol'),
	groups: z.array(z.strictObject({ id: slug.describe('names the message causes.group.{id}'), causes: z.array(slug).min(1) })).min(1),
});
export type CauseOrder = z.infer<typeof causeOrderSchema>;

/** Facts of one cause: `content/causes/facts/{slug}.yaml`. Which codes speak of it stands with the codes. */
export const causeSchema = z.strictObject({
	turn: z.array(text).min(1).max(3, 'expected at most three').describe('who can end it, the first one first'),
	begins: z
		.strictObject({ returned: z.int().min(2).optional(), refused: z.int().min(2).optional() })
		.default({})
		.describe('number of the step with which the sender begins where the mail has come back already, or never left; the first one where nothing is said'),
	wordings: z
		.array(z.strictObject({ text: fragment, by: text.describe('product or service that prints it, or “several servers”') }))
		.min(1)
		.describe('fragments to recognise it by, beside those of the providers'),
	related: z.array(slug).max(3).default([]).describe('causes that people take for this one; the prose tells each apart'),
	guides: z.array(slug).min(1).max(3).describe('the guides that go deeper, the most useful first'),
	sources: z.array(sourceSchema).default([]),
	updated: day,
});
export type CauseFacts = z.infer<typeof causeSchema>;

/** Frontmatter of `content/causes/{locale}/{slug}.md`. */
export const causeHeadSchema = z.strictObject({
	title: line.describe('the h1: the cause as a plain statement'),
	page_title: line.describe('title of the page in search results'),
	line: line.describe('one line for lists: what happened, and whose turn it is'),
	summary: line.describe('the answer in one or two sentences; also the description of the page'),
	apart: z.record(slug, line).default({}).describe('per related cause one sentence that tells the two apart'),
	aliases: z.array(line).min(1).describe('words that people search; shown on the page'),
	...stamp,
});
export type CauseHead = z.infer<typeof causeHeadSchema>;
