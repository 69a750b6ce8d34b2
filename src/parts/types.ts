import type { Outcome } from '../schemas/protocol.ts';

/** Plain objects that the build and the browser print alike. */

/** A station of the track, in the order of the session. */
export interface Station {
	readonly label: string;
	/** here: the usual place; on: it comes here too; off: it does not come here. */
	readonly state: 'here' | 'on' | 'off';
	/** A siding lies beside the line. */
	readonly siding: boolean;
}

/** A code as it is drawn: numeral, track, name. */
export interface Plate {
	readonly number: string;
	readonly name: string;
	readonly gloss: string;
	readonly outcome: Outcome;
	/** A number that no server sends is drawn hollow. */
	readonly hollow: boolean;
	readonly track: { readonly label: string; readonly here: string; readonly stations: readonly Station[] } | undefined;
}

export type Icon = 'mark' | 'retry' | 'who' | 'stage';

/** A value of a fact: a strong word, and a sentence or list beside it. HTML. */
export interface FactValue {
	readonly html: string;
	readonly note?: string;
	readonly icon?: Icon;
	readonly outcome?: Outcome;
}

/** A row of facts; a comparison has two values, or one that both codes share. */
export interface FactRow {
	readonly label: string;
	/** Where the fact is not certain: the words that say so, and where they lead. */
	readonly doubt?: { readonly text: string; readonly href: string };
	readonly values: readonly FactValue[];
}

/** A code in a list. */
export interface CodeItem {
	readonly number: string;
	/** English name as it is on the wire, or undefined where the list shows another text. */
	readonly name: string;
	readonly outcome: Outcome;
	/** Undefined where the code has no page. */
	readonly href: string | undefined;
	/** HTML beside the name. */
	readonly html: string;
	/** Third column of an index. */
	readonly stage?: string;
}

/** A number that leads to its page. */
export interface FigureLink {
	readonly number: string;
	readonly href: string;
}

/** A section of a comparison over its full width: prose, codes or numbers. */
export interface WideSection {
	readonly id: string;
	readonly heading: string;
	readonly content: ReadonlyArray<
		| { readonly kind: 'html'; readonly html: string }
		| { readonly kind: 'codes'; readonly items: readonly CodeItem[]; readonly index: boolean }
		| { readonly kind: 'figures'; readonly label: string; readonly items: readonly FigureLink[] }
	>;
}

/** Two codes side by side, all but their own prose. */
export interface ComparisonView {
	readonly protocol: string;
	readonly a: Plate;
	readonly b: Plate;
	readonly versus: string;
	readonly line: string;
	/** HTML of the opening. */
	readonly opening: string;
	readonly tableLabel: string;
	readonly factLabel: string;
	readonly both: string;
	readonly facts: readonly FactRow[];
	readonly notice: string | undefined;
	readonly sections: readonly WideSection[];
}
