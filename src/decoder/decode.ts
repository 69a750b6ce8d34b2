import { decoderOf, type Decode } from './decode-with.ts';
import { RULES } from './rules/rules.generated.ts';

/**
 * Reads what a person pasted: a bare code, a reply, a dialogue, a line of a log, a notice, a whole mail with its parts. Pure and
 * synchronous; never throws; takes time in proportion to the length. Takes anything, and returns the finding that decides and all
 * others; `unknown` and null where the text does not say.
 */
export const decode: Decode = decoderOf(RULES);
