/** Which entries the words of a query lead to. */
import { beginsUnfinished, grade, GRADES, gradeSlip, type QueryWord } from './match.ts';
import type { Field, Phrase, PreparedIndex } from './prepare.ts';

/** What a word is worth by where it stands. */
const FIELDS: Readonly<Record<Field, number>> = { title: 1, words: 0.95, note: 0.5 };
/** Points for words that are found at all, for words found together in one phrase, and for being the whole phrase. */
const POINTS = { found: 50, together: 30, whole: 20 } as const;
/** An entry without some word of the query is shown only where none has all, and only with this share of their weight. */
const LEAST_SHARE = 0.5;

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
	const begins = word.open && word.folded.length >= 3 && phrase.starts.some((start) => beginsUnfinished(word.folded, phrase.joined, start));
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

/** How much of a phrase the query says, by letters, 0 to 1. */
function coverage(phrase: Phrase, words: readonly QueryWord[], all: readonly Grades[], place: number): number {
	const letters = words.reduce((sum, word, which) => sum + word.folded.length * (all[which]?.get(place) ?? 0), 0);
	return Math.min(1, letters / Math.max(1, phrase.weight));
}

/**
 * Entries with their points, 0 to 100.
 * @param words what the query says; an entry must have all of them, or where none has, the most
 * @param extra further words, such as numbers, that an entry may have
 */
export function textHits(index: PreparedIndex, words: readonly QueryWord[], extra: readonly QueryWord[]): Map<number, number> {
	const all = words.map((word) => gradesOf(index, word));
	const shares = sharesOf(index, all);
	const further = extra.map((word) => gradesOf(index, word));
	const [everyWord, everyGrade] = [
		[...words, ...extra],
		[...all, ...further],
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
		const whole = coverage(phrase, everyWord, everyGrade, place);
		own.phrase = Math.max(own.phrase, together * (POINTS.together + POINTS.whole * whole));
		found.set(phrase.entry, own);
	}
	const complete = [...found.values()].some(({ grades }) => grades.every((value) => value > 0));
	const points = new Map<number, number>();
	for (const [entry, own] of found) {
		const share = own.grades.reduce((sum, value, which) => sum + (value > 0 ? (shares[which] ?? 0) : 0), 0);
		if (complete ? own.grades.some((value) => value === 0) : share < LEAST_SHARE) continue;
		points.set(entry, own.grades.reduce((sum, value, which) => sum + value * (shares[which] ?? 0), 0) * POINTS.found + own.phrase);
	}
	return points;
}
