/** A drawing in the definitions at the head of `<body>`. */
const DRAWING = /<(path|circle) id="([\w-]+)"[^>]*><\/\1>/gu;

/** Takes out the drawings that nothing on the page uses: every page defines all marks, and most use two. */
export function withoutUnused(html: string): string {
	return html.replace(DRAWING, (drawing, _, id: string) => (html.includes(`href="#${id}"`) ? drawing : ''));
}

/**
 * Elements around whose tags a blank shows nowhere: grids, tables, blocks, and what stands in the head. List items and whatever runs
 * in a line are left alone.
 */
const BLOCK = '(?:article|body|dd|div|dl|dt|footer|h1|h2|h3|head|header|html|link|main|meta|ol|section|style|table|tbody|td|th|thead|title|tr|ul)';
/** Blanks at either end of what is set as a block or as a part of a list. */
const EDGES = /(<(?:li|p)\b[^>]*>)\s+|\s+(<\/(?:li|p)>)/gu;
const SHAPES = /<(use|path|circle)\b([^>]*)><\/\1>/gu;
const BLANKS = new RegExp(`\\s+(</?${BLOCK}\\b)|(</?${BLOCK}\\b[^>]*>)\\s+`, 'gu');

/** Takes out blanks beside the tags of blocks, of which Astro leaves one where a template has a line end, and end tags of shapes, which hold nothing. */
export function withoutBlanks(html: string): string {
	return html.replace(BLANKS, '$1$2').replace(BLANKS, '$1$2').replace(EDGES, '$1$2').replace(SHAPES, '<$1$2/>');
}

const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gu;
const PROPERTY = /(?<![\w-])--[a-z][\w-]*/gu;

/** Every custom property of some style sheets, in the order of the alphabet, with a short name: no page says what a colour is for, and each has to be small. */
export function shortNames(styles: string): ReadonlyMap<string, string> {
	const names = [...new Set(styles.match(PROPERTY))].sort();
	return new Map(names.map((name, index) => [name, `--${index.toString(36)}`]));
}

/** The page with the short names of its custom properties. Only style sheets name them: no script and no attribute of the site does. */
export const withShortNames = (html: string, names: ReadonlyMap<string, string>): string =>
	html.replace(STYLE, (_, start: string, css: string, end: string) => start + css.replace(PROPERTY, (name) => names.get(name) ?? name) + end);
