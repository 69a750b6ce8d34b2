import { z } from 'zod';
import { LOCALES } from '../i18n/locales.ts';
import { day, fragment, line, slug, stamp, text, webAddress } from './shared.ts';

export const PROVIDER_KINDS = ['mailbox', 'organization', 'filter', 'list', 'hosting', 'relay'] as const;
/** How sure a reply is: its own page, two independent sources, one, none that was opened, or sources that disagree. */
export const CERTAINTIES = ['official', 'several', 'single', 'unverified', 'conflict'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
/** These need a sentence for the reader. */
export const UNSURE: ReadonlySet<Certainty> = new Set(['unverified', 'conflict']);
export const PAGE_KINDS = ['errors', 'rules', 'contact'] as const;
/** Section keys of a provider's prose, in order; only the first one is asked of all. */
export const PROVIDER_SECTIONS = ['about', 'rules', 'contact'] as const;
export type ProviderSection = (typeof PROVIDER_SECTIONS)[number];

const replySchema = z.strictObject({
	id: slug.describe('key of its meaning, and anchor on the page'),
	reply: z.array(z.string().regex(/^[2-5]\d\d$/u, "expected a quoted reply code such as '550'")).describe('reply codes that it is printed with'),
	enhanced: z
		.array(z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}(?:-\d{1,3})?$/u, "expected a quoted enhanced code such as '5.7.1', or a range such as '5.7.606-649'"))
		.describe('enhanced codes that it is printed with'),
	token: text.optional().describe("the provider's own mark, where it prints one"),
	pattern: fragment.describe('fragment to look for, letter by letter'),
	also: z.array(fragment).default([]).describe('further fragments of the same reply'),
	cause: slug,
	sure: z.enum(CERTAINTIES),
	source: webAddress,
	checked: day.describe('the day of the state that was read'),
	reuse: z
		.union([z.literal(true), z.array(z.string()).min(1)])
		.optional()
		.describe('the registry gives the enhanced code another meaning; where there are several, those of which that is so'),
});
export type ProviderReply = z.infer<typeof replySchema>;

/** The enhanced codes of a reply to which the registry gives another meaning. */
export const reusedNumbers = ({ reuse, enhanced }: ProviderReply): readonly string[] => (reuse === true ? enhanced : (reuse ?? []));

/** Facts of one provider: `content/providers/facts/{slug}.yaml`. */
export const providerSchema = z.strictObject({
	name: text.describe('as its maker writes it'),
	order: z.number().int().describe('place in lists'),
	home: z.enum(LOCALES).optional().describe('language in which it comes before the others'),
	kind: z.enum(PROVIDER_KINDS),
	domains: z.array(text).default([]).describe('domains of its mailboxes'),
	hosts: z.array(text).default([]).describe('ends of the names of its servers, as they stand in bounces'),
	signs: z.array(fragment).default([]).describe('fragments that show that this provider speaks'),
	pages: z.array(z.strictObject({ kind: z.enum(PAGE_KINDS), url: webAddress })).default([]),
	replies: z.array(replySchema).min(1).describe('the most met first'),
	updated: day,
});
export type ProviderFacts = z.infer<typeof providerSchema>;

/** `content/providers/elsewhere.yaml`: providers without a page, by slug, as far as the decoder names them. */
export const elsewhereSchema = z.record(
	slug,
	z.strictObject({
		name: text.describe('as its maker writes it'),
		kind: z.enum(['list', 'elsewhere']).default('elsewhere').describe('lists are named in the words of other servers'),
		domains: z.array(text).default([]),
		hosts: z.array(text).default([]),
		signs: z.array(fragment).default([]),
	}),
);
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** Frontmatter of `content/providers/{locale}/{slug}.md`. */
export const providerHeadSchema = z.strictObject({
	name: line.describe('as this language writes the name'),
	page_title: line,
	line: line.describe('one line for lists'),
	summary: line,
	aliases: z.array(line).min(1),
	meanings: z.record(slug, text).describe('per reply what it says; code spans allowed'),
	fixes: z.record(slug, text).describe('per reply what to do; code spans allowed'),
	conflicts: z.record(slug, text).default({}).describe('per unsure reply what disagrees or is not known'),
	...stamp,
});
export type ProviderHead = z.infer<typeof providerHeadSchema>;
