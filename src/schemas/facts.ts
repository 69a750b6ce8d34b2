import { z } from 'zod';
import { day, slug, sourceSchema, text, webAddress } from './shared.ts';

export const STATUSES = ['standard', 'extension', 'obsolete', 'de facto', 'folklore'] as const;
export const CLOSES = ['never', 'always', 'sometimes'] as const;
/** Facts that can be in doubt, each named by its field. */
export const DOUBTFUL = [
	'name',
	'registered',
	'status',
	'references',
	'stages',
	'closes',
	'turn',
	'retry',
	'typical',
	'replies',
	'instead',
	'sources',
] as const;
export type Doubtful = (typeof DOUBTFUL)[number];

/** One place where a specification speaks of a code. */
export const referenceSchema = z.strictObject({
	rfc: z.number({ error: 'expected the number of an RFC' }).int().describe('number of the RFC; its title is in content/rfcs.yaml'),
	section: z.string({ error: "expected a quoted section such as '4.10'" }).describe('quoted: 4.10 would become the number 4.1'),
	role: z
		.enum(['introduced', 'defines', 'rules', 'lists'])
		.describe('introduced: first text; defines: text in force; rules: when to send it; lists: names the number and says no more'),
});

const meaning = { protocol: text.describe('as people call it: HTTP, FTP, Cloudflare'), name: text.describe('the label there') };
/** What the same number means in another protocol, with its source. */
const elsewhereSchema = z.union([z.strictObject({ ...meaning, rfc: z.number().int(), section: z.string() }), z.strictObject({ ...meaning, url: webAddress })]);

/** Facts of one code: `content/{protocol}/codes/{id}.yaml`. What follows from the id or the class is never typed. */
export const factsSchema = z.strictObject({
	name: text.describe('English short name in Title Case; with the number it is the h1 and the slug'),
	registered: text.optional().describe("the specification's own label, where it differs from the name"),
	classes: z.array(z.string()).min(1).optional().describe('keys of the classes, the one people meet first; only where the id does not say it'),
	status: z.enum(STATUSES).describe('how firmly it is specified'),
	references: z.array(referenceSchema).default([]).describe('where it is specified'),
	stages: z.array(z.string()).default([]).describe('where in the session it occurs, most usual first'),
	closes: z.enum(CLOSES).optional().describe('whether the server closes the connection with it'),
	turn: z.array(z.string()).min(1).max(2, 'expected at most two').optional().describe('who acts; a second one needs turn_condition in the prose'),
	retry: z.string().optional().describe('only where practice differs from the class'),
	replies: z
		.strictObject({
			registered: z.array(z.coerce.string()).default([]),
			seen: z.array(z.coerce.string()).default([]),
			usual: z.coerce.string().optional().describe('the one that people meet it with; only where that is not the first of its class'),
		})
		.optional()
		.describe('codes of another kind that carry this one: registered, and met in practice'),
	typical: z.array(z.string()).max(8, 'expected at most 8').default([]).describe('codes of another kind that travel with it, most usual first'),
	confused_with: z.array(z.coerce.string()).default([]).describe('codes that people take for it; typed in the lower code, and each needs a comparison'),
	instead: z
		.array(z.coerce.string())
		.default([])
		.describe('real codes to read in place of a number that no specification defines, or no longer, the likeliest first'),
	elsewhere: z.array(elsewhereSchema).default([]).describe('what the same number means in other protocols: people search for the bare number'),
	causes: z
		.array(slug)
		.max(5, 'expected at most 5')
		.default([])
		.describe('why a mail meets this code, the likeliest first: names of files in content/causes/facts'),
	sources: z.array(sourceSchema).default([]).describe('evidence beyond the RFCs, one claim a row; checked is the day of the state that was read'),
	doubts: z
		.array(z.strictObject({ fact: z.enum(DOUBTFUL), level: z.enum(['partly', 'none']), sources: text }))
		.default([])
		.describe('facts that are not fully verified; the prose says so in each language'),
	formerly: z.array(z.string()).default([]).describe('slugs that this code had before; they redirect'),
	updated: day.describe('day of the last change of these facts'),
});
export type Facts = z.infer<typeof factsSchema>;

/** RFCs that content cites: `content/rfcs.yaml`, by number. */
export const rfcsSchema = z.record(
	z.string().regex(/^\d+$/u, 'expected the number of an RFC'),
	z.strictObject({
		title: text,
		year: z.number().int(),
		obsoletes: z.array(z.number().int()).default([]),
		obsoleted_by: z.array(z.number().int()).default([]),
	}),
);
export type Rfcs = z.infer<typeof rfcsSchema>;
