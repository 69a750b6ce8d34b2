import { decodeWith } from './decode-with.ts';
import { Rulebook } from './rules/rulebook.ts';
import { RULES } from './rules/rules.generated.ts';
import type { Decoding } from './types.ts';

const BOOK = new Rulebook(RULES);

/**
 * Reads what a person pasted: a bare code, a reply, a dialogue, a line of a log, a notice, a whole mail with its parts. Pure and
 * synchronous; never throws; takes time in proportion to the length.
 * @param text - anything
 * @returns the finding that decides, and all others; `unknown` and null where the text does not say
 */
export const decode = (text: string): Decoding => decodeWith(BOOK, text);
