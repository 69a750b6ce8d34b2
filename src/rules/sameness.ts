import { LOCALES, type Locale } from '../i18n/locales.ts';
import { quote, type Fault } from '../schemas/fault.ts';
import { blocksOf, HOLE, ownWords } from './text.ts';
import type { DocumentUnit, SetRule } from './types.ts';

/** Shorter blocks are labels such as "see `550`", and say nothing of their own. */
const SHORTEST_BLOCK = 24;
/** Words in a shingle. A Korean word carries its particles, so three of them say what five English ones do. */
const SHINGLE: Readonly<Record<Locale, number>> = { en: 5, vi: 5, ko: 3 };
const MOST_ALIKE = 0.5;

/** The text of a document without headings: two guides may each say what not to do. */
const bodyOf = (document: DocumentUnit): string =>
	document.units
		.filter((unit) => unit.format === 'markdown')
		.map((unit) => unit.text.replace(/^#{1,6} .*$/gmu, ''))
		.join('\n\n');

/** A block without what changes from code to code: the same sentence with another number is the same sentence. */
const skeleton = (block: string): string =>
	block
		.replace(/`[^`]*`/gu, (span) => span.replace(/\d/gu, '0'))
		.replace(/\d/gu, '0')
		.replace(/\s+/gu, ' ')
		.trim();

function shared(documents: readonly DocumentUnit[]): Fault[] {
	const first = new Map<string, DocumentUnit>();
	return documents.flatMap((document) =>
		blocksOf(bodyOf(document)).flatMap((block): Fault[] => {
			const key = skeleton(block);
			if (key.length < SHORTEST_BLOCK) return [];
			const other = first.get(key);
			first.set(key, other ?? document);
			return other === undefined || other === document
				? []
				: [
						{
							file: document.file,
							field: 'the whole file',
							value: quote(block),
							expected: `no paragraph or item that also stands in ${other.file}`,
							repair: 'say what is so about this code only',
						},
					];
		}),
	);
}

/** The sets of neighbouring words of a text. */
export function shinglesOf(text: string, locale: Locale): Set<string> {
	const words =
		ownWords(text)
			.replaceAll(HOLE, ' x ')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	const length = SHINGLE[locale];
	return new Set(words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' ')));
}

/** Jaccard similarity of two sets: what they share against all they have. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let both = 0;
	for (const each of a) if (b.has(each)) both += 1;
	const all = a.size + b.size - both;
	return all === 0 ? 0 : both / all;
}

function alike(documents: readonly DocumentUnit[], locale: Locale): Fault[] {
	const sets = documents.map((document) => ({ document, shingles: shinglesOf(bodyOf(document), locale) }));
	return sets.flatMap(({ document, shingles }, index) =>
		sets.slice(0, index).flatMap((other): Fault[] => {
			const ratio = similarity(shingles, other.shingles);
			return ratio <= MOST_ALIKE
				? []
				: [
						{
							file: document.file,
							field: 'the whole file',
							value: ratio.toFixed(2),
							expected: `a text of its own, not that of ${other.document.file} again`,
							repair: 'write what is particular to it',
						},
					];
		}),
	);
}

/** Rule 10: no text is filler that stands on several pages. */
export const sameness: SetRule = {
	name: 'sameness',
	description: 'No two codes of a language share a paragraph or an item, and no two codes or comparisons say mostly the same.',
	scope: 'set',
	check: ({ documents }) =>
		LOCALES.flatMap((locale) =>
			(['prose', 'comparisons', 'guides', 'causes', 'providers'] as const).flatMap((kind) => {
				const own = documents.filter((document) => document.locale === locale && document.kind === kind);
				return [...shared(own), ...alike(own, locale)];
			}),
		),
};
