/** Keys of the Korean keyboard (두벌식, KS X 5002), which tell what was meant when the keyboard was in the other mode. */

const INITIALS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const FINALS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Single letters as NFKC leaves them: ㅅ (U+3145) becomes the initial U+1109. */
const FIRST_INITIAL = 0x1100;
const FIRST_VOWEL = 0x1161;

function keysOf(letter: string): string {
	const point = letter.codePointAt(0) ?? 0;
	if (point >= FIRST_SYLLABLE && point <= LAST_SYLLABLE) {
		const place = point - FIRST_SYLLABLE;
		const [initial, vowel, final] = [Math.floor(place / 588), Math.floor((place % 588) / 28), place % 28];
		return `${INITIALS[initial] ?? ''}${VOWELS[vowel] ?? ''}${FINALS[final] ?? ''}`;
	}
	return INITIALS[point - FIRST_INITIAL] ?? VOWELS[point - FIRST_VOWEL] ?? letter;
}

/**
 * The keys that write a text of Hangul, in lower case as a query is: `반송` is `qksthd`. So `qksthd`, typed with the keyboard
 * in English mode, equals the keys of what was meant; and a syllable that is not finished (`반ㅅ`, `반소`) is the beginning
 * of the keys of the word. Other letters stay.
 */
export const keys = (text: string): string => Array.from(text, keysOf).join('').toLowerCase();

/** Vietnamese typed as Telex while no input method was on, without marks: `looix` is `loi`, `ddaayf` is `day`. Wants a folded word. */
export function untelex(word: string): string {
	return word
		.replace(/([aeod])\1/gu, '$1')
		.replace(/w/gu, '')
		.replace(/(?<=[aeiouy]\p{L}{0,2})[sfrxj]$/u, '');
}
