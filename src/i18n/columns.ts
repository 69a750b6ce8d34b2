const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Width of a text in columns, as search results cut it: a CJK character counts two, everything else one. */
export function columns(text: string): number {
	let width = 0;
	for (const character of text.normalize('NFC')) width += WIDE.test(character) ? 2 : 1;
	return width;
}

/** The first candidate of at most `limit` columns. Throws where none fits, so that no title is ever cut. */
export function firstThatFits(candidates: readonly string[], limit: number): string {
	const found = candidates.find((candidate) => columns(candidate) <= limit);
	if (found === undefined) throw new Error(`None of ${JSON.stringify(candidates)} fits into ${limit} columns; add a shorter message.`);
	return found;
}

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/u);

/** The longest run of whole sentences from the start that fits into `limit` columns; the first sentence at least. */
export function wholeSentences(text: string, limit: number): string {
	const sentences = sentencesOf(text);
	let taken = sentences[0] ?? '';
	for (const sentence of sentences.slice(1)) {
		if (columns(`${taken} ${sentence}`) > limit) break;
		taken = `${taken} ${sentence}`;
	}
	return taken;
}

/** Longest title in columns, as search results cut it. */
export const TITLE_COLUMNS = 60;

const NAME = ' | Replybook';

/** A title with the name of the site behind it, as a list of results shows it. */
export const withSiteName = (title: string): string => `${title}${NAME}`;

/** A title without it, for places that name the site themselves. */
export const withoutSiteName = (title: string): string => (title.endsWith(NAME) ? title.slice(0, -NAME.length) : title);

/** The first title that fits, with the name of the site where there is room for it. Throws where none does, so that no title is ever cut. */
export function titleThatFits(titles: readonly string[]): string {
	return firstThatFits(
		titles.flatMap((title) => [withSiteName(title), title]),
		TITLE_COLUMNS,
	);
}
