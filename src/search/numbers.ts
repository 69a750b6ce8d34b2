/** Codes in a query, in whatever way they are written (RFC 5321 section 4.2.1, RFC 3463 section 2). */

export interface ReadNumbers {
	/** Enhanced status codes, `5.7.1`; `x.7.1` where no class is written. */
	readonly enhanced: readonly string[];
	/** Reply codes, `550`. */
	readonly replies: readonly string[];
	/** Classes, `5xx`. */
	readonly classes: readonly string[];
	/** Beginning of a number that is still being typed, `55` or `5.7`; nothing but numbers stands beside it. */
	readonly beginning: string | undefined;
	/** The query without them. */
	readonly rest: string;
}

const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3,}(?![\d.]*\d)/gu;
const VERSION = /(?:(?<!\p{L})(?:v|version|ver\.?)|phiên bản|버전)\s*\d+(?:\.\d+)*/gu;
/** A number of things, not a code: `250 MB`, `500명`, `500 mail/ngày`. */
const COUNT = /(?<![\d.])\d{1,3}(?=\s*(?:(?:[kmg]i?b|người|lần|통|개|명|건|일)(?!\p{L})|%|(?:mail|thư)(?:\/| mỗi| một| per| a day)))/gu;
/** Not behind a digit or a sign that joins numbers, nor behind a Latin letter, but for words that stand before a code. */
const BEFORE = '(?<![\\d.,])(?<=^|[^\\p{Script=Latin}]|smtp|lỗi|loi|mã|error|code)';
const ENHANCED = new RegExp(`${BEFORE}#?([245x])(?:\\.(\\d)\\.|,\\s?(\\d),\\s?| (\\d) |-(\\d)-)(0|[1-9]\\d{0,2})(?![\\d]|[.,]\\d|\\p{Script=Latin})`, 'gu');
/** 465 and 587 are ports. */
const REPLY = new RegExp(`${BEFORE}#?(?!465|587)([1-5]\\d\\d)(?!\\d|[.,:/]\\d|\\p{Script=Latin})`, 'gu');
const CLASS = /(?<![\p{L}\d.])([1-5])(?:xx|yz|\.x\.x)(?![\p{L}\d])/gu;
const BEGINNING = /^(?:[1-5]\d?|[245x]\.(?:\d\.?|x|\d\.x)?)$/u;

/**
 * Takes the codes out of a query: `550`, `#5.7.1`, `5 7 1`, `5,7,1`, `550-5.7.26`, `x.7.1`; whether they exist is not asked.
 * An IP address, a version and a number of things (`500 mail`) are left in the rest.
 * @param query plain text, as `plain` makes it
 */
export function readNumbers(query: string): ReadNumbers {
	const kept: string[] = [];
	// U+E000 and so on hold the place of what is no code.
	const keep = (found: string): string => String.fromCodePoint(0xe000 + kept.push(found) - 1);
	let rest = query.replace(ADDRESS, keep).replace(VERSION, keep).replace(COUNT, keep);
	const taken = { enhanced: [] as string[], replies: [] as string[], classes: [] as string[] };
	rest = rest.replace(ENHANCED, (_, group: string, ...parts: string[]) => {
		const [subject, detail] = [parts.slice(0, 4).find(Boolean) ?? '', parts[4] ?? ''];
		taken.enhanced.push(`${group}.${subject}.${detail}`);
		return ' ';
	});
	rest = rest.replace(REPLY, (_, number: string) => {
		taken.replies.push(number);
		return ' ';
	});
	rest = rest.replace(CLASS, (_, digit: string) => {
		taken.classes.push(`${digit}xx`);
		return ' ';
	});
	rest = rest.replace(/[-#:()[\]\s]+/gu, ' ').trim();
	const beginning = BEGINNING.test(rest) ? rest.replace(/x$/u, '') : undefined;
	if (beginning !== undefined) rest = '';
	return { ...taken, beginning, rest: rest.replace(/[\ue000-\uf8ff]/gu, (mark) => kept[(mark.codePointAt(0) ?? 0) - 0xe000] ?? '') };
}

/** Every number that `5.7.606-649` stands for; any other text stands for itself. */
export function numbersOf(written: string): string[] {
	const [, head = '', first, last] = /^(.*?)(\d+)-(\d+)$/u.exec(written) ?? [];
	if (first === undefined || last === undefined) return [written];
	return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, step) => `${head}${Number(first) + step}`);
}
