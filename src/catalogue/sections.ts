import type { ProtocolFacts, SectionRule } from '../schemas/protocol.ts';
import type { Code } from './types.ts';

/** The sections that the prose of a code has, in order: those of protocol.yaml, with one per further class where it says so. */
export function sectionsOf(facts: ProtocolFacts, code: Pick<Code, 'kind' | 'classes' | 'facts'>): SectionRule[] {
	const mayOmit = (rule: SectionRule): boolean => rule.optional || rule.optional_for.includes(code.kind.id) || rule.optional_for.includes(code.facts.status);
	return facts.sections.flatMap((rule) =>
		rule.per_class ? code.classes.slice(1).map((each): SectionRule => ({ ...rule, key: `${rule.key}-${each.key}` })) : [{ ...rule, optional: mayOmit(rule) }],
	);
}
