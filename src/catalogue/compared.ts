import { numberWith } from './codes.ts';
import type { ComparedFacts } from './comparison.ts';
import { carriersOf, isSpecified, type Code } from './types.ts';

/** The area that a code's id tells, e.g. `5` for 550. Undefined for kinds without areas, and for numbers that nobody assigned by area. */
export function areaOf(code: Code): string | undefined {
	return code.kind.area === undefined || !isSpecified(code) ? undefined : code.groups[code.kind.area];
}

/**
 * The narrow view of a code that a comparison is made from.
 * @param byId the codes of its protocol
 */
export function comparedFacts(code: Code, byId: ReadonlyMap<string, Code>): ComparedFacts {
	const [first, ...others] = code.classes;
	const [turn = 'nobody'] = code.turn;
	const area = areaOf(code);
	return {
		outcome: code.outcome,
		saysClass: code.outcome === first.outcome,
		classes: [first.key, ...others.map((each) => each.key)],
		retry: code.retry,
		turn,
		byItself: code.turnIsUsual && turn !== 'nobody',
		stages: code.facts.stages,
		...(code.facts.closes === undefined ? {} : { closes: code.facts.closes }),
		...(area === undefined ? {} : { area }),
		typical: code.facts.typical.flatMap((id) => {
			const found = byId.get(id);
			return found === undefined ? [] : [numberWith(found, first.key)];
		}),
		replies: carriersOf(code),
		status: code.facts.status,
		defines: code.facts.references.filter(({ role }) => role === 'defines').map(({ rfc, section }) => ({ rfc, section })),
	};
}
