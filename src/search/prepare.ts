/** Makes the entries of a language ready to be searched. About 10 ms for 600 entries. */
import { fold, isHangul, isParticle, plain, stem, wordsOf } from './fold.ts';
import { indexWord, type IndexWord } from './match.ts';
import { numbersOf } from './numbers.ts';
import { stopped } from './stop-words.ts';
import type { SearchEntry } from './types.ts';

/** `name` is the title of a provider. */
export type Field = 'name' | 'title' | 'words' | 'note';

/** A title, an alias or a note. */
export interface Phrase {
	readonly entry: number;
	readonly field: Field;
	/** Its words, as places in `vocabulary`. */
	readonly words: readonly number[];
	/** Letters of all its words, without spaces and Korean endings: `용량초과` is in `메일함의 용량 초과`. */
	readonly joined: string;
	/** Where its words begin in `joined`. */
	readonly starts: readonly number[];
	/** Number of letters, without endings: of all words, and of those that say something of the matter. */
	readonly letters: number;
	readonly weight: number;
	/** The words that say something of the matter, as places in `words`. */
	readonly telling: ReadonlySet<number>;
}

export interface PreparedIndex {
	readonly entries: readonly SearchEntry[];
	readonly phrases: readonly Phrase[];
	readonly vocabulary: readonly IndexWord[];
	/** Phrases that hold a word of the vocabulary, by its place. */
	readonly phrasesOf: ReadonlyMap<number, readonly number[]>;
	/** True where some entry has Korean words. */
	readonly hangul: boolean;
	/** Entries by each number or name that they are known by, in lower case, and by a number with any class: `x.7.1`. */
	readonly byNumber: ReadonlyMap<string, readonly number[]>;
}

/** Words of a text as people wrote them and folded; a particle that is written to a number is no word. */
export function readWords(plainText: string): Array<readonly [exact: string, folded: string]> {
	const words = wordsOf(plainText).map((exact) => [exact, fold(exact)] as const);
	return words.filter(([, folded], index) => index === 0 || !isHangul(folded) || !isParticle(folded));
}

/** `x.7.1` for `5.7.1`; none for a number without parts. */
export const anyClass = (number: string): string[] => (number.includes('.') ? [number.replace(/^\w/u, 'x')] : []);

/** A name that a program shows, not a number. */
const isName = (known: string): boolean => /^\p{L}{4,}$/u.test(known);

const phrasesIn = (entry: SearchEntry): Array<readonly [Field, string]> => [
	[entry.kind === 'provider' ? 'name' : 'title', entry.title],
	...[...(entry.words ?? []), ...(entry.numbers ?? []).filter(isName)].map((word) => ['words', word] as const),
	['note', entry.note],
];

type Vocabulary = (exact: string, folded: string) => number;

/** Gives each word its place in a list, the same to the same word. */
function vocabularyOf(list: IndexWord[]): Vocabulary {
	const places = new Map<string, number>();
	return (exact, folded) => {
		const place = places.get(exact) ?? list.push(indexWord(exact, folded)) - 1;
		places.set(exact, place);
		return place;
	};
}

function phraseOf(entry: number, field: Field, plainText: string, placeOf: Vocabulary): Phrase {
	const read = readWords(plainText);
	const stems = read.map(([, folded]) => stem(folded));
	const stops = stopped(read.map(([, folded]) => folded));
	const telling = new Set(stems.flatMap((_, place) => (stops[place] === true && !stops.every(Boolean) ? [] : [place])));
	const joined = stems.join('');
	return {
		entry,
		field,
		words: read.map(([exact, folded]) => placeOf(exact, folded)),
		joined,
		starts: stems.map((_, place) => stems.slice(0, place).join('').length),
		letters: joined.length,
		weight: stems.reduce((sum, each, place) => sum + (telling.has(place) ? each.length : 0), 0),
		telling,
	};
}

/** The values of each key, in ascending order as they come, each once. */
function listed<Key>(pairs: ReadonlyArray<readonly [Key, number]>): Map<Key, number[]> {
	const lists = new Map<Key, number[]>();
	for (const [key, value] of pairs) {
		const list = lists.get(key) ?? [];
		if (list.at(-1) !== value) list.push(value);
		lists.set(key, list);
	}
	return lists;
}

/**
 * @param entries the items of `/{l}/search.json`
 * @returns what `search` needs; to be made once per page, it does not change
 */
export function prepare(entries: readonly SearchEntry[]): PreparedIndex {
	const vocabulary: IndexWord[] = [];
	const placeOf = vocabularyOf(vocabulary);
	const texts = entries.flatMap((entry, place) => phrasesIn(entry).map(([field, text]) => ({ place, field, text })));
	// All texts in one go, which is ten times as fast; U+0000 is in none of them and in no pattern.
	const plainTexts = plain(texts.map(({ text }) => text).join('\0')).split('\0');
	const phrases = texts.map(({ place, field }, which) => phraseOf(place, field, plainTexts[which] ?? '', placeOf));
	const phrasesOf = listed(phrases.flatMap(({ words }, place) => words.map((word) => [word, place] as const)));
	const byNumber = listed(
		entries.flatMap((entry, place) =>
			(entry.numbers ?? []).flatMap(numbersOf).flatMap((number) => [number.toLowerCase(), ...anyClass(number)].map((each) => [each, place] as const)),
		),
	);
	return { entries, phrases, vocabulary, phrasesOf, hangul: vocabulary.some((word) => word.hangul), byNumber };
}
