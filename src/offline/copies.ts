import type { Locale } from '../i18n/locales.ts';
import type { CopyWords } from './release.ts';

/** Headers of a copy: when the server sent it, and what the page is called, percent-encoded as a header must be ASCII. */
export const KEPT_AT = 'x-kept-at';
export const TITLE = 'x-title';

/** Headers that speak of the bytes as they came, which are not those of the copy. */
const OF_THE_WIRE = ['content-encoding', 'content-length', 'transfer-encoding'];

/** Whether an answer may be kept: a whole page of this site, with its own address, and no error. */
export const isPage = (response: Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>): boolean =>
	response.status === 200 && response.type === 'basic' && !response.redirected && (response.headers.get('content-type') ?? '').startsWith('text/html');

/** Title of a page that is its own; nothing for one that only leads to another address. The text is HTML. */
export function titleOf(html: string, path: string): string {
	const [, canonical] = /<link rel="canonical" href="([^"]*)"/u.exec(html) ?? [];
	const [, title = ''] = /<title>([^<]*)<\/title>/u.exec(html) ?? [];
	return canonical !== undefined && URL.canParse(canonical) && new URL(canonical).pathname === path ? title : '';
}

/** Headers for a copy of an answer. */
export function copyHeaders(from: Headers, more: Readonly<Record<string, string>>): Headers {
	const headers = new Headers(from);
	for (const name of OF_THE_WIRE) headers.delete(name);
	for (const [name, value] of Object.entries(more)) headers.set(name, value);
	return headers;
}

/** When the server sent an answer, which the browser may have had for a while; now, where it does not say, or its clock is ahead. */
export function sentAt(headers: Headers, now: Date): Date {
	const sent = new Date(headers.get('date') ?? Number.NaN);
	return sent < now ? sent : now;
}

const TAGS: Readonly<Record<Locale, string>> = { vi: 'vi-VN', ko: 'ko-KR', en: 'en-GB' };
const DAYS: Readonly<Record<Locale, Intl.DateTimeFormatOptions>> = {
	vi: { day: '2-digit', month: '2-digit', year: 'numeric' },
	ko: { dateStyle: 'long' },
	en: { dateStyle: 'long' },
};

/** The line on a copy: why it is one, and of when, in the reader's own time. Where the day is not known, the line stands without it. */
export function noticeText(words: CopyWords, why: keyof CopyWords, locale: Locale, keptAt: string | null): string {
	const date = new Date(keptAt ?? Number.NaN);
	const known = !Number.isNaN(date.getTime());
	const day = known ? new Intl.DateTimeFormat(TAGS[locale], DAYS[locale]).format(date) : '?';
	const time = known ? new Intl.DateTimeFormat(TAGS[locale], { timeStyle: 'short' }).format(date) : '?';
	return words[why].replace('{{day}}', day).replace('{{time}}', time);
}

/**
 * A page with a line at the head of its content. The worker writes it into the HTML, so that no page carries a script for it and the
 * policy, which allows scripts by their hash, has nothing to refuse.
 */
export const withNotice = (html: string, text: string, locale: Locale): string =>
	html.replace(/<main\b[^>]*>/u, (main) => `${main}<p class="notice" id="copy-notice" lang="${locale}">${text}</p>`);
