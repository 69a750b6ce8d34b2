import type { Locale } from '../i18n/locales.ts';

/** A term of the glossary where it stands in a text: position of its words, and the address of its explanation. */
export interface TermPlace {
	readonly start: number;
	readonly end: number;
	readonly href: string;
}

/** Finds the terms of the glossary in a piece of plain text, from left to right. */
export type FindTerms = (text: string) => readonly TermPlace[];

/** Particles and endings that may follow a Korean term; without one of them the term is a part of another word. */
const PARTICLES =
	'(?:입니다|이라고|이라는|이라면|으로부터|로부터|에서는|에게서|으로는|에서|에게|에는|에도|으로|이나|이며|이고|이란|까지|부터|처럼|보다|마다|만|와|과|은|는|이|가|을|를|의|에|로|도|나|란)?';

/** What must stand before and after a term, so that it is a word of its own. */
const BOUNDS: Readonly<Record<Locale, readonly [before: string, after: string]>> = {
	en: ['(?<![\\p{L}\\p{N}.@/-])', '(?:s|es)?(?![\\p{L}\\p{N}@/]|-\\p{L}|\\.\\p{L})'],
	vi: ['(?<![\\p{L}\\p{N}.@/-])', '(?![\\p{L}\\p{N}@/]|-\\p{L}|\\.\\p{L})'],
	ko: ['(?<![\\p{L}\\p{N}.@/-])', `(?=${PARTICLES}(?![\\p{L}\\p{N}@/]))`],
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/**
 * Makes the finder of one language. Longer forms come before shorter ones, so that "mail server" is not taken for "mail".
 * @param forms words as they stand in texts, with the address of their explanation
 */
export function termFinder(forms: ReadonlyArray<readonly [form: string, href: string]>, locale: Locale): FindTerms {
	if (forms.length === 0) return () => [];
	const sorted = [...forms].sort(([a], [b]) => b.length - a.length);
	const addresses = new Map(sorted.map(([form, href]) => [form.toLowerCase(), href]));
	const [before, after] = BOUNDS[locale];
	const pattern = new RegExp(`${before}(${sorted.map(([form]) => escape(form)).join('|')})${after}`, 'giu');
	return (text) =>
		[...text.matchAll(pattern)].flatMap((match): TermPlace[] => {
			const form = match[1] ?? '';
			const href = addresses.get(form.toLowerCase());
			return href === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, href }];
		});
}

const ANCHOR = /<a class="term" href="([^"]*)">([^<]*)<\/a>/gu;

/**
 * Takes out the term links that were already made, so that only the first mention on a page is linked.
 * @param seen addresses linked so far; grows
 */
export function firstMentions(html: string, seen: Set<string>): string {
	return html.replace(ANCHOR, (whole, href: string, text: string) => {
		if (seen.has(href)) return text;
		seen.add(href);
		return whole;
	});
}

/** Elements whose text is a name, a link or machine text already. */
const CLOSED = new Set(['a', 'code', 'h2', 'h3', 'script', 'style', 'svg', 'button', 'b', 'dt', 'th']);

/**
 * Links the first mention of each term in a piece of well-formed HTML that somebody else printed.
 * @param html as Astro renders it: every element but the void ones is closed
 */
export function linkTerms(html: string, findTerms: FindTerms): string {
	const seen = new Set<string>();
	const open: string[] = [];
	return html
		.split(/(<[^>]*>)/u)
		.map((part) => {
			const [, end, name = ''] = /^<(\/?)([a-z][\w-]*)/u.exec(part) ?? [];
			if (CLOSED.has(name) && !part.endsWith('/>')) {
				if (end === '/') open.pop();
				else open.push(name);
			}
			if (part.startsWith('<') || open.length > 0) return part;
			let [text, done] = ['', 0];
			for (const { start, end: stop, href } of findTerms(part)) {
				if (start < done || seen.has(href)) continue;
				seen.add(href);
				text += `${part.slice(done, start)}<a class="term" href="${href}">${part.slice(start, stop)}</a>`;
				done = stop;
			}
			return text + part.slice(done);
		})
		.join('');
}
