/** Which form a Korean particle takes after a text. Without the list of words, so that a browser can have it for numbers; particles.ts has both. */

/** How a syllable ends: 으로 becomes 로 after ㄹ as after a vowel. */
export type Ending = 'open' | 'closed' | 'rieul';
/** How words in capitals end. */
export type Readings = Readonly<Record<string, Ending>>;

/** 0 영·공·십·백, 1 일, 2 이, 3 삼, 4 사, 5 오, 6 육, 7 칠, 8 팔, 9 구. */
const DIGITS: Readonly<Record<string, Ending>> = {
	0: 'closed',
	1: 'rieul',
	2: 'open',
	3: 'closed',
	4: 'open',
	5: 'open',
	6: 'closed',
	7: 'rieul',
	8: 'rieul',
	9: 'open',
};

/** Letters read with a closed last syllable: 엘, 엠, 엔, 알. All others are open. */
const CLOSED_LETTERS: Readonly<Record<string, Ending>> = { L: 'rieul', M: 'closed', N: 'closed', R: 'rieul' };

/** Signs that stand for themselves at the end of a span: 퍼센트, 골뱅이, 달러, 별표, 꺾쇠, 점; ü is read like the letter. */
const SIGNS: Readonly<Record<string, Ending>> = { '%': 'open', '@': 'open', $: 'open', '*': 'open', '<': 'open', '.': 'closed', ü: 'open' };

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const FINAL_RIEUL = 8;

/** How the last syllable of `text` ends when it is read aloud. Text in brackets and closing quotes at the end do not count. */
function endingOf(text: string, words: Readings): Ending {
	// 250- and 127. are read as their number, SIZE= as its word.
	const bare = text
		.replace(/\s*\([^()]*\)\s*$/u, '')
		.replace(/[\s"'”’`\])}>:;=,]+$/u, '')
		.replace(/(?<=\d)[.-]$/u, '');
	const last = bare.at(-1);
	if (last === undefined) throw new Error(`particle: "${text}" holds nothing that is read aloud; put the particle after a word or a number.`);
	const point = last.codePointAt(0) ?? 0;
	if (point >= HANGUL_FIRST && point <= HANGUL_LAST) {
		const final = (point - HANGUL_FIRST) % FINALS;
		return final === 0 ? 'open' : final === FINAL_RIEUL ? 'rieul' : 'closed';
	}
	const digit = DIGITS[last];
	if (digit !== undefined) return words[/[A-Za-z]+\d+$/u.exec(bare)?.[0].toUpperCase() ?? ''] ?? digit;
	const sign = SIGNS[last];
	if (sign !== undefined) return sign;
	const word = /[A-Za-z]+$/u.exec(bare)?.[0];
	if (word !== undefined) {
		// CamelCase ends in its last part: SMTPAuthenticationError like Error.
		const known = words[word.toUpperCase()] ?? words[/[A-Z][a-z]+$/u.exec(word)?.[0].toUpperCase() ?? ''];
		if (known !== undefined) return known;
		if (word.length === 1 || (word === word.toUpperCase() && word.length <= 6)) return CLOSED_LETTERS[last.toUpperCase()] ?? 'open';
	}
	throw new Error(`particle: no reading for "${text}"; add reading: the word and how its last syllable ends, to WORDS in src/i18n/particles.ts.`);
}

/** The five pairs: first the form after a closed syllable, then the one after an open syllable. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';
const PAIRS: Readonly<Record<ParticlePair, readonly [closed: string, open: string]>> = {
	'은/는': ['은', '는'],
	'이/가': ['이', '가'],
	'을/를': ['을', '를'],
	'과/와': ['과', '와'],
	'으로/로': ['으로', '로'],
};

/** True where `value` names one of the five pairs. */
export function isParticlePair(value: string): value is ParticlePair {
	return Object.hasOwn(PAIRS, value);
}

/**
 * The particle that follows `text`.
 * @param text a number, word or phrase such as "5.7.26", "QUIT", "코드(550)"
 * @returns the form without the text: `particleBy({}, '550', '은/는')` is "은"; after ㄹ "으로/로" is "로"
 * @param words readings of Latin words
 * @throws where the reading of a Latin word is not known ("add reading")
 */
export function particleBy(words: Readings, text: string, pair: ParticlePair): string {
	const ending = endingOf(text, words);
	const [closed, open] = PAIRS[pair];
	if (pair === '으로/로' && ending === 'rieul') return open;
	return ending === 'open' ? open : closed;
}
