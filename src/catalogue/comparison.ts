import { carriersOf, isSpecified, type Code } from './types.ts';

/** Facts that a comparison speaks of, in the order in which a reader needs them. */
export const COMPARED = ['outcome', 'retry', 'turn', 'stages', 'closes', 'area', 'typical', 'replies', 'status', 'specified'] as const;
export type Compared = (typeof COMPARED)[number];

/** One compared fact: whether both codes have it, and whether it is the same. */
export interface Comparison {
	readonly fact: Compared;
	readonly same: boolean;
}

const keyOf = (code: Code, fact: Compared): string => {
	switch (fact) {
		case 'outcome':
			return code.classes[0].key;
		case 'retry':
			return code.retry;
		case 'turn':
			// Who acts *first*; the second one has an authored condition, which the fact table prints. "By itself" is said of a server, never of nobody.
			return `${code.turn[0] ?? ''} ${String(code.turnIsUsual && code.turn[0] !== 'nobody')}`;
		case 'stages':
			return code.facts.stages.join();
		case 'closes':
			return code.facts.closes ?? '';
		case 'area':
			return areaOf(code) ?? '';
		case 'typical':
			return code.facts.typical.join();
		case 'replies':
			return carriersOf(code).join();
		case 'status':
			return code.facts.status;
		case 'specified': {
			const defines = code.facts.references.filter((reference) => reference.role === 'defines');
			return defines.map((reference) => `${reference.rfc} ${reference.section}`).join();
		}
		default:
			return fact satisfies never;
	}
};

/** The area that a code's id tells, e.g. `5` for 550. Undefined for kinds without areas, and for numbers that nobody assigned by area. */
export function areaOf(code: Code): string | undefined {
	return code.kind.area === undefined || !isSpecified(code) ? undefined : code.groups[code.kind.area];
}

/** Compares two codes fact by fact; facts that neither has are left out. The order of the codes does not matter. */
export function compareFacts(a: Code, b: Code): Comparison[] {
	return COMPARED.flatMap((fact) => {
		const [first, second] = [keyOf(a, fact), keyOf(b, fact)];
		return first === '' && second === '' ? [] : [{ fact, same: first === second }];
	});
}

/** What tells two codes apart before all else: the class only where they share none; `words` where only the text after the number does, `number` where a code has no place in the session. */
export function mainDifference(a: Code, b: Code): 'class' | 'stage' | 'closes' | 'words' | 'number' {
	if (!a.classes.some((own) => b.classes.some((other) => other.key === own.key))) return 'class';
	const [first, second] = [a.facts.stages[0], b.facts.stages[0]];
	if (first !== undefined && second !== undefined && first !== second) return 'stage';
	if (a.facts.closes !== b.facts.closes) return 'closes';
	return first !== undefined && first === second ? 'words' : 'number';
}
