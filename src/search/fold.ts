/** Text as it is compared: one spelling for what people write in several ways. Pure; runs in the browser and in Node. */

const TONES = '\\u0300\\u0301\\u0303\\u0309\\u0323';
const TONE = new RegExp(`([${TONES}])([^${TONES}]*)$`, 'u');
const HANGUL = /^[ᄀ-ᇿㄱ-ㆎ가-힣]+$/u;
const WORD = /\d+(?:\.\d+)+|[ᄀ-ᇿㄱ-ㆎ가-힣]+|(?:(?![ᄀ-ᇿㄱ-ㆎ가-힣])[\p{L}\p{M}\p{N}])+/gu;

/** Words for one thing that people use for one another; the first column is a pattern in lower case. */
const SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
	[/['’]/gu, ''],
	[/(?<!\p{L})e-?mails?(?!\p{L})|thư điện tử/gu, 'mail'],
	[/이메일|메일메일/gu, '메일'],
	[/에러/gu, '오류'],
	[/메일 ?박스|사서함|편지함/gu, '메일함'],
	[/hòm thư/gu, 'hộp thư'],
	[/trả về/gu, 'trả lại'],
];

/** Lower case, compatible forms made one (`５５０` is `550`), and the words of `SPELLINGS` made one. */
export function plain(text: string): string {
	return SPELLINGS.reduce((line, [from, to]) => line.replace(from, to), text.normalize('NFKC').toLowerCase()).trim();
}

/** Without the marks of Vietnamese: `lỗi` is `loi`, `đầy` is `day`. Hangul stays as it is. Wants plain text. */
export function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').normalize('NFC');
}

/** A word with its tone at the end, so that `hoà` and `hòa` are one. Wants a plain word. */
export function toneLast(word: string): string {
	return word.normalize('NFD').replace(TONE, '$2$1');
}

/** True for a word of Hangul, syllables that are not finished included. */
export const isHangul = (word: string): boolean => HANGUL.test(word);

/** Words of a plain text; a dotted number is one word, and Hangul is parted from what it is written to (`550은` gives two). */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Endings that say how a Korean word stands in its sentence, the longer before the shorter ones. */
const PARTICLE =
	/(?:이라는|에서는|에게서|으로는|이라고|인가요|인데요|입니다|이에요|에서|에게|한테|으로|까지|부터|이란|라는|라고|예요|은|는|이|가|을|를|에|의|로|와|과|도|만|란)$/u;
const VERB_ENDING =
	/(?:당했습니다|되었습니다|됐습니다|했습니다|당했어요|되었어요|됐어요|했어요|하나요|되나요|되네요|합니다|됩니다|된다고|하려면|되는|하는|당함|돼요|해요|하기|된|됨|함|할|한)$/u;

/** A Korean word without its particle or ending, where two syllables or more are left: `메일함이` is `메일함`. */
export function stem(word: string): string {
	if (!isHangul(word)) return word;
	for (const ending of [VERB_ENDING, PARTICLE]) {
		const rest = word.replace(ending, '');
		if (rest !== word && rest.length >= 2) return rest;
	}
	return word;
}

/** True for a particle that stands alone because it was written to a number or a Latin word: `550은`. */
export const isParticle = (word: string): boolean => word.replace(PARTICLE, '') === '';
