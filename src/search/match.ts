/** How well one word of a query fits one word of an entry. Every grade has its name and its reason here. */
import { isHangul, stem, toneLast } from './fold.ts';
import { keys, untelex } from './keyboard.ts';

/** From 1, the same word in the same letters, to 0, nothing in common. */
export const GRADES = {
	/** The same word, marks included; or the query wrote none of its marks. */
	same: 1,
	/** Without its Korean particle or ending it is the word. */
	stem: 0.97,
	/** The same letters over other spaces: `용량초과` for `용량 초과`. */
	otherSpaces: 0.95,
	/** The same letters under other marks: `thu` in `thử` for `thư`. */
	otherMarks: 0.75,
	/** The word begins like this: it is still being typed, or a longer form is meant. */
	beginning: 0.7,
	/** The query has a longer form of the word: `bounced` for `bounce`, `반송되었는데` for `반송`. */
	longer: 0.65,
	/** Inside the word: `차단` in `수신차단`, `authenticationerror` in `smtpauthenticationerror`. */
	inside: 0.5,
	/** Typed with the keyboard in the other mode. */
	otherKeyboard: 0.6,
	/** One letter off, in a word of five letters or more. */
	typo: 0.4,
	none: 0,
} as const;

/** A word of an entry in the forms in which it is compared. */
export interface IndexWord {
	readonly exact: string;
	readonly folded: string;
	readonly hangul: boolean;
	/** Keys that write it on a Korean keyboard; empty for a word without Hangul. */
	readonly keys: string;
}

/** A word of the query. */
export interface QueryWord {
	readonly exact: string;
	readonly folded: string;
	readonly hangul: boolean;
	readonly stem: string;
	/** True for the last word: more letters may follow. */
	readonly open: boolean;
}

export function indexWord(plainWord: string, folded: string): IndexWord {
	const hangul = isHangul(folded);
	return { exact: toneLast(plainWord), folded, hangul, keys: hangul ? keys(folded) : '' };
}

export function queryWord(plainWord: string, folded: string, open: boolean): QueryWord {
	return { exact: toneLast(plainWord), folded, hangul: isHangul(folded), stem: stem(folded), open };
}

/** `5.7.13` is not a part of `5.7.139`: of numbers only the whole counts, but for one that is still being typed. */
const NUMBER = /^[\d.]+$/u;
const SHORTEST_INSIDE = 4;
const SHORTEST_TYPO = 5;
const LONGEST_ENDING = 3;

function gradeLatin(word: QueryWord, other: IndexWord): number {
	if (word.folded === other.folded) return word.exact === other.exact || word.exact === word.folded ? GRADES.same : GRADES.otherMarks;
	if (NUMBER.test(word.folded) && !word.open) return GRADES.none;
	const { length } = word.folded;
	if (length >= 2 && other.folded.startsWith(word.folded)) return GRADES.beginning;
	if (other.folded.length >= 4 && length - other.folded.length <= LONGEST_ENDING && word.folded.startsWith(other.folded)) return GRADES.longer;
	if (length >= SHORTEST_INSIDE && other.folded.includes(word.folded)) return GRADES.inside;
	return GRADES.none;
}

/**
 * True where `text`, from `start`, begins with an unfinished `word`: `반ㅅ`, and on the way to `거부` first `거`, then `겁`.
 * Its finished syllables must be there; of the last one the keys decide.
 */
export function beginsUnfinished(word: string, text: string, start: number): boolean {
	const [head, last] = [word.slice(0, -1), word.slice(-1)];
	return text.startsWith(head, start) && keys(text.slice(start + head.length, start + head.length + 2)).startsWith(keys(last));
}

function gradeHangul(word: QueryWord, other: IndexWord): number {
	if (word.folded === other.folded) return GRADES.same;
	if (word.stem === other.folded) return GRADES.stem;
	if (other.folded.startsWith(word.stem)) return GRADES.beginning;
	if (word.open && beginsUnfinished(word.folded, other.folded, 0)) return GRADES.beginning;
	if (other.folded.length >= 2 && other.folded.length * 2 >= word.folded.length && word.folded.startsWith(other.folded)) return GRADES.longer;
	if (word.stem.length >= 2 && other.folded.includes(word.stem)) return GRADES.inside;
	return GRADES.none;
}

/** How well a word fits as it stands. */
export function grade(word: QueryWord, other: IndexWord): number {
	if (word.hangul !== other.hangul) return GRADES.none;
	return word.hangul ? gradeHangul(word, other) : gradeLatin(word, other);
}

/** True where one insertion, deletion, replacement or exchange of neighbours makes `a` into `b`. */
export function oneEditApart(a: string, b: string): boolean {
	if (a.length > b.length) return oneEditApart(b, a);
	if (b.length - a.length > 1 || a === b) return false;
	let start = 0;
	while (start < a.length && a[start] === b[start]) start += 1;
	const [restA, restB] = [a.slice(start), b.slice(start)];
	if (a.length < b.length) return restA === restB.slice(1);
	return restA.slice(1) === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

/** How well a word fits that was typed in another keyboard mode, or with a slip. For words that fit nothing as they stand. */
export function gradeSlip(word: QueryWord, other: IndexWord): number {
	const typed = keys(word.folded);
	if (!word.hangul && other.hangul && typed.length >= 4 && other.keys.startsWith(typed)) return GRADES.otherKeyboard;
	if (word.hangul && !other.hangul && typed.length >= 4 && other.folded.startsWith(typed)) return GRADES.otherKeyboard;
	if (!word.hangul && !other.hangul && untelex(word.folded) === other.folded) return GRADES.otherKeyboard;
	if (word.hangul !== other.hangul || /\d/u.test(word.folded)) return GRADES.none;
	const [mine, its] = word.hangul ? [typed, other.keys] : [word.folded, other.folded];
	return mine.length >= SHORTEST_TYPO && oneEditApart(mine, its) ? GRADES.typo : GRADES.none;
}
