import type { ComparedFacts } from '../catalogue/comparison.ts';
import type { WordFile } from '../i18n/words.ts';

/** A code as a comparison needs it, in one language. Plain, so that the build and a browser compose from the same. */
export interface ComparedCode extends ComparedFacts {
	readonly id: string;
	/** As it is written with the class that people meet first. */
	readonly number: string;
	/** As it is written with each class. */
	readonly numbers: readonly string[];
	readonly slug: string;
	readonly kind: string;
	/** Its kind is divided into groups, so its codes are met with several classes. */
	readonly grouped: boolean;
	/** Two codes of one group have a page of their own. */
	readonly group?: string;
	readonly name: string;
	readonly gloss: string;
	/** When to use it, in a whole sentence. */
	readonly choose: string;
	/** When somebody else acts, in a whole sentence. */
	readonly condition?: string;
	/** Names of the facts that are not certain. */
	readonly doubts: readonly string[];
}

/** What all comparisons of a protocol have in common in one language. */
export interface Setting {
	readonly protocol: string;
	readonly protocolName: string;
	readonly stages?: { readonly track: readonly string[]; readonly sidings: readonly string[]; readonly any?: string };
	/** What each class says of a mail: its outcome, whether it is tried again, and who carries on by itself. */
	readonly classes: Readonly<Record<string, { readonly outcome: ComparedCode['outcome']; readonly retry: string; readonly turn?: string }>>;
	/** Sections of the prose of a code that stand on the page of a pair. */
	readonly prose: ReadonlyArray<{ readonly id: string; readonly heading: string }>;
	/** Addresses begin with these: of a code, of a pair. */
	readonly codeBase: string;
	readonly pairBase: string;
}

/** `codes.json`: everything that a browser needs to set any two codes of a protocol side by side. */
export interface ComparisonFile extends WordFile {
	readonly setting: Setting;
	/** In the order of the protocol: the lower code of a pair comes first. */
	readonly codes: readonly ComparedCode[];
	/** Positions of the codes of each pair that somebody compared by hand. */
	readonly authored: ReadonlyArray<readonly [number, number]>;
}

/** Address of the page of a code. */
export const codeHref = (setting: Setting, code: ComparedCode): string => `${setting.codeBase}${code.slug}/`;

/** Address of the page of a pair, the lower code first. */
export const pairHref = (setting: Setting, a: ComparedCode, b: ComparedCode): string => `${setting.pairBase}${a.slug}-vs-${b.slug}/`;
