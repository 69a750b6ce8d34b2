/** Which entries the words of a query lead to. */
import { beginsUnfinished, grade, GRADES, gradeSlip, type QueryWord } from './match.ts';
import type { Field, Phrase, PreparedIndex } from './prepare.ts';

/** What a word is worth by where it stands. A provider that is named is meant. */
const FIELDS: Readonly<Record<Field, number>> = { name: 1.4, title: 1, words: 0.95, note: 0.5 };
/** Points for words that are found at all, for words found together in one phrase, for being the whole phrase, and for the same question around them. */
const POINTS = { found: 50, together: 30, whole: 20, asked: 3 } as const;
/** An entry without some word of the query is shown only where none has all, and only with so much of the best one's share of them. */
const OF_BEST = 0.75;
const LEAST_SHARE = 0.2;

export interface TextHits {
	/** Entries with their points, 0 to 100. */
	readonly points: ReadonlyMap<number, number>;
	/** How much of the words was found together in one entry, by their weight: 1 is all. */
	readonly share: number;
}

/** The grade of one word in the phrases that it fits. */
type Grades = ReadonlyMap<number, number>;

/** A Korean word may stand across the spaces of a phrase: `용량초과` in `메일함 용량 초과`. */
function gradeJoined(word: QueryWord, phrase: Phrase): number {
	const at = phrase.joined.indexOf(word.stem);
	if (at >= 0 && word.stem.length >= 2) {
		const end = at + word.stem.length;
		if (!phrase.starts.includes(at)) return GRADES.inside;
		return end === phrase.joined.length || phrase.starts.includes(end) ? GRADES.otherSpaces : GRADES.beginning;
	}
	const head = word.folded.slice(0, -1);
	const begins =
		word.open && head.length >= 2 && phrase.joined.includes(head) && phrase.starts.some((start) => beginsUnfinished(word.folded, phrase.joined, start));
	return begins ? GRADES.beginning : GRADES.none;
}

function gradesOf(index: PreparedIndex, word: QueryWord): Grades {
	const grades = new Map<number, number>();
	const note = (phrase: number, value: number): void => {
		if (value > (grades.get(phrase) ?? 0)) grades.set(phrase, value);
	};
	const through = (compare: typeof grade): void => {
		index.vocabulary.forEach((other, place) => {
			const value = compare(word, other);
			if (value > 0) for (const phrase of index.phrasesOf.get(place) ?? []) note(phrase, value);
		});
	};
	through(grade);
	if (word.hangul)
		index.phrases.forEach((phrase, place) => {
			note(place, gradeJoined(word, phrase));
		});
	if (grades.size === 0) through(gradeSlip);
	return grades;
}

/** Words that stand in few entries say more, and a word that stands in none says little: the share of each in what the query says. */
function sharesOf(index: PreparedIndex, all: readonly Grades[]): number[] {
	const rarity = all.map((grades) => {
		const entries = new Set([...grades.keys()].map((phrase) => index.phrases[phrase]?.entry)).size || index.entries.length / 2;
		return Math.log(1 + index.entries.length / (1 + entries));
	});
	const sum = rarity.reduce((total, each) => total + each, 0);
	return rarity.map((each) => each / sum);
}

/** What a query says. */
export interface Said {
	/** An entry must have all of them, or where none has, the most. */
	readonly words: readonly QueryWord[];
	/** Numbers beside them, that an entry may have. */
	readonly numbers: readonly QueryWord[];
	/** What stands around the matter: `là gì`, `왜`. */
	readonly around: readonly string[];
	/** True where `words` are of that kind too, because there are no others. */
	readonly bare: boolean;
}

/** A query with the grades of its words in an index. */
interface Graded {
	readonly index: PreparedIndex;
	readonly said: Said;
	readonly grades: readonly Grades[];
	readonly shares: readonly number[];
	/** Words and numbers together, with their grades. */
	readonly letters: ReadonlyArray<readonly [QueryWord, Grades]>;
}

function graded(index: PreparedIndex, said: Said): Graded {
	const grades = said.words.map((word) => gradesOf(index, word));
	const letters = [...said.words, ...said.numbers].map((word, which) => [word, grades[which] ?? gradesOf(index, word)] as const);
	return { index, said, grades, shares: sharesOf(index, grades), letters };
}

/** How much of a phrase the query says, by letters, 0 to 1. A query of nothing but question words is compared with all of it. */
function coverage({ letters, said }: Graded, phrase: Phrase, place: number): number {
	const found = letters.reduce((sum, [word, grades]) => sum + word.stem.length * (grades.get(place) ?? 0), 0);
	return Math.min(1, found / Math.max(1, said.bare ? phrase.letters : phrase.weight));
}

/** How much of the question the phrase asks as well, 0 to 1. */
function asked({ index, said }: Graded, phrase: Phrase): number {
	const surrounding = new Set(phrase.words.flatMap((word, place) => (phrase.telling.has(place) ? [] : (index.vocabulary[word]?.folded ?? []))));
	return said.around.length === 0 ? 0 : said.around.filter((word) => surrounding.has(word)).length / said.around.length;
}

/** What was found of a query in an entry: the best grade of each word wherever it stands, and the points of the best phrase. */
interface Found {
	readonly grades: readonly number[];
	readonly phrase: number;
}

const weigh = (shares: readonly number[], values: readonly number[]): number => values.reduce((sum, value, which) => sum + value * (shares[which] ?? 0), 0);

function foundIn(query: Graded): Map<number, Found> {
	const found = new Map<number, Found>();
	for (const place of new Set(query.grades.flatMap((grades) => [...grades.keys()]))) {
		const phrase = query.index.phrases[place];
		if (phrase === undefined) continue;
		const values = query.grades.map((grades) => (grades.get(place) ?? 0) * FIELDS[phrase.field]);
		const worth = POINTS.together + POINTS.whole * coverage(query, phrase, place) + POINTS.asked * asked(query, phrase);
		const before = found.get(phrase.entry);
		found.set(phrase.entry, {
			grades: values.map((value, which) => Math.max(value, before?.grades[which] ?? 0)),
			phrase: Math.max(before?.phrase ?? 0, weigh(query.shares, values) * worth),
		});
	}
	return found;
}

/** Finds the entries that have the words of a query. */
export function textHits(index: PreparedIndex, said: Said): TextHits {
	const query = graded(index, said);
	const found = [...foundIn(query)];
	const shareOf = ({ grades }: Found): number => (grades.every((value) => value > 0) ? 1 : weigh(query.shares, grades.map(Math.sign)));
	const share = Math.max(0, ...found.map(([, each]) => shareOf(each)));
	const least = share === 1 ? 1 : Math.max(LEAST_SHARE, share * OF_BEST);
	const kept = found.filter(([, each]) => shareOf(each) >= least);
	return { points: new Map(kept.map(([entry, each]) => [entry, weigh(query.shares, each.grades) * POINTS.found + each.phrase])), share };
}
