import type { Span } from '../types.ts';

/** Transfer encodings and markup of a mail part, turned into readable text. RFC 2045 §6, RFC 2047. */

const KNOWN_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' };

/** Text of bytes; a charset that the runtime does not know is read as UTF-8, and bytes that are no text are marked. */
function textOf(bytes: Uint8Array, charset: string): string {
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return new TextDecoder().decode(bytes);
	}
}

/** The bytes of base64 text; what is no base64 is passed over, as RFC 2045 §6.8 asks. */
function bytesOfBase64(text: string): Uint8Array {
	const clean = text.replace(/[^A-Za-z0-9+/]/gu, '');
	const whole = clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0));
	return Uint8Array.from(atob(whole), (char) => char.charCodeAt(0));
}

export const decodeBase64 = (text: string, charset: string): string => textOf(bytesOfBase64(text), charset);

/** A run such as `=EB=B0=98` or a soft line break `=` at the end of a line. */
export const QUOTED_RUN = /(?:=[0-9A-F]{2})+|=[ \t]*\n/giu;

/** The text of one run of quoted-printable; a soft line break is nothing. */
export function decodeQuotedRun(run: string, charset: string): string {
	if (/^=[ \t]*\n$/u.test(run)) return '';
	return textOf(
		Uint8Array.from(run.slice(1).split('='), (hex) => Number.parseInt(hex, 16)),
		charset,
	);
}

/** `=?utf-8?B?…?=`: a word of a header that is not ASCII. */
export const ENCODED_WORD = /=\?([\w-]{1,40})\?([BQ])\?([^?\s]{1,400})\?=(?:\s+(?==\?))?/giu;

/** The text of one encoded word, by the groups of `ENCODED_WORD`. */
export function decodeWord(charset: string, encoding: string, text: string): string {
	if (encoding.toUpperCase() === 'B') return decodeBase64(text, charset);
	return text.replaceAll('_', ' ').replace(QUOTED_RUN, (run) => decodeQuotedRun(run, charset));
}

const TAGS =
	'a|abbr|address|article|b|blockquote|body|br|center|code|col|colgroup|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|o:p|ol|p|pre|s|samp|script|section|small|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr';

/** What goes out of HTML: tags and entities. Tags go by name, so `<an@example.com>` and `<user>` stay. */
export const MARKUP = new RegExp(
	`<br\\b[^<>]{0,200}>[ \\t]*\\n?|</?(?:${TAGS})(?:\\s[^<>]{0,4000})?/?>|<![a-z][^<>]{0,400}>|&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]{2,8});`,
	'giu',
);

/** Stretches of HTML that nobody sees: comments, styles, scripts. One that is never closed hides nothing. Linear in the length. */
export function hiddenMarkup(text: string): Span[] {
	const spans: Span[] = [];
	const closings = [
		['<!--', '-->'],
		['<style', '</style>'],
		['<script', '</script>'],
	] as const;
	const lower = text.toLowerCase();
	let at = 0;
	const next = closings.map(([opening]) => lower.indexOf(opening));
	for (;;) {
		const found = closings.map(([opening, closing], index) => {
			if ((next[index] ?? -1) >= 0 && (next[index] ?? 0) < at) next[index] = lower.indexOf(opening, at);
			return { start: next[index] ?? -1, closing, index };
		});
		const [first] = found.filter(({ start }) => start >= 0).sort((a, b) => a.start - b.start);
		if (first === undefined) return spans;
		const end = lower.indexOf(first.closing, first.start);
		if (end < 0) {
			next[first.index] = -1;
			continue;
		}
		at = end + first.closing.length;
		spans.push({ start: first.start, end: at });
	}
}

/** True where a text is HTML rather than words that mention a tag. */
export const looksLikeMarkup = (text: string): boolean => /<(?:html|body|br|p|div|table|td|pre)\b[^<>]{0,400}>/iu.test(text);

const BLOCK = /^<\/?(?:address|blockquote|br|div|dd|dl|dt|h\d|hr|li|ol|p|pre|table|td|th|tr|ul)\b/iu;

/** What stands in the place of one piece of markup: a line break, a blank, nothing, or the character that it names. */
export function plainMarkup(markup: string): string {
	if (markup.startsWith('&#')) {
		const code = /^&#x/iu.test(markup) ? Number.parseInt(markup.slice(3), 16) : Number.parseInt(markup.slice(2), 10);
		return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
	}
	const name = markup.slice(1, -1).toLowerCase();
	if (markup.startsWith('&')) return (Object.hasOwn(KNOWN_ENTITIES, name) ? KNOWN_ENTITIES[name] : undefined) ?? markup;
	return BLOCK.test(markup) ? '\n' : '';
}
