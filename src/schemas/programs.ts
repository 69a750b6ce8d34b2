import { z } from 'zod';
import { day, slug, text, webAddress } from './shared.ts';

const occasion = z
	.strictObject({
		codes: z.array(z.string()).min(1).optional().describe('ids of codes'),
		stages: z.array(z.string()).min(1).optional().describe('stages at which the reply came'),
		classes: z.array(z.string()).min(1).optional().describe('keys of classes'),
		kinds: z.array(z.string()).min(1).optional().describe('ids of kinds of code'),
	})
	.refine((value) => Object.values(value).some((each) => each !== undefined), 'expected at least one of codes, stages, classes, kinds');

/** What a library or server shows for a code: `content/programs/{slug}.yaml`. Language-neutral: names, and the program's own words. */
export const programSchema = z.strictObject({
	name: text.describe('as its maker writes it'),
	kind: z.enum(['library', 'server']),
	order: z.number().int().describe('place in lists'),
	shows: z
		.array(
			z.strictObject({
				id: slug,
				on: occasion.describe('all conditions must hold; the row with the narrowest ones is shown'),
				text: text.describe('name or words that it shows; {number} stands for the code'),
				source: webAddress,
				checked: day,
			}),
		)
		.min(1),
	updated: day,
});
export type ProgramFacts = z.infer<typeof programSchema>;
