import { z } from 'zod';

const word = z.string().min(1);
const pattern = z.string().refine((value) => {
	try {
		new RegExp(value, 'u');
		return true;
	} catch {
		return false;
	}
}, 'expected a regular expression');

/** Sections whose headings the site knows; a protocol brings along labels for all others. */
export const KNOWN_SECTIONS = ['description', 'when', 'reuse', 'fix', 'example'] as const;
export type KnownSection = (typeof KNOWN_SECTIONS)[number];

/** The outcomes that have a mark and a hue of their own; myth is a number that no server sends. */
export const OUTCOMES = ['done', 'go', 'wait', 'stop', 'myth'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const kindSchema = z.strictObject({
	id: word,
	pattern: pattern.describe('file name of a code; a group called "class" decides its class'),
	number: word.describe('what a page prints: {id}, {class} and the named groups of the pattern'),
	pairs: word.describe('specified: all pairs of specified codes; otherwise the group that both must share'),
	area: word.optional().describe('the named group that tells the area of a code'),
	groups: z.array(word).default([]).describe('values of the group in "pairs", in the order in which a list of codes is divided by them'),
	guide: word.optional().describe('slug of the guide that tells how to read codes of this kind'),
	closes: z.boolean().describe('whether codes of this kind say if the connection closes'),
});
export type Kind = z.infer<typeof kindSchema>;

const classSchema = z.strictObject({
	key: word,
	id: word.describe('as it is written: 4xx'),
	slug: z.string().regex(/^[a-z0-9-]+$/u, 'expected lower-case letters, digits and hyphens'),
	outcome: z.enum(OUTCOMES),
	retry: word,
	turn: z.array(word).min(1).max(2).optional().describe('who acts where a code does not say; without it every code must say'),
});
export type ClassOfCodes = z.infer<typeof classSchema>;

const sectionSchema = z.strictObject({
	key: word,
	optional: z.boolean().default(false).describe('may be left out by every code'),
	optional_for: z.array(word).default([]).describe('ids of kinds and statuses whose codes may leave it out'),
	list: z.enum(['bullets', 'steps']).optional(),
	roles: z.boolean().default(false).describe('split by role in level-3 headings'),
	transcript: z.boolean().default(false).describe('text fences with notes'),
	paired: z.boolean().default(false).describe('stands on the page of a pair too, both codes side by side'),
	per_class: z.boolean().default(false).describe('stands for one section per further class of a code: class-4'),
	caution: z.boolean().default(false).describe('the "do not" line of the section before it, without a heading of its own'),
});
export type SectionRule = z.infer<typeof sectionSchema>;

/** What a protocol is made of: `content/{protocol}/protocol.yaml`. */
export const protocolSchema = z.strictObject({
	name: word,
	kinds: z.array(kindSchema).min(1),
	classes: z.array(classSchema).min(1),
	stages: z
		.strictObject({ track: z.array(word).min(2), sidings: z.array(word).default([]), any: word.optional() })
		.optional()
		.describe('the session as a line; a protocol without stages has no track'),
	areas: z.array(word).default([]),
	roles: z.array(word).min(1),
	retries: z.array(word).min(1),
	sections: z.array(sectionSchema).min(1),
	board: z.array(word).default([]).describe('codes that the home page shows, the most met first'),
});
export type ProtocolFacts = z.infer<typeof protocolSchema>;

/** Words of a protocol in one language: flat keys, one text each. Which keys must exist follows from protocol.yaml. */
export const labelsSchema = z.record(z.string(), z.string().min(1));
