import type { Span } from '../types.ts';

/**
 * Who speaks in a stretch of a notice: a field of a report (RFC 3464), a server's or a client's line of a dialogue, a line of a
 * log, or somebody's words.
 */
export type Speaker = 'field' | 'server' | 'client' | 'log' | 'words';

export interface Block extends Span {
	readonly speaker: Speaker;
	/** Name of the field in lower case, for a field. */
	readonly field: string;
	/** Number of the group of fields that it stands in: one group speaks of one recipient. */
	readonly group: number;
}

const FIELD =
	/^[ \t]{0,8}(final-recipient|original-recipient|action|status|diagnostic-code|remote-mta|reporting-mta|received-from-mta|x-failed-recipients|last-attempt-date|will-retry-until|arrival-date|final-log-id|x-actual-recipient|x-display-name|original-envelope-id|dsn-gateway|x-postfix-[\w-]+|x-supplementary-info)[ \t]*:/iu;
const SERVER =
	/^[ \t]{0,8}(?:<<<|<-+|<~\*?|<~|<\*\*|<=|S(?:erver)?:|SMTP<<|Out:|.{0,40}SERVER -> CLIENT:|\[?SMTP\]? ?<-|reply:|RECV:?|<)[ \t]*b?['"]?(?=[2-5]\d\d\b)/iu;
const CLIENT =
	/^[ \t]{0,8}(?:>>>|-+>|~>|\*\*>|SMTP>>|In:|C(?:lient)?:|.{0,40}CLIENT -> SERVER:|send:|SENT:?|>)[ \t]*['"]?(?=[A-Z.])|^[ \t]{0,8}(?:EHLO \S+$|HELO \S+$|(?:MAIL FROM|RCPT TO):[ \t]*<[^>]*>[^\d]*$|DATA$|STARTTLS|AUTH (?:LOGIN|PLAIN)\b|QUIT|RSET)/u;
const LOG =
	/^[ \t]{0,4}(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\d{10,}\.\d|@[0-9a-f]{16,}|\[?\d{1,2}\/[A-Z][a-z]{2}\/\d{4}|\d{4}\/\d\d\/\d\d \d\d:\d\d)|\bstatus=(?:bounced|deferred|sent|undeliverable|expired)\b|\bstat=|^\S+ postfix\//u;
/** A recipient opens a new block: `<a@example.com>:` of Postfix and qmail, an address alone on its line of Exim and Sendmail. */
const RECIPIENT_LINE = /^[ \t]{0,8}(?:<[^<>\s@]{1,120}@[^<>\s]{1,200}>(?::|[ \t]*$|\.{3})|[^\s<>@:;,()]{1,120}@[^\s<>@:;,()]{1,200}[ \t]*:?[ \t]*$)/u;

/** True for a line of a list that names a recipient and says something of them. */
function isListed(line: string): boolean {
	const words = line.slice(0, 300).split(/\s+/u).filter(Boolean);
	return words.slice(0, -1).some((word) => word.indexOf('@') > 0 && word.includes('.', word.indexOf('@')));
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** A line that begins with a reply code, and the end of a line after which such a code goes on the sentence. */
const REPLY_LINE = /^[ \t]{0,8}([245]\d\d)(?:[ -]|$)/u;
const INTRODUCES = /(?:[:;,("'[]|\b(?:said|me|was|with|error|code|reason|responded|replied|returned|lỗi|mã|오류|코드))[ \t]*$/iu;

/** Lines that quote a header of the mail that came back: a subject may hold any number. */
const QUOTED_HEADER =
	/^[ \t]{0,8}(?:[*•-][ \t]*)?(?:subject|date|from|to|message[- ]?id(?:entifier)?|references|in-reply-to|x-mailer|user-agent|제목|메일 제목|날짜|발송 시간|tiêu đề|chủ đề|ngày)[ \t]*:/iu;

function speakerOf(line: string): Speaker {
	if (QUOTED_HEADER.test(line)) return 'client';
	if (FIELD.test(line)) return 'field';
	if (SERVER.test(line)) return 'server';
	if (LOG.test(line)) return CLIENT.test(line) ? 'client' : 'log';
	return CLIENT.test(line) ? 'client' : 'words';
}

/** True where a line goes on what the block before it says, so that both are read as one. */
function goesOn(text: string, before: Block | undefined, line: string, speaker: Speaker, previous: string): boolean {
	if (before === undefined || previous.trim() === '') return false;
	if (speaker === 'server' && before.speaker === 'server') {
		// Lines of one multi-line reply begin with the same code: RFC 5321 §4.2.1.
		const code = /[2-5]\d\d/u.exec(line)?.[0];
		return code !== undefined && new RegExp(`(?:^|\\D)${code}-`, 'u').test(previous);
	}
	if (speaker !== 'words') return false;
	if (before.speaker === 'client') return false;
	if (before.speaker !== 'words') return /^[ \t]/u.test(line);
	const code = REPLY_LINE.exec(line)?.[1];
	// A wrapped sentence may go on with a code; a reply of its own begins with one.
	if (code !== undefined && !INTRODUCES.test(previous) && !text.slice(Math.max(before.start, before.end - 600), before.end).includes(`${code}-`)) return false;
	// Inside what was said to a recipient, an address that stands deeper belongs to the sentence.
	if (isListed(line) && isListed(previous) && indentOf(line) === indentOf(previous) && !/^[ \t]*[245][.\d]/u.test(line)) return false;
	return !RECIPIENT_LINE.test(line) || (/^(?:\t| {4})/u.test(line) && /[:\d]$/u.test(previous.trimEnd()) && !/^[ \t]*\S+@\S+[ \t]*$/u.test(line));
}

/** Takes a notice apart into stretches in which one speaker says one thing. Linear in the length of the text. */
export function blocksOf(text: string): Block[] {
	const blocks: Array<{ -readonly [Key in keyof Block]: Block[Key] }> = [];
	let group = 0;
	let names = new Set<string>();
	let previous = '';
	let at = 0;
	while (at < text.length) {
		const next = text.indexOf('\n', at);
		const end = next < 0 ? text.length : next;
		const line = text.slice(at, Math.min(end, at + 2000));
		const speaker = speakerOf(line);
		const last = blocks.at(-1);
		if (line.trim() === '') {
			if (last?.speaker === 'field') names = new Set();
		} else if (last !== undefined && goesOn(text, last, line, speaker, previous)) {
			last.end = end;
		} else {
			const field = speaker === 'field' ? (FIELD.exec(line)?.[1] ?? '').toLowerCase() : '';
			if (speaker === 'field') {
				if (names.size === 0 || names.has(field)) {
					group += 1;
					names = new Set();
				}
				names.add(field);
			}
			blocks.push({ start: at, end, speaker, field, group });
		}
		previous = line;
		at = end + 1;
	}
	return blocks;
}
