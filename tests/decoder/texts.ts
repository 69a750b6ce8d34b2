import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, 'texts');

const answer = z.string().nullable().optional();
const textSchema = z.strictObject({
	id: z.string(),
	shape: z.string(),
	text: z.string(),
	reply: answer,
	enhanced: answer,
	permanence: answer,
	cause: answer,
	provider: answer,
	/** What became of the mail: returned, retrying, delivered, refused, or null. */
	queue: answer,
	/** The reply of a provider that the text shows: `gmail/no-such-user`. */
	rule: z.string().optional(),
	others: z.array(z.strictObject({ recipient: answer, reply: answer, enhanced: answer, cause: answer })).optional(),
});
export type TestText = z.infer<typeof textSchema>;

/** Texts that were written for this project, with the right answers; a field that is left out is not certain. */
export const TEXTS: readonly TestText[] = readdirSync(FOLDER)
	.sort()
	.flatMap((file) => z.array(textSchema).parse(parse(readFileSync(join(FOLDER, file), 'utf8'))));
