import type { Facts } from '../schemas/facts.ts';
import type { Outcome } from '../schemas/protocol.ts';

/** What a comparison knows of a code, in no language: small and plain, so that a browser gets it as JSON. */
export interface ComparedFacts {
	readonly outcome: Outcome;
	/** Its outcome is that of its class; not so where no server sends the number. */
	readonly saysClass: boolean;
	/** Keys of its classes, the one that people meet first at the head. */
	readonly classes: readonly [string, ...string[]];
	readonly retry: string;
	/** Who acts first. */
	readonly turn: string;
	/** That is the usual one of the class, and a server: it carries on by itself. */
	readonly byItself: boolean;
	readonly stages: readonly string[];
	readonly closes?: NonNullable<Facts['closes']>;
	readonly area?: string;
	/** Codes that travel with it, written with its own class. */
	readonly typical: readonly string[];
	readonly replies: readonly string[];
	readonly status: Facts['status'];
	/** Where the text in force stands. */
	readonly defines: ReadonlyArray<{ readonly rfc: number; readonly section: string }>;
}

/** Facts that a comparison speaks of, in the order in which a reader needs them. */
const COMPARED = ['outcome', 'retry', 'turn', 'stages', 'closes', 'area', 'typical', 'replies', 'status', 'specified'] as const;
export type Compared = (typeof COMPARED)[number];

/** One compared fact: whether both codes have it, and whether it is the same. */
export interface Comparison {
	readonly fact: Compared;
	readonly same: boolean;
}

const keyOf = (code: ComparedFacts, fact: Compared): string => {
	switch (fact) {
		case 'outcome':
			return code.saysClass ? code.classes[0] : code.outcome;
		case 'turn':
			// Who acts *first*; the second one has an authored condition, which the fact table prints.
			return `${code.turn} ${String(code.byItself)}`;
		case 'retry':
			// What nobody sends is followed by nothing.
			return code.outcome === 'myth' ? '' : code.retry;
		case 'status':
			return code.status;
		case 'closes':
		case 'area':
			return code[fact] ?? '';
		case 'stages':
		case 'typical':
		case 'replies':
			return code[fact].join();
		case 'specified':
			return code.defines.map((reference) => `${reference.rfc} ${reference.section}`).join();
		default:
			return fact satisfies never;
	}
};

/** Compares two codes fact by fact; facts that neither has are left out. The order of the codes does not matter. */
export function compareFacts(a: ComparedFacts, b: ComparedFacts): Comparison[] {
	return COMPARED.flatMap((fact) => {
		const [first, second] = [keyOf(a, fact), keyOf(b, fact)];
		return first === '' && second === '' ? [] : [{ fact, same: first === second }];
	});
}

/** What tells two codes apart before all else: the class only where they share none; `words` where only the text after the number does, `number` where a code has no place in the session. */
export function mainDifference(a: ComparedFacts, b: ComparedFacts): 'class' | 'stage' | 'closes' | 'words' | 'number' {
	if (!a.classes.some((own) => b.classes.includes(own))) return 'class';
	const [first, second] = [a.stages[0], b.stages[0]];
	if (first !== undefined && second !== undefined && first !== second) return 'stage';
	if (a.closes !== b.closes) return 'closes';
	return first !== undefined && first === second ? 'words' : 'number';
}
