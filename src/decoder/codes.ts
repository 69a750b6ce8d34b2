import type { Rulebook } from './rules/rulebook.ts';
import type { Span } from './types.ts';

/** A code in a text, and how sure it is that it is one: 3 where the place says so, 1 for a number that only looks like it. */
export interface Mark extends Span {
	readonly value: string;
	readonly strength: 1 | 2 | 3;
}

/** Words and signs before a reply code, in the languages of notices. */
const REPLY_INTRODUCTION =
	/(?:(?:\b|_)(?:said|says|saying|responded(?: with)?|replied|replies|returned|answered|greeting|reason|failed|deferred|stat|error|errors|errcode|diagnostic(?: code)?|refused\s+to\s+talk\s+to\s+me|response(?: was| from [^:\n]{1,80})?|reply(?: was)?|code|status|smtp|esmtp|lmtp|LED|msg|responsecode|mã|lỗi|ma loi|loi|fehler|erreur|antwort|код|ошибка)|코드|오류|에러|응답|반송|리턴메일|错误|代码|エラー|응답 ?코드)["']?[ \t]*(?:은|는|이|가)?[ \t]*[:=;]?\s*(?:dns;|smtp;|b)?\s*['"“‘(\[{#<`]*\s*$|(?:^|[\s\]])(?:<<<|<-+|<~\*?|<\*\*|->|=>|S:|SMTP<<|CLIENT:)\s*['"(]?$|[\])>]:(?:\d{1,5}:)?\s+$|[a-z\d]\.[a-z]{2,10}:\s+$|(?:^|\s)#$/iu;
/** Brackets and quote marks around a code: it may be one, but the code in front of the sentence comes first. */
const BRACKETED = /["'(\[{]\s*$/u;

/** What follows a number that counts things. */
const UNIT =
	/^(?:[ \t]?(?:%|°|[KMG]i?B\b|bytes?\b|octets?\b|ms\b|sec|seconds?\b|minutes?\b|mins?\b|hours?\b|days?\b|times?\b|people\b|products?\b|units?\b|tests?\b|pieces?\b|letters?\b|users?\b(?! (?:unknown|not|is|does))|items?\b|px\b|kg\b|km\b|mm?\b|ml\b|w\b|usd\b|vnd\b|đồng|đ\b|thư\b|thư[/,]|email[/ ]|nghìn|triệu|người|cái|trang|원|명|개|통|건|분|시|초|일|년|월|호|층|번지|페이지|円|人|個)|[.,] ?\d|:\d|\/\d)/iu;

const FOLLOWED_BY_ENHANCED = /^(?:[ \t\n-]{1,12}|[/.])#?[(\["']{0,2}[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/u;

/** People who ask about a code call it one. */
const CALLED_A_CODE = /^ ?(?:에러|오류|반송|코드|번? ?리턴|error\b|errors\b|bounce|là (?:lỗi|mã))/iu;

function replyStrength(before: string, after: string, atStart: boolean): 0 | 1 | 2 | 3 {
	if (/[\w.\-/@$€₫+~]$/u.test(before) && !/(?:^|[\s;:])(?:LED|code|error|status|smtp|reply|response)[=-]$/iu.test(before) && !/\b[xX]-[\w-]+;$/u.test(before))
		return 0;
	if (/\w\[$/u.test(before) && after.startsWith(']')) return 0;
	if (/^\.[245]\.\d{1,3}\.\d{1,3}[ :]/u.test(after)) return 3;
	if (/^[\d_@<]|^\.\d|^-\d\d-|^[A-Za-z]/u.test(after) || /^[가-힣]/u.test(after)) {
		if (!/^(?:은|는|이|가|을|를|로|과|와|의|에|번|란|라고|이란|오류|에러|코드|반송|[ \n])/u.test(after)) return 0;
	}
	if (FOLLOWED_BY_ENHANCED.test(after) || CALLED_A_CODE.test(after)) return 3;
	const introduced = REPLY_INTRODUCTION.test(before.slice(-60));
	if (UNIT.test(after) && !introduced) return 0;
	if (introduced) return 3;
	// A hyphen behind the code says that more lines follow: RFC 5321 §4.2.1.
	if (atStart && /^-\S/u.test(after)) return 3;
	const opens = /:\s$/u.test(before) && /^[ -][A-Z<"#[]/u.test(after);
	return opens || (atStart && /^(?:[ \t-]|$|\n)/u.test(after)) || BRACKETED.test(before) || /[245]\.\d{1,3}\.\d{1,3}[ \t]$/u.test(before) ? 2 : 1;
}

/** Success is only said with these; any other number that begins with 2 is a number. */
const SUCCESS: ReadonlySet<string> = new Set(['211', '214', '220', '221', '235', '250', '251', '252', '253', '254']);

/** Reply codes in a stretch of text (RFC 5321 §4.2), in their order. Never part of an address, a port, a date or a version. */
export function replyCodes(book: Rulebook, text: string, span: Span): Mark[] {
	const stretch = text.slice(span.start, span.end);
	const marks: Mark[] = [];
	for (const match of stretch.matchAll(/[245][0-7]\d|59\d|(?<=\D|^)5[89]\d/gu)) {
		const [start, end] = [match.index, match.index + 3];
		const before = stretch.slice(Math.max(0, start - 120), start);
		const line = before.slice(before.lastIndexOf('\n') + 1);
		const strength = replyStrength(before, stretch.slice(end, end + 40), /^[ \t>*•"'-]*$/u.test(line));
		if (match[0].startsWith('2') && !SUCCESS.has(match[0])) continue;
		if (strength === 0 || (strength === 1 && !book.isKnown(match[0]))) continue;
		marks.push({ value: match[0], start: span.start + start, end: span.start + end, strength });
	}
	return marks;
}

const ENHANCED_INTRODUCTION =
	/(?:[245]\d\d(?:[ \t\n-]{1,12}|[/.])#?[(\["']*|#|\b(?:dsn|stat|status|status code|code|error|esc|smtp|mã|lỗi|ma|loi|mã lỗi)[ \t]*[:=]?\s*['"(\[]*#?|(?:코드|오류|에러|상태|응답)[ \t]*[:=]?\s*['"(\[]*|[(\[][ \t]*|[:;][ \t]*)$/iu;
/** A product or the word "version" before a number makes it a version. */
const PRODUCT =
	/(?:\b(?:x-mailer|user-agent|mailer|agent|server|v|ver|vers|version|release|rev|build|phiên bản|section|chapter|mục|rfc)\.?:?|버전|(?<!^)(?<![.:;!?]\s)\b[A-Z][A-Za-z+]*(?:[A-Z][a-z]+)*|\b[a-z]+\/|(?:[a-z)]|\d{4})\/)[ \t]*$/u;

function enhancedStrength(before: string, after: string, atStart: boolean, value: string): 0 | 1 | 2 | 3 {
	if ((/[\w./@~+]$/u.test(before) && !/(?:^|\s)[45]\d\d[/.]$/u.test(before)) || (before.endsWith('-') && !/[245]\d\d-$/u.test(before))) return 0;
	if (/^(?:\d|\.\d|[A-Za-z_@]|-(?!\s))/u.test(after)) return 0;
	if (/^[가-힣]/u.test(after) && !/^(?:은|는|이|가|을|를|로|과|와|의|에|란|이란|이라|라고)/u.test(after)) return 0;
	if (value.startsWith('2')) return /(?:2\d\d[ -]|\bdsn=|\bstatus:[ \t]*|smtp;[ \t]*)$/iu.test(before) || (atStart && /^[ \t]/u.test(after)) ? 3 : 0;
	if (PRODUCT.test(before)) return 0;
	if (ENHANCED_INTRODUCTION.test(before)) return 3;
	if (atStart) return 2;
	return 1;
}

/** Enhanced status codes in a stretch of text (RFC 3463), in their order. Never an IP address or a version. */
export function enhancedCodes(text: string, span: Span): Mark[] {
	const stretch = text.slice(span.start, span.end);
	const marks: Mark[] = [];
	for (const match of stretch.matchAll(/(?<!\d|(?<!(?:^|\s)[45]\d)\d\.)[245]\.\d{1,3}\.\d{1,3}(?!\d)/gu)) {
		const [start, end] = [match.index, match.index + match[0].length];
		const before = stretch.slice(Math.max(0, start - 60), start);
		const line = before.slice(before.lastIndexOf('\n') + 1);
		const strength = enhancedStrength(before, stretch.slice(end, end + 8), /^[ \t>*•"'-]*$/u.test(line), match[0]);
		if (strength !== 0) marks.push({ value: match[0], start: span.start + start, end: span.start + end, strength });
	}
	return marks;
}
