import { decoderOf, type Decode } from './decode-with.ts';
import { RULES } from './rules/rules.generated.ts';

/**
 * Reads what a person pasted: a bare code, a reply, a dialogue, a line of a log, a notice, a whole mail with its parts. Pure and
 * synchronous; never throws; takes time in proportion to the length. Takes anything, and returns the finding that decides and all
 * others; `unknown` and null where the text does not say.
 */
export const decode: Decode = decoderOf(RULES);

// Engines compile a regular expression when it is first used: here, so that the first text need not wait for all of them.
decode('<a@example.com>: host mx.example.com[192.0.2.1] said: 550 5.0.0 no reason given (in reply to RCPT TO command)');
