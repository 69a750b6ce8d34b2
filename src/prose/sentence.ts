/** Single sentences as HTML. Needs no Markdown, so a browser can have it. */

/** Address of the page that a code span names, or undefined where it names none. */
export type LinkFor = (span: string) => string | undefined;

/** Keeps what stands on both sides on one line. */
export const WORD_JOINER = '\u2060';
const NO_BREAK = '\u00a0';

/** Joins what must not part at a line end. For HTML only: titles, Markdown and the index keep plain spaces. */
export function withJoiners(text: string): string {
	return text.replace(/([)\]”’])(?=[가-힣])/gu, `$1${WORD_JOINER}`).replace(/\b(RFC|port|section|cổng|mục) (?=\d)/gu, `$1${NO_BREAK}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text for HTML content and attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);

/** Language of machine text: English, but for the notices of Korean providers. */
export const machineLanguage = (text: string): 'ko' | 'en' => (/[가-힣]/u.test(text) ? 'ko' : 'en');

/** Machine text as a code span. */
export const codeSpan = (text: string): string => `<code lang="${machineLanguage(text)}" translate="no">${escapeHtml(text)}</code>`;

/**
 * Prints one composed sentence as HTML: plain text with code spans in backticks, nothing else.
 * @param linkFor decides which code spans become links
 */
export function renderSentence(text: string, linkFor: LinkFor = () => undefined): string {
	return text
		.split('`')
		.map((part, index) => {
			if (index % 2 === 0) return escapeHtml(withJoiners(part));
			const code = codeSpan(part);
			const href = linkFor(part);
			return href === undefined ? code : `<a href="${escapeHtml(href)}">${code}</a>`;
		})
		.join('');
}
