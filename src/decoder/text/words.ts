import type { Span } from '../types.ts';

/** Words of a text as rules compare them, and where each letter stood. */
export interface Words {
	readonly text: string;
	readonly at: readonly number[];
}

/** Of one stretch no more than this is read: a reply is short, and hostile text is long. */
const MOST = 6000;

/** Words that frame every notice of a program and would look like a reason. RFC 3464 §2.3; Postfix, Exim and Sendmail print them. */
const FRAME =
	/unknown address error|smtp error:? ?(?:\(\d{3}\))?:?|\(in reply to [^)]{1,60}(?:command|handshake)\)|smtp error from remote (?:mail )?server after [\w ]{2,30}(?=:)|(?:pipelined )?(?:rcpt to|mail from):<[^<>]{0,200}>|delivery temporarily suspended:|rfc822;|https?:\/\/[^\s<>"')\]]{1,300}|[^\s<>"'(),;:[\]]{1,120}@[^\s<>"'(),;:[\]]{1,200}/giu;

const STRAIGHT: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/**
 * Blanks joined, quote marks straight; the case is kept, so that a mark such as `TSS04` can be told from a word. The code that a
 * multi-line reply repeats in front of each line is left out, so that its sentence is whole: RFC 5321 §4.2.1.
 */
export function wordsOf(text: string, span: Span): Words {
	const letters: string[] = [];
	const at: number[] = [];
	const stretch = withoutRepeatedCode(text.slice(span.start, Math.min(span.end, span.start + MOST)));
	let blank = true;
	for (let index = 0; index < stretch.length; index += 1) {
		const char = stretch[index] ?? '';
		const isBlank = /\s/u.test(char);
		if (isBlank && blank) continue;
		blank = isBlank;
		letters.push(isBlank ? ' ' : (STRAIGHT[char] ?? char));
		at.push(span.start + index);
	}
	return { text: letters.join(''), at };
}

/** Headers that a notice quotes: they hold words of filters and names of programs. RFC 5322 §2.2. */
const QUOTED_HEADERS =
	/(?<=\n)[ \t]{0,4}(?:x-(?!postfix;)[\w-]{1,40}|received|content-[\w-]{1,30}|authentication-results|dkim-signature|received-spf|arc-[\w-]{1,30}|mime-version|message-id|subject|return-path|delivered-to)[ \t]*:[^\n]*(?:\n[ \t]+[^\n]*)*/giu;

function withoutRepeatedCode(text: string): string {
	const stretch = text.replace(QUOTED_HEADERS, (header) => ' '.repeat(header.length));
	const code = /^[245]\d\d(?=[ -])/u.exec(stretch)?.[0];
	if (code === undefined) return stretch;
	const again = new RegExp(`(?<=\\s)${code}[ -](?:#?[245]\\.\\d{1,3}\\.\\d{1,3}(?=[\\s:]))?`, 'gu');
	return stretch.replace(again, (repeated) => ' '.repeat(repeated.length));
}

/** The same words in lower case, with frames, addresses and links blotted out letter by letter: what is left are reasons. */
export function reasonsOf(words: Words): Words {
	const lower = Array.from(words.text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
	return {
		text: lower.replaceAll('_', ' ').replace(FRAME, (frame) => '@'.repeat(frame.length)),
		at: words.at,
	};
}

/** Where a stretch of words stood in the text. */
export function placeOf(words: Words, start: number, end: number): Span {
	const first = words.at[start] ?? words.at.at(-1) ?? 0;
	return { start: first, end: (words.at[Math.max(start, end - 1)] ?? first) + 1 };
}

/** Words without blanks in lower case: a fragment is found in them wherever a line was broken. */
export function bareOf(words: Words): Words {
	const bare: string[] = [];
	const at: number[] = [];
	for (let index = 0; index < words.text.length; index += 1) {
		const char = words.text[index] ?? '';
		if (char === ' ') continue;
		const lower = char.toLowerCase();
		bare.push(lower.length === 1 ? lower : char);
		at.push(words.at[index] ?? 0);
	}
	return { text: bare.join(''), at };
}

/** Where a fragment without blanks stands; undefined where it does not. */
export function findBare(bare: Words, fragment: string): Span | undefined {
	const found = bare.text.indexOf(fragment);
	return found < 0 ? undefined : placeOf(bare, found, found + fragment.length);
}
