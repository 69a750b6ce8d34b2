import { RULES } from './rules/rules.generated.ts';
import type { Rules } from './rules/rules.ts';

export type { Rules } from './rules/rules.ts';

/** Teaches the decoder what it knows from the content; in the browser it knows none of it before (src/build/rules-apart.ts). */
export function learn(rules: Rules): void {
	Object.assign(RULES, rules);
}
