import { compose, replace, without, type Reading } from './reading.ts';
import { decodeBase64, decodeQuotedRun, decodeWord, ENCODED_WORD, hiddenMarkup, looksLikeMarkup, MARKUP, plainMarkup, QUOTED_RUN } from './transfer.ts';
import type { Span } from '../types.ts';

/**
 * What a stretch of a mail is for: words for people, the fields of a report (RFC 3464), the headers on top, the mail that came
 * back, a complaint (RFC 5965), or nothing that can be read.
 */
type Role = 'words' | 'markup' | 'report' | 'headers' | 'original' | 'complaint' | 'other';

interface Part extends Span {
	readonly role: Role;
	readonly encoding: string;
	readonly charset: string;
}

export interface Message {
	/** What the notice says, decoded. */
	readonly notice: Reading;
	/** The mail that came back, where the paste holds it: read only if the notice says nothing. */
	readonly original: Reading;
	/** The headers on top of the paste, decoded; empty where there are none. */
	readonly headers: string;
	readonly complaint: boolean;
}

const HEADER_LINE = /^(?:[A-Za-z][\w-]{1,60}:(?!\/\/)|From [^\n]+$)/u;
const TYPE = /^content-type:[ \t]*([\w.+-]+\/[\w.+-]+)/imu;
const CHARSET = /charset\s*=\s*"?([\w-]+)/iu;
const ENCODING = /^content-transfer-encoding:[ \t]*([\w-]+)/imu;
const BOUNDARY = /\bboundary\s*=\s*(?:"([^"\n]{1,120})"|([^\s";]{1,120}))/giu;
/** A part begins here although the paste does not hold the header that names the boundary. */
const NAMELESS_BOUNDARY = /^--([^\s-][^\n]{0,110})\n(?=content-[a-z-]{2,30}:)/gimu;

/** Where the headers that begin at a place end: behind the blank line, or at the place itself where there are none. */
function headersEnd(text: string, start: number, end: number): number {
	let at = start;
	let seen = 0;
	while (at < end) {
		const next = text.indexOf('\n', at);
		const line = text.slice(at, next < 0 || next > end ? end : next);
		if (line.trim() === '') return seen === 0 ? start : Math.min(end, at + line.length + 1);
		if (!(seen > 0 && /^[ \t]/u.test(line)) && !HEADER_LINE.test(line)) return start;
		seen += 1;
		at += line.length + 1;
	}
	return seen === 0 ? start : end;
}

function roleOf(type: string): Role {
	if (/^message\/(?:global-)?delivery-status$/u.test(type)) return 'report';
	if (/^(?:message\/(?:rfc822|global|partial|external-body)|text\/rfc822-headers|message\/global-headers)/u.test(type)) return 'original';
	if (type === 'message/feedback-report') return 'complaint';
	if (type === 'text/html') return 'markup';
	return type.startsWith('text/') || type.startsWith('multipart/') ? 'words' : 'other';
}

function partOf(headers: string, body: Span): Part {
	return {
		...body,
		role: roleOf((TYPE.exec(headers)?.[1] ?? 'text/plain').toLowerCase()),
		encoding: (ENCODING.exec(headers)?.[1] ?? '').toLowerCase(),
		charset: CHARSET.exec(headers)?.[1] ?? 'utf-8',
	};
}

/** The lines that part the text, with the boundary that each one ends or begins. */
function separators(text: string): Array<Span & { readonly boundary: string }> {
	const names = new Set<string>();
	for (const match of text.matchAll(BOUNDARY)) names.add((match[1] ?? match[2] ?? '').trim());
	for (const match of text.matchAll(NAMELESS_BOUNDARY)) names.add((match[1] ?? '').trim());
	if (names.size === 0) return [];
	const lines: Array<Span & { readonly boundary: string }> = [];
	for (const match of text.matchAll(/^--([^\n]+)\n?/gmu)) {
		const name = (match[1] ?? '').trim();
		const boundary = names.has(name) ? name : name.endsWith('--') && names.has(name.slice(0, -2)) ? name.slice(0, -2) : undefined;
		if (boundary !== undefined) lines.push({ start: match.index, end: match.index + match[0].length, boundary });
	}
	return lines;
}

/** Headers that a mail begins with, and fields of a report that only look like headers. */
const OF_MAIL = /^(?:received|return-path|from|to|subject|date|message-id|mime-version|content-type|delivered-to|x-original-to):/imu;
const OF_REPORT = /^(?:status|action|final-recipient|diagnostic-code|reporting-mta):/imu;

/** Parts of a mail in their order. What lies below a mail that came back belongs to it, up to the boundary around it. */
function partsOf(text: string): { parts: Part[]; headers: Span } {
	const end = headersEnd(text, 0, text.length);
	const top = OF_MAIL.test(text.slice(0, end)) && !OF_REPORT.test(text.slice(0, end)) ? end : 0;
	const lines = separators(text);
	const parts: Part[] = [partOf(text.slice(0, top), { start: top, end: lines[0]?.start ?? text.length })];
	let outer: string | undefined;
	for (const [index, line] of lines.entries()) {
		if (outer === line.boundary) outer = undefined;
		const end = lines[index + 1]?.start ?? text.length;
		const body = headersEnd(text, line.end, end);
		const part = partOf(text.slice(line.end, body), { start: body, end });
		parts.push(outer === undefined ? part : { ...part, role: 'original' });
		if (outer === undefined && part.role === 'original') outer = line.boundary;
	}
	return { parts, headers: { start: 0, end: top } };
}

/** A part in pieces that stand as they are or decoded. */
function* decoded(text: string, { start, end, encoding, charset }: Part): Generator<Span & { readonly text?: string }> {
	const body = text.slice(start, end);
	if (encoding === 'base64') {
		yield { start, end, text: `${decodeBase64(body, charset).replace(/\r\n?/gu, '\n')}\n` };
		return;
	}
	// A paste may have lost the header that names the encoding, so soft breaks and runs of bytes are taken for what they are.
	const quoted = encoding === 'quoted-printable' || /=3D|=20\n|=[CDE][0-9A-F]=[89AB][0-9A-F]|=\n[^\n]*=\n/u.test(body);
	let at = start;
	for (const run of quoted ? body.matchAll(QUOTED_RUN) : []) {
		yield { start: at, end: start + run.index };
		at = start + run.index + run[0].length;
		yield { start: start + run.index, end: at, text: decodeQuotedRun(run[0], charset) };
	}
	yield { start: at, end };
	yield { start: end, end, text: '\n' };
}

/** Signs in words that the mail that came back follows. A forwarded notice stands below one as well, so nothing is thrown away. */
const COPY_FOLLOWS = new RegExp(
	[
		String.raw`^[ \t]*(?:-{2,}|_{2,}|\*{2,}|={2,})[ \t]*(?:start of |the )?(?:original|returned|undelivered|rejected|unsent|원본|원문|thư gốc|nội dung thư)\b[^\n]{0,60}$`,
		String.raw`^[ \t]*(?:-{2,}[ \t]*)?(?:below this line is a copy of|this is a copy of (?:the|your) message|(?:message|mail) headers? follow|(?:the )?(?:original|returned|unsent|received) (?:message|mail|text)(?: headers?)? (?:follows|below)|(?:below is )?an? copy of (?:your|the) (?:original )?message|(?:the )?headers? of (?:your|the) (?:original )?(?:message|mail)|original (?:message|mail) headers?|(?:đầu|phần đầu) thư gốc|원본 메시지 헤더|en-têtes de message)\b[^\n]{0,80}$`,
	].join('|'),
	'imu',
);

/** Where a copy of the mail begins in words, and where it begins to be read: behind the line that announces it. */
function copyAt(text: string, part: Part): number | undefined {
	if (part.role !== 'words') return undefined;
	const at = COPY_FOLLOWS.exec(text.slice(part.start, part.end))?.index;
	return at === undefined ? undefined : part.start + at;
}

function readParts(reading: Reading, parts: readonly Part[]): Reading {
	const plain = compose(
		reading,
		parts.flatMap((part) => [...decoded(reading.text, part)]),
	);
	if (!looksLikeMarkup(plain.text)) return plain;
	return replace(
		replace(without(plain, hiddenMarkup(plain.text)), MARKUP, (match) => plainMarkup(match[0])),
		/(?<![ \t])[ \t]*\n(?:[ \t]*\n){1,500}[ \t]*/gu,
		() => '\n\n',
	);
}

/**
 * Takes a paste apart as a mail: parts are decoded, the fields of a report stay, the mail that came back is set aside.
 * A paste that is no mail is one part. RFC 2045, RFC 2046 §5.1, RFC 6522.
 */
export function takeApart(reading: Reading): Message {
	const { parts, headers } = partsOf(reading.text);
	const words = parts.filter((part) => part.role === 'words' && reading.text.slice(part.start, part.end).trim().length > 40);
	const wanted = parts.filter((part) => part.role === 'report' || part.role === 'words' || (part.role === 'markup' && words.length === 0));
	// What stands below the announcement of a copy is the mail that came back. An encoded part is left whole: it holds no such line.
	const cut = wanted.map((part) => ({ part, at: part.encoding === 'base64' ? undefined : copyAt(reading.text, part) }));
	const returned = parts.filter((part) => part.role === 'original' || part.role === 'markup');
	const below = cut.flatMap(({ part, at }) => (at === undefined ? [] : [{ ...part, start: at }]));
	const top = reading.text.slice(headers.start, headers.end);
	return {
		notice: readParts(
			reading,
			cut.map(({ part, at }) => ({ ...part, end: at ?? part.end })),
		),
		original: readParts(reading, [...below, ...returned]),
		headers: top.replace(ENCODED_WORD, (_, charset: string, encoding: string, text: string) => decodeWord(charset, encoding, text)),
		complaint: parts.some((part) => part.role === 'complaint'),
	};
}
