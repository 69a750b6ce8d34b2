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
			if (value > 0) for (const phrase of index.phrasesOf[place] ?? []) note(phrase, value);
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

/** How much of a phrase the query says, by letters, 0 to 1. A query of nothing but question words is compared with all of it. */
function coverage(phrase: Phrase, words: readonly QueryWord[], all: readonly Grades[], place: number, bare: boolean): number {
	const letters = words.reduce((sum, word, which) => sum + word.stem.length * (all[which]?.get(place) ?? 0), 0);
	return Math.min(1, letters / Math.max(1, bare ? phrase.letters : phrase.weight));
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

/** How much of the question the phrase asks as well, 0 to 1. */
function asked(index: PreparedIndex, phrase: Phrase, around: readonly string[]): number {
	const surrounding = new Set(phrase.words.flatMap((word, place) => (phrase.telling.has(place) ? [] : (index.vocabulary[word]?.folded ?? []))));
	return around.length === 0 ? 0 : around.filter((word) => surrounding.has(word)).length / around.length;
}

/** Finds the entries that have the words of a query. */
export function textHits(index: PreparedIndex, { words, numbers, around, bare }: Said): TextHits {
	const all = words.map((word) => gradesOf(index, word));
	const shares = sharesOf(index, all);
	const [everyWord, everyGrade] = [
		[...words, ...numbers],
		[...all, ...numbers.map((word) => gradesOf(index, word))],
	];
	/** Per entry: the best grade of each word, and the best phrase. */
	const found = new Map<number, { grades: number[]; phrase: number }>();
	for (const place of new Set(all.flatMap((grades) => [...grades.keys()]))) {
		const phrase = index.phrases[place];
		if (phrase === undefined) continue;
		const own = found.get(phrase.entry) ?? { grades: words.map(() => 0), phrase: 0 };
		const worth = FIELDS[phrase.field];
		let together = 0;
		all.forEach((grades, which) => {
			const value = (grades.get(place) ?? 0) * worth;
			own.grades[which] = Math.max(own.grades[which] ?? 0, value);
			together += value * (shares[which] ?? 0);
		});
		const whole = coverage(phrase, everyWord, everyGrade, place, bare);
		own.phrase = Math.max(own.phrase, together * (POINTS.together + POINTS.whole * whole + POINTS.asked * asked(index, phrase, around)));
		found.set(phrase.entry, own);
	}
	const weigh = (grades: readonly number[]): number => grades.reduce((sum, value, which) => sum + value * (shares[which] ?? 0), 0);
	const shareOf = (grades: readonly number[]): number => (grades.every((value) => value > 0) ? 1 : weigh(grades.map(Math.sign)));
	const best = Math.max(0, ...[...found.values()].map(({ grades }) => shareOf(grades)));
	const least = best === 1 ? 1 : Math.max(LEAST_SHARE, best * OF_BEST);
	const points = new Map<number, number>();
	for (const [entry, own] of found) if (shareOf(own.grades) >= least) points.set(entry, weigh(own.grades) * POINTS.found + own.phrase);
	return { points, share: best };
}
