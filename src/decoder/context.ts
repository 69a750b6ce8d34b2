import type { Block } from './text/blocks.ts';
import type { Span } from './types.ts';

/** A name in a text, and where it stands. */
export interface Named extends Span {
	readonly value: string;
}

const ADDRESS = String.raw`[^\s<>@:;,()"'\[\]]{1,120}@[^\s<>@:;,()"'\[\]]{1,200}`;
const RECIPIENT = new RegExp(
	[
		String.raw`^[ \t]*<(${ADDRESS})>(?=:|[ \t]*(?:\n|$|\.\.\.|\())`,
		String.raw`\b(?:to|orig_to|recipient|rcpt)=<?(${ADDRESS})>?`,
		String.raw`\brcpt to:[ \t]*<?(${ADDRESS})>?`,
		String.raw`^[ \t]*(${ADDRESS})[ \t]*:?[ \t]*(?:\n|$)`,
		String.raw`rfc822;[ \t]*<?(${ADDRESS})>?`,
		String.raw`(?:\*\*|==|=>|->)[ \t]+(?:[^\s<>]{1,100}[ \t]+<)?(${ADDRESS})>?`,
		String.raw`['"](${ADDRESS})['"]: ?\(\d{3}`,
		String.raw`^(?:\d{1,3}[).][ \t]*)?[^\n@]{0,40}?(${ADDRESS})[ \t]+(?=\S)`,
		String.raw`^(?:x-failed-recipients|recipient address|받는 ?사람|người nhận)[ \t]*:[ \t]*<?(${ADDRESS})>?`,
	].join('|'),
	'imu',
);

/** The recipient that a stretch names as such: `<a@example.com>:`, `to=<…>`, `RCPT TO:<…>`, an address alone on its line. */
export function recipientIn(text: string, span: Span): Named | undefined {
	const stretch = text.slice(span.start, Math.min(span.end, span.start + 2000));
	const match = RECIPIENT.exec(stretch);
	if (match === null) return undefined;
	const value = match.slice(1).find(Boolean) ?? '';
	const start = span.start + match.index + match[0].indexOf(value);
	return { value: value.replace(/[.>]+$/u, ''), start, end: start + value.length };
}

const NAME = String.raw`(?=[\w.-]{0,64}[a-z])[a-z\d](?:[a-z\d_-]{0,62})(?:\.[a-z\d_-]{1,63}){1,8}`;
/** Who answered, by the words before the name. A line may break inside a long name, so a break after a dot or hyphen is passed over. */
const ANSWERED = new RegExp(
	String.raw`(?:\bhost[ \t\n]+"?|(?:^|[ \t])220[ -]|\bwhile talking to[ \t\n]+|\brelay=|\bconnect(?:ion)? to[ \t\n]+|\bconnect(?:ed|ing) to[ \t]+|\bmx:[ \t]*|(?:수신|상대) ?서버[ \t]*:[ \t]*|máy chủ (?:nhận|đích)[ \t]*:?[ \t]*|\bconnection with[ \t\n]+|\bconversation with[ \t\n]+|\btalking to[ \t\n]+|remote-mta:[ \t]*(?:dns|smtp)?;?[ \t]*|\bserver for the recipient domain [\w.-]{1,80} by[ \t\n]+|\bby[ \t\n]+(?=\S+\.[ \t]*\[)|\bremote (?:server|host|smtp)[ \t]*:?[ \t\n]*(?:is )?|\bH=|\bremoteserver[ \t]*[:=][ \t]*|\bsmtp server <?|lastattemptedservername=|opening to (?:ssl|tls)?:?\/\/|trying to connect to[ \t\n]+)(${NAME})\.?(?="|[ \t]*\[|[ \t\n]*\(|[ \t\n]+(?:said|rejected|gave|responded|refused|replied|returned|did)|:|,|\.?[ \t]*$|;|[ \t])`,
	'gimu',
);
/** Dragonfly and others begin a line with the name and go on with what it did. */
const BEGUN = new RegExp(
	String.raw`^[ \t]*(${NAME})\.?(?:[ \t]*\[[^\]\n]{3,45}\]|[ \t]*\([^)\n]{3,60}\))?[ \t\n]+(?=(?:said|rejected|gave|responded|refused|replied|returned|did|does)\b)`,
	'gimu',
);
/** Names of the sending side or of files, which only look like a host. */
const NO_HOST = /^(?:localhost|127\.|smtp\.helo|header\.|version|message-id)|\.(?:py|js|ts|php|rb|java|go|cs|eml|txt|log|local|internal|invalid|exe)$/iu;

/** A line break inside a name that is followed by its address: a mail program broke the line there. */
const BROKEN_NAME = /(?<!\b(?:host|to|with|by|from|server|for|at))(?<=[\w.-])\n[ \t]*(?=[\w-]{0,40}(?:\.[\w-]{1,40}){1,6}[ \t]*\[)/gu;

/** Every server that a stretch names as the one that answered, in its order. */
export function hostsIn(text: string, span: Span): Named[] {
	const stretch = text.slice(span.start, Math.min(span.end, span.start + 3000));
	const whole = stretch.replace(BROKEN_NAME, '');
	return [...whole.matchAll(ANSWERED), ...whole.matchAll(BEGUN)].flatMap((match) => {
		const value = match[1] ?? '';
		if (NO_HOST.test(value) || !/\.[a-z]{2,12}$/iu.test(value)) return [];
		const broken = new RegExp(Array.from(value, (char) => (char === '.' ? String.raw`\.` : char)).join('\\s*'), 'u').exec(stretch);
		const start = span.start + (broken?.index ?? 0);
		return [{ value: value.toLowerCase(), start, end: start + (broken?.[0].length ?? 0) }];
	});
}

const MENTIONED = new RegExp(String.raw`(?<![\w.@-])(?:https?:\/\/)?(${NAME})`, 'giu');

/** Hosts that words mention: links to help pages, names of filters and lists. */
export function mentionedHosts(text: string, span: Span): Named[] {
	const stretch = text.slice(span.start, Math.min(span.end, span.start + 3000));
	return [...stretch.matchAll(MENTIONED)].flatMap((match) => {
		const value = match[1] ?? '';
		const start = span.start + match.index + match[0].length - value.length;
		return /\.[a-z]{2,12}$/iu.test(value) ? [{ value: value.toLowerCase(), start, end: start + value.length }] : [];
	});
}

/** Domains of the mailboxes that words name. */
export function mentionedDomains(text: string, span: Span): Named[] {
	const stretch = text.slice(span.start, Math.min(span.end, span.start + 3000));
	return [...stretch.matchAll(/@([a-z\d][a-z\d.-]{1,120}\.[a-z]{2,24})/giu)].map((match) => {
		const value = match[1] ?? '';
		const start = span.start + match.index + 1;
		return { value: value.toLowerCase(), start, end: start + value.length };
	});
}

/** The blocks that belong to one: the fields of its group, or the words before it that say who speaks to whom. */
export function around(blocks: readonly Block[], block: Block): Block[] {
	if (block.speaker === 'field') return blocks.filter((each) => each.speaker === 'field' && each.group === block.group);
	// A block may have been cut or split since: it begins inside the one that it came from.
	const index = blocks.findLastIndex((each) => each.start <= block.start);
	return blocks.slice(Math.max(0, index - 3), index + 1).filter((each) => each.speaker !== 'field' && each.speaker !== 'log' && each !== block);
}
