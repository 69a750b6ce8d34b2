/** Makes the entries of a language ready to be searched. About 10 ms for 600 entries. */
import { fold, isHangul, isParticle, plain, wordsOf } from './fold.ts';
import { indexWord, type IndexWord } from './match.ts';
import { numbersOf } from './numbers.ts';
import { stopped } from './stop-words.ts';
import type { SearchEntry } from './types.ts';

export type Field = 'title' | 'words' | 'note';

/** A title, an alias or a note. */
export interface Phrase {
	readonly entry: number;
	readonly field: Field;
	/** Its words, as places in `vocabulary`. */
	readonly words: readonly number[];
	/** Letters of all its words, without spaces: in Korean `용량초과` is `용량 초과`. */
	readonly joined: string;
	/** Where its words begin in `joined`. */
	readonly starts: readonly number[];
	/** Letters of the words that say something of the matter. */
	readonly weight: number;
	/** The words that say something of the matter, as places in `words`. */
	readonly telling: ReadonlySet<number>;
}

export interface PreparedIndex {
	readonly entries: readonly SearchEntry[];
	readonly phrases: readonly Phrase[];
	readonly vocabulary: readonly IndexWord[];
	/** Phrases that hold a word of the vocabulary, by its place. */
	readonly phrasesOf: ReadonlyArray<readonly number[]>;
	/** Entries by each number that they are known by, and by it with any class: `x.7.1`. */
	readonly byNumber: ReadonlyMap<string, readonly number[]>;
}

/** Words of a text as people wrote them and folded; a particle that is written to a number is no word. */
export function readWords(plainText: string): Array<readonly [exact: string, folded: string]> {
	const words = wordsOf(plainText).map((exact) => [exact, fold(exact)] as const);
	return words.filter(([, folded], index) => index === 0 || !isHangul(folded) || !isParticle(folded));
}

/** `x.7.1` for `5.7.1`; undefined for a number without parts. */
export const anyClass = (number: string): string | undefined => (number.includes('.') ? number.replace(/^\w/u, 'x') : undefined);

const phrasesIn = (entry: SearchEntry): Array<readonly [Field, string]> => [
	['title', entry.title],
	...(entry.words ?? []).map((word) => ['words', word] as const),
	['note', entry.note],
];

/**
 * @param entries the items of `/{l}/search.json`
 * @returns what `search` needs; to be made once per page, it does not change
 */
export function prepare(entries: readonly SearchEntry[]): PreparedIndex {
	const vocabulary: IndexWord[] = [];
	const phrases: Phrase[] = [];
	const phrasesOf: number[][] = [];
	const places = new Map<string, number>();
	const byNumber = new Map<string, number[]>();
	const placeOf = (exact: string, folded: string): number => {
		const known = places.get(exact);
		if (known !== undefined) return known;
		places.set(exact, vocabulary.length);
		phrasesOf.push([]);
		return vocabulary.push(indexWord(exact, folded)) - 1;
	};
	const enlist = (number: string | undefined, entry: number): void => {
		if (number === undefined) return;
		const known = byNumber.get(number) ?? [];
		if (!known.includes(entry)) byNumber.set(number, [...known, entry]);
	};
	entries.forEach((entry, place) => {
		for (const number of (entry.numbers ?? []).flatMap(numbersOf)) {
			enlist(number, place);
			enlist(anyClass(number), place);
		}
		for (const [field, text] of phrasesIn(entry)) {
			const read = readWords(plain(text));
			const words = read.map(([exact, folded]) => placeOf(exact, folded));
			const stops = stopped(read.map(([, folded]) => folded));
			const telling = new Set(stops.every(Boolean) ? read.keys() : stops.flatMap((stop, index) => (stop ? [] : [index])));
			const starts: number[] = [];
			let joined = '';
			for (const [, folded] of read) {
				starts.push(joined.length);
				joined += folded;
			}
			const weight = read.reduce((sum, [, folded], index) => sum + (telling.has(index) ? folded.length : 0), 0);
			const phrase = phrases.push({ entry: place, field, words, joined, starts, weight, telling }) - 1;
			for (const word of new Set(words)) phrasesOf[word]?.push(phrase);
		}
	});
	return { entries, phrases, vocabulary, phrasesOf, byNumber };
}
