/** A drawing in the definitions at the head of `<body>`. */
const DRAWING = /<(path|circle) id="([\w-]+)"[^>]*><\/\1>/gu;

/** Takes out the drawings that nothing on the page uses: every page defines all marks, and most use two. */
export function withoutUnused(html: string): string {
	return html.replace(DRAWING, (drawing, _, id: string) => (html.includes(`href="#${id}"`) ? drawing : ''));
}

/** Elements around whose tags a blank shows nowhere: grids, tables and blocks. List items and whatever runs in a line are left alone. */
const BLOCK = '(?:article|dd|div|dl|dt|footer|header|main|ol|section|table|tbody|td|th|thead|tr|ul)';
const BLANKS = new RegExp(`\\s+(</?${BLOCK}\\b)|(</?${BLOCK}\\b[^>]*>)\\s+`, 'gu');

/** Takes out blanks beside the tags of blocks: Astro leaves one where a template has a line end. */
export function withoutBlanks(html: string): string {
	return html.replace(BLANKS, '$1$2').replace(BLANKS, '$1$2');
}
