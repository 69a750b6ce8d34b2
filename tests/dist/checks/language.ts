import { eld } from 'eld/medium';
import { HOLE, pagesOf, textOf, textWhere, type Dist, type TextBlock } from '../../support/dist.ts';

/*
 * eld with its medium set of n-grams. Measured on these 5,477 texts (every page, with and without its English parts) and the
 * 2,742 sections of the neutral pages: eld/medium has all of them right, in 3 s; eld/small takes 37 Korean pages with many code
 * names for English, and tinyld 6 pages and a section (an English page for Vietnamese, Korean lists for English), in 7 s.
 */
const languageOf = (text: string): string => eld.detect(text).language;

const LEAST_LETTERS = 400;
/** A section of a neutral page is one sentence, which is enough to tell three languages apart. */
const LEAST_IN_SECTION = 40;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Every page of 400 letters or more reads as the language that it names: as a whole, and without its English parts. */
export function checkLanguage(dist: Pick<Dist, 'pages'>): string[] {
	return pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider', 'offline', 'unexpected').flatMap((page) => {
		const own = (block: TextBlock): string => (page.lang === 'en' ? textOf(block) : textWhere(block, (segment) => segment.lang !== 'en').replaceAll(HOLE, ' '));
		const whole = page.blocks.map(textOf).join('\n');
		const marked = page.blocks.map(own).join('\n');
		return [['the whole text', whole] as const, ['the text without its English parts', marked] as const].flatMap(([what, text]) => {
			const found = letters(text) < LEAST_LETTERS ? page.lang : languageOf(text);
			return found === page.lang ? [] : [`${page.path}: ${what} reads as ${found ?? 'no language'}, lang says ${page.lang ?? 'nothing'}`];
		});
	});
}

/** Neutral pages and 404 say the same in three languages, so that they have no language as a whole; each paragraph has one. */
export function checkSections(dist: Pick<Dist, 'pages'>): string[] {
	return pagesOf(dist, 'neutral', 'alias', '404').flatMap((page) => {
		const paragraphs = page.blocks.filter((block) => block.tag === 'p' && letters(textOf(block)) >= LEAST_IN_SECTION);
		const languages = new Set(page.blocks.filter((block) => block.tag === 'p').map((block) => block.segments[0]?.lang));
		return [
			...(['vi', 'ko', 'en'].every((locale) => languages.has(locale)) ? [] : [`${page.path}: has ${[...languages].join(', ')}, expected vi, ko and en`]),
			...paragraphs.flatMap((block) => {
				const lang = block.segments[0]?.lang ?? '';
				const found = languageOf(textOf(block));
				return found === lang ? [] : [`${page.path}: reads as ${found}, lang says ${lang}: ${textOf(block).slice(0, 80)}`];
			}),
		];
	});
}
