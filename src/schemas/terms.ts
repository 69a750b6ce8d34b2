import { z } from 'zod';

const word = z
	.string()
	.min(1, 'expected a word, found an empty one')
	.refine((value) => value === value.trim(), 'expected no blank at either end')
	.refine((value) => value === value.normalize('NFC'), 'expected Unicode NFC');
const words = z.strictObject({ vi: z.array(word).default([]), ko: z.array(word).default([]) }).default({ vi: [], ko: [] });

/** One term: what it is called in each language, what else may stand for it, and what never may. */
export const termSchema = z.strictObject({
	english: word.describe('the English term; variants with " / "; a gloss in brackets is not part of it'),
	vi: word.describe('the Vietnamese term; variants with " / " or ", "; a gloss for the first mention in brackets'),
	ko: word.describe('the Korean term, in the same form'),
	aliases: words.describe('other words that a text may use for it'),
	forbidden: words.describe('words that no text uses, whatever it translates'),
	enforce: z.boolean().default(false).describe('true: where the English text has the term, the translation must have its own term or an alias'),
});
export type Term = z.infer<typeof termSchema>;

/** `content/glossary/terms.yaml`. */
export const termsSchema = z
	.array(termSchema)
	.min(1)
	.superRefine((terms, context) => {
		for (const [index, term] of terms.entries()) {
			if (terms.findIndex((other) => other.english === term.english) !== index) {
				context.addIssue({ code: 'custom', path: [index, 'english'], message: 'expected each English term once' });
			}
		}
	});
