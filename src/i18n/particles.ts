/**
 * Korean particles after codes, acronyms and product names. A particle has two forms, one after a closed syllable and
 * one after an open one; what counts is how the last character is *read*: 550 ends in 공 or 십, both closed, so 550은.
 * No library on npm gets digits with points right, hence this module. Rules: "은/는, 이/가, 을/를, 과/와, (으)로" of the
 * Korean orthography (한글 맞춤법); readings of digits and letters as Korean administrators say them.
 */

type Ending = 'open' | 'closed' | 'rieul';

/** 0 영·공·십·백, 1 일, 2 이, 3 삼, 4 사, 5 오, 6 육, 7 칠, 8 팔, 9 구. */
const DIGITS: Readonly<Record<string, Ending>> = {
	0: 'closed', 1: 'rieul', 2: 'open', 3: 'closed', 4: 'open',
	5: 'open', 6: 'closed', 7: 'rieul', 8: 'rieul', 9: 'open',
};

/** Letters read with a closed last syllable: 엘, 엠, 엔, 알. All others are open. */
const CLOSED_LETTERS: Readonly<Record<string, Ending>> = { L: 'rieul', M: 'closed', N: 'closed', R: 'rieul' };

/** Words that are read as words, not letter by letter, and how their last syllable ends. */
const WORDS: Readonly<Record<string, Ending>> = {
	ACTION: 'closed', APPEND: 'open', AUTH: 'open', BASE64: 'open', BIND: 'open', CHUNKING: 'closed', CONNECT: 'open', COURIER: 'open',
	CYRUS: 'open', DATA: 'open', DAUM: 'closed', DOVECOT: 'closed', EXCHANGE: 'open', EXIM: 'closed', FROM: 'closed', GET: 'closed', GMAIL: 'rieul',
	GREYLISTING: 'closed', HARAKA: 'open', HELO: 'open', HELP: 'open', ICLOUD: 'open', KERBEROS: 'open', LOGIN: 'closed', MAIL: 'rieul', MICROSOFT: 'open',
	MILTER: 'open', NAVER: 'open', NOOP: 'open', ONLINE: 'closed', OPENSMTPD: 'open', ORACLE: 'rieul', OUTLOOK: 'closed', PIPELINING: 'closed',
	PLAIN: 'closed', POST: 'open', POSTFIX: 'open', POSTSCREEN: 'closed', PROXY: 'open', QMAIL: 'rieul', QUIT: 'closed', RELAY: 'open',
	REPLYBOOK: 'closed', SELECTOR: 'open', SENDMAIL: 'rieul', SIZE: 'open', SPAM: 'closed', STALWART: 'open', SWAKS: 'open', TELNET: 'closed',
	TO: 'open', YAHOO: 'open', ZOHO: 'open',
};

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const FINAL_RIEUL = 8;

/** How the last syllable of `text` ends when it is read aloud. Text in brackets and closing quotes at the end do not count. */
function endingOf(text: string): Ending {
	const bare = text.replace(/\s*\([^()]*\)\s*$/u, '').replace(/[\s"'”’`\])}>:]+$/u, '');
	const last = bare.at(-1);
	if (last === undefined) throw new Error(`particle: "${text}" holds nothing that is read aloud; put the particle after a word or a number.`);
	const point = last.codePointAt(0) ?? 0;
	if (point >= HANGUL_FIRST && point <= HANGUL_LAST) {
		const final = (point - HANGUL_FIRST) % FINALS;
		return final === 0 ? 'open' : final === FINAL_RIEUL ? 'rieul' : 'closed';
	}
	const digit = DIGITS[last];
	if (digit !== undefined) return WORDS[/[A-Za-z]+\d+$/u.exec(bare)?.[0].toUpperCase() ?? ''] ?? digit;
	const word = /[A-Za-z]+$/u.exec(bare)?.[0];
	if (word !== undefined) {
		const known = WORDS[word.toUpperCase()];
		if (known !== undefined) return known;
		if (word.length === 1 || (word === word.toUpperCase() && word.length <= 6)) return CLOSED_LETTERS[last.toUpperCase()] ?? 'open';
	}
	throw new Error(`particle: no reading for "${text}"; add reading: the word and how its last syllable ends, to WORDS in src/i18n/particles.ts.`);
}

/** The five pairs: first the form after a closed syllable, then the one after an open syllable. */
export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';
const PAIRS: Readonly<Record<ParticlePair, readonly [closed: string, open: string]>> = {
	'은/는': ['은', '는'], '이/가': ['이', '가'], '을/를': ['을', '를'], '과/와': ['과', '와'], '으로/로': ['으로', '로'],
};

/** True where `value` names one of the five pairs. */
export function isParticlePair(value: string): value is ParticlePair {
	return Object.hasOwn(PAIRS, value);
}

/**
 * The particle that follows `text`.
 * @param text a number, word or phrase such as "5.7.26", "QUIT", "코드(550)"
 * @returns the form without the text: `particleAfter('550', '은/는')` is "은"; after ㄹ "으로/로" is "로"
 * @throws where the reading of a Latin word is not known ("add reading")
 */
export function particleAfter(text: string, pair: ParticlePair): string {
	const ending = endingOf(text);
	const [closed, open] = PAIRS[pair];
	if (pair === '으로/로' && ending === 'rieul') return open;
	return ending === 'open' ? open : closed;
}
