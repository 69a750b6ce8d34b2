import { z } from 'zod';

/** Most words of somebody else's text that may stand in ours (design, section 3). */
export const MOST_WORDS = 6;

/** A calendar day, `2026-11-22`. YAML 1.2 reads it as a string, so nothing depends on a time zone. */
export const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a day such as 2026-11-22')
	.describe('a calendar day');

export const text = z
	.string()
	.min(1, 'expected a text, found an empty one')
	.refine((value) => value === value.trim(), 'expected no blank at either end');

/** Plain text: it also stands in titles and descriptions. */
export const line = text.refine((value) => !value.includes('`'), 'expected plain text without backticks: it also stands in titles and descriptions');

export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower-case words joined by hyphens');

export const webAddress = z.url({ protocol: /^https$/u, error: 'expected a web address that begins with https://' });

/** A fragment of a server's words, to recognise a message by. */
export const fragment = text.refine(
	(value) => value.split(/\s+/u).length <= MOST_WORDS,
	`expected a fragment of at most ${MOST_WORDS} words: longer ones are somebody else's text`,
);

/** Evidence, one claim a row. */
export const sourceSchema = z.strictObject({ url: webAddress, claim: text, checked: day.describe('the day of the state that was read') });

const digests = z.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/u, 'expected a digest of 12 hexadecimal digits; run npm run translate -- stamp'));

/** What every translated file carries beside its text. `english` and `own` are written by `npm run translate -- stamp`. */
export const stamp = {
	updated: day.describe('day of the last change of this text'),
	english: digests.optional().describe('digest of each English section that this translation was made from'),
	own: digests.optional().describe('digest of each section of this file when it was stamped'),
	unchanged: z.record(z.string(), line).optional().describe('why a section stayed although its English changed'),
};
