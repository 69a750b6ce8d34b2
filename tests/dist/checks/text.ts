import { compareFacts } from '../../../src/catalogue/comparison.ts';
import { labelOf } from '../../../src/comparison/compose.ts';
import { printHero, printSections } from '../../../src/parts/comparison.ts';
import { withoutBlanks } from '../../../src/build/lighten.ts';
import type { ComparisonFile } from '../../../src/comparison/types.ts';
import { makeComparison } from '../../../src/comparison/view.ts';
import { wordsFrom } from '../../../src/i18n/words.ts';
import { comparedCode } from '../../../src/models/compared.ts';
import type { Site } from '../../../src/models/context.ts';
import { HOLE, metaOf, pagesOf, textOf, textWhere, type Dist, type Page, type TextBlock } from '../../support/dist.ts';

/** Text of a block without machine text: code, and words in another language than the page's. */
export const ownText = (block: TextBlock, page: Pick<Page, 'lang'>): string =>
	textWhere(block, (segment) => !segment.code && (page.lang === undefined || segment.lang === page.lang));

const quoteAround = (text: string, index: number): string => text.slice(Math.max(0, index - 30), index + 40);

interface Pattern {
	readonly name: string;
	readonly pattern: RegExp;
	/** Also in code and in words of another language. */
	readonly everywhere: boolean;
}

/** What must never reach a reader. In code two asterisks and `undefined` can be meant: logs of Exim, banners behind a firewall. */
const PATTERNS: readonly Pattern[] = [
	{ name: 'stray ** of Markdown', pattern: /\*\*/gu, everywhere: false },
	{ name: 'stray backtick of Markdown', pattern: /`/gu, everywhere: true },
	{ name: 'stray link of Markdown', pattern: /\]\(/gu, everywhere: true },
	{ name: 'stray _emphasis_ of Markdown', pattern: /(?<![\p{L}\d_])_[^\s_](?:[^_]*[^\s_])?_(?![\p{L}\d_])/gu, everywhere: false },
	{ name: 'stray heading or fence of Markdown', pattern: /^#{1,6} |~~~/gu, everywhere: false },
	// "null MX", "null sender" and "null reverse-path" are terms of mail.
	{ name: 'a value that was not there', pattern: /\bundefined\b|\bNaN\b|\[object|\bnull\b(?! (?:MX|sender|reverse-path))/gu, everywhere: false },
	{ name: 'an unfilled slot', pattern: /\{\{\s*\w[^{}]*\}\}/gu, everywhere: true },
	{
		name: 'a particle that was not chosen',
		pattern: /(?:은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|과\(와\)|와\(과\)|\(으\)로|(?<![가-힣])[은이을과]\/[는가를와])/gu,
		everywhere: true,
	},
];

const DOUBLED = /(?<![\p{L}\p{M}\d])(\p{L}[\p{L}\p{M}]+)\s+\1(?![\p{L}\p{M}\d])/giu;

/** Everything that a reader of a page is told: its blocks, the texts in attributes, title and description. */
function textsOf(page: Page): Array<{ readonly all: string; readonly own: string }> {
	const flat = [...page.titles, metaOf(page, 'description') ?? '', ...page.labels].map((text) => ({ all: text, own: text }));
	return [...page.blocks.map((block) => ({ all: textOf(block), own: ownText(block, page) })), ...flat];
}

/** What is wrong with one text of a page. */
function strayIn(all: string, own: string): string[] {
	return [
		...PATTERNS.flatMap(({ name, pattern, everywhere }) => {
			const text = everywhere ? all : own;
			return [...text.matchAll(pattern)].map((match) => `${name}: ${quoteAround(text, match.index)}`);
		}),
		...[...own.matchAll(DOUBLED)].map((match) => `a doubled word: ${quoteAround(own, match.index)}`),
	];
}

/** Stray Markdown, unfilled slots, missing values, doubled words, particles that nobody chose. */
export function checkStray(dist: Pick<Dist, 'pages'>): string[] {
	// The prose of a code stands on its own page and on those of its 41 pairs: each text is looked at once.
	const known = new Map<string, readonly string[]>();
	return pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider', 'neutral', 'alias', '404', 'offline', 'unexpected').flatMap((page) =>
		textsOf(page).flatMap(({ all, own }) => {
			const key = `${all}\n${own}`;
			const faults = known.get(key) ?? strayIn(all, own);
			known.set(key, faults);
			return faults.map((fault) => `${page.path}: ${fault}`);
		}),
	);
}

/** The parts of a comparison that are written or composed for this very pair. */
const COMPOSED = new Set(['answer', 'opening', 'differences', 'choose']);
const SHORTEST_REPEATED = 30;

/** Sentences of a text. */
export function sentencesIn(text: string): string[] {
	return text
		.split(/(?<=[.?!][”’)]*)\s+/u)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}

/** On a pair page no sentence is said twice in the opening, the differences and the advice. */
export function checkRepeats(dist: Pick<Dist, 'pages'>): string[] {
	return pagesOf(dist, 'pair').flatMap((page) => {
		const seen = new Map<string, string>();
		return page.blocks
			.filter((block) => COMPOSED.has(block.part))
			.flatMap((block) =>
				sentencesIn(textOf(block)).flatMap((sentence) => {
					if (sentence.length < SHORTEST_REPEATED) return [];
					const before = seen.get(sentence);
					seen.set(sentence, block.part);
					return before === undefined ? [] : [`${page.path}: said in ${before} and again in ${block.part}: ${sentence}`];
				}),
			);
	});
}

/** Ends of a whole sentence; a colon leads into a list, quotes and brackets may close after it. */
const ENDED = /[.?!:][”’")\]]*$/u;
/** Korean sentences end in the formal or the polite form; machine text may stand last. */
const KOREAN_ENDED = /[다요까]([”’")\]]*[.?!]|[.?!][”’")\]]*)$/u;
const PROSE_TAGS = new Set(['p', 'li']);
const SENTENCE_PARTS = new Set(['description', 'when', 'fix', 'opening', 'differences', 'choose']);
/** The line under the names of a pair is a title without a full stop; that of a code is its answer in a whole sentence. */
const isSentence = (block: TextBlock, page: Page): boolean => SENTENCE_PARTS.has(block.part) || (block.part === 'answer' && page.kind === 'code');

/** Code alone, or number and name of a code above its column. */
const isLabel = (block: TextBlock): boolean =>
	block.whose ||
	textWhere(block, (segment) => !segment.code)
		.replaceAll(HOLE, '')
		.trim() === '';

/** Paragraphs and list items of the prose that break off: sentences end in . ? ! or a colon before a list; code alone has no end. */
export function checkEnds(dist: Pick<Dist, 'pages'>): string[] {
	return pagesOf(dist, 'code', 'pair').flatMap((page) =>
		page.blocks.flatMap((block) => {
			const text = textOf(block);
			if (!PROSE_TAGS.has(block.tag) || !isSentence(block, page) || isLabel(block)) return [];
			if (!ENDED.test(text)) return [`${page.path}: ${block.part}: breaks off: …${text.slice(-60)}`];
			if (page.lang !== 'ko') return [];
			return sentencesIn(textWhere(block, (segment) => !segment.code))
				.filter((sentence) => !KOREAN_ENDED.test(sentence))
				.map((sentence) => `${page.path}: ${block.part}: no end of a Korean sentence: …${sentence.slice(-60)}`);
		}),
	);
}

const ENGLISH_RUN = /(?<![\p{L}\p{M}\d@._-])(?:[a-z]{2,}[ ,]+){4,}[a-z]{2,}(?![\p{L}\p{M}\d@_-])/gu;

/**
 * On Vietnamese and Korean pages no run of English words stands where it is not marked as English. The row of search words is left
 * out: it shows what people type, English server text and Vietnamese without its marks side by side, and belongs to no language.
 */
export function checkEnglish(dist: Pick<Dist, 'pages'>): string[] {
	return [...dist.pages.values()]
		.filter((page) => page.locale === 'vi' || page.locale === 'ko')
		.flatMap((page) => {
			const aliases = (page.aliases ?? (page.locale === undefined ? undefined : page.code?.prose?.[page.locale].head.aliases))?.join(', ');
			return textsOf(page)
				.filter(({ all }) => all !== aliases)
				.flatMap(({ own }) => [...own.matchAll(ENGLISH_RUN)].map((match) => `${page.path}: English that is not marked: ${match[0]}`));
		});
}

/** Items of the composed differences: the label before the colon, and the sentences after it. */
function differencesOf(page: Page): Array<{ readonly label: string; readonly text: string }> {
	return page.blocks
		.filter((block) => block.part === 'differences' && block.tag === 'li')
		.map((block) => {
			const text = textOf(block);
			const end = text.indexOf(':');
			return { label: text.slice(0, end), text: text.slice(end + 1).trim() };
		});
}

const MOST_DIFFERENCES = 6;

/**
 * Composed differences name exactly what compareFacts finds different (the six that matter most, without the place in the RFC),
 * and the two sentences of each do say different things once the numbers are taken out.
 */
export function checkDifferences(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	return pagesOf(dist, 'pair').flatMap((page) => {
		const { pair, locale } = page;
		if (pair === undefined || locale === undefined || pair.authored !== undefined) return [];
		const { t } = site.translators[locale];
		const wanted = compareFacts(comparedCode(site, locale, pair.a), comparedCode(site, locale, pair.b))
			.filter(({ same, fact }) => !same && fact !== 'specified')
			.slice(0, MOST_DIFFERENCES)
			.map(({ fact }) => t(labelOf(fact)));
		const found = differencesOf(page);
		const bare = (sentence: string): string =>
			sentence
				.replaceAll(pair.a.number, '#')
				.replaceAll(pair.b.number, '#')
				.replace(/#(?:은|는|이|가|을|를|과|와|으로|로)/gu, '#');
		return [
			...(found.map((each) => each.label).join() === wanted.join()
				? []
				: [`${page.path}: names ${found.map((each) => each.label).join(', ') || 'nothing'}, but ${wanted.join(', ') || 'nothing'} differs`]),
			...found.flatMap(({ label, text }) => {
				const sentences = sentencesIn(text);
				const [first = '', second] = sentences.map(bare);
				if (sentences.length > 2 || sentences.length === 0) return [`${page.path}: ${label}: ${sentences.length} sentences, expected one per code`];
				return first === second ? [`${page.path}: ${label}: says the same of both codes: ${text}`] : [];
			}),
		];
	});
}

/** In the table of facts a row with two values has different ones, and a row that says "both" has one. */
export function checkTable(dist: Pick<Dist, 'pages'>): string[] {
	return pagesOf(dist, 'pair').flatMap((page) => {
		const rows = new Map<number, string[]>();
		for (const block of page.blocks)
			if (block.cell !== undefined && block.tag === 'td') rows.set(block.cell.row, [...(rows.get(block.cell.row) ?? []), textOf(block)]);
		return [
			...(rows.size === 0 ? [`${page.path}: no table of facts`] : []),
			...[...rows.values()].flatMap((values) =>
				values.length === 2 && values[0] === values[1] ? [`${page.path}: the same value twice: ${values[0] ?? ''}`] : [],
			),
		];
	});
}

const EVERY = 24;

/** What a browser would compose is what stands on the page: a sample of the composed pairs, from the data and with the code that the browser has. */
export function checkComposed(dist: Pick<Dist, 'pages'>, file: ComparisonFile, every = EVERY): string[] {
	const words = wordsFrom(file);
	const composed = pagesOf(dist, 'pair').filter((page) => page.locale === file.locale && page.pair !== undefined && page.pair.authored === undefined);
	return composed
		.filter((_, index) => index % every === 0)
		.flatMap((page) => {
			const [a, b] = [page.pair?.a, page.pair?.b].map((code) => file.codes.find((each) => each.id === code?.id));
			if (a === undefined || b === undefined) return [`${page.path}: a code is not in the data`];
			const view = makeComparison(words, file.setting, a, b, { related: [] });
			const [differences, choose] = view.sections;
			const parts = [printHero(view, 1), ...[differences, choose].map((section) => (section === undefined ? '' : printSections([section], 1)))];
			return parts.every((part) => page.html.includes(withoutBlanks(part))) ? [] : [`${page.path}: a browser would say something else`];
		});
}
