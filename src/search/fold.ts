/** Text as it is compared: one spelling for what people write in several ways. Pure; runs in the browser and in Node. */

const TONES = '\\u0300\\u0301\\u0303\\u0309\\u0323';
const TONE = new RegExp(`([${TONES}])([^${TONES}]*)$`, 'u');
const HANGUL = /^[ᄀ-ᇿㄱ-ㆎ가-힣]+$/u;
const WORD = /\d+(?:\.\d+)+|[ᄀ-ᇿㄱ-ㆎ가-힣]+|(?:(?![ᄀ-ᇿㄱ-ㆎ가-힣])[\p{L}\p{M}\p{N}])+/gu;

/** Words for one thing that people use for one another, in lower case and as typed, with marks or without. */
const SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
	[/['’]/gu, ''],
	[/(?<!\p{L})e-?mails?(?!\p{L})|thư điện tử/gu, 'mail'],
	[/black-?\s?list/gu, 'blocklist'],
	[/white-?\s?list/gu, 'allowlist'],
	// Vietnamese: the word of the house and the loan.
	[/h[òo]m th[ưu](?!\p{L})/gu, 'hộp thư'],
	[/(?<!\p{L})(?:tr[ảa]|quay|d[ộo]i|h[ồo]i|bounce) (?:v[ềe]|ng[ưu][ợo]c(?: l[ạa]i)?|l[ạa]i)(?!\p{L})/gu, 'trả lại'],
	[/t[ạa]i sao|v[ìi] l[ýi] do g[ìi]|sao l[ạa]i/gu, 'vì sao'],
	[/danh s[áa]ch [đd]en(?!\p{L})/gu, 'danh sách chặn'],
	[/m[áa]y ch[ủu](?!\p{L})/gu, 'server'],
	[/t[ậa]p tin(?!\p{L})|t[ệe]p(?: tin)?(?!\p{L})/gu, 'file'],
	[/m[ậa]t kh[ẩa]u(?!\p{L})/gu, 'password'],
	[/(?<!\p{L})cổng(?!\p{L})/gu, 'port'],
	[/t[êe]n mi[ềe]n(?!\p{L})/gu, 'domain'],
	// Korean: loans, and verbs that stand for one thing in whatever form.
	[/이메일|전자\s?메일/gu, '메일'],
	[/에러/gu, '오류'],
	[/메일 ?박스|사서함|편지함/gu, '메일함'],
	[/비번|패스워드|암호(?!화)/gu, '비밀번호'],
	[/아이피/gu, 'ip'],
	[/타임 ?아웃/gu, '시간 초과'],
	[/블랙 ?리스트/gu, '차단 목록'],
	[/화이트 ?리스트/gu, '허용 목록'],
	[/되?돌아\s?(?:와|왔|온|오)[가-힣]*/gu, '반송'],
	[/차단\s?(?:풀|푸)[가-힣]*/gu, '차단 해제'],
	[/(?:꽉|가득)\s?(?:차|찬|찼|참)[가-힣]*/gu, '가득 참'],
	[/너무\s?(?:커|큰|큼|크)[가-힣]*/gu, '너무 큼'],
	[/(?<![가-힣])안\s?(?:가|감|갑|나가|보내)[가-힣]*/gu, '안 감'],
	[/(?<![가-힣])안\s?(?:와|왔|옴|오|옵)[가-힣]*/gu, '안 옴'],
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
/** `-되다`, `-하다`, `-당하다` in the forms of a question or a report: `반송됐나요`, `차단당한건가요`, `거부된`. */
const VERB_ENDING = /(?:당[하했한해]|되|됐|돼|된|될|됩|하|했|합)(?:[가-힣]{0,4}[다요까면서고지는데기죠])?$|(?:됨|당함|해요|해서|당한)$/u;

/** English endings; what they leave need not be a word, it is only compared: `bounce`, `bounced` and `bounces` are `bounc`. */
const INFLECTION = /(?<=^[a-z]{4,})(?:ing|ed|es|e|s)$/u;

/** A word without its ending. Of a Korean word two syllables or more are left: `메일함이` is `메일함`. Wants a folded word. */
export function stem(word: string): string {
	if (!isHangul(word)) return word.replace(INFLECTION, '');
	for (const ending of [VERB_ENDING, PARTICLE]) {
		const rest = word.replace(ending, '');
		if (rest !== word && rest.length >= 2) return rest;
	}
	return word;
}

/** True for a particle that stands alone because it was written to a number or a Latin word: `550은`. */
export const isParticle = (word: string): boolean => word.replace(PARTICLE, '') === '';

/** True for a verb that says nothing by itself because its noun stands before it: `수신거부 당한건가요`. */
export const isVerbAlone = (word: string): boolean => word.replace(VERB_ENDING, '') === '';
