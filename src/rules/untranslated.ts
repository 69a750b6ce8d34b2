import type { Fault } from '../schemas/fault.ts';
import { blocksOf, faultOf, faultsFor, HOLE, ownWords, sentencesOf } from './text.ts';
import type { TextRule, TextUnit } from './types.ts';

const ENGLISH_RUN = /(?:\b[a-z]{2,}\b[ ,]+){4,}\b[a-z]{2,}\b/gu;
/** Frequent English words without those that are Vietnamese words too, such as to, do, an, no, so, me, on, in, can. */
const STOPWORDS = new Set(
	'the of and is are with for that this from by be was it which not or if but as at you your when has have will its their than then'.split(' '),
);
const MARKED = /[đ\p{M}]/iu;

/** Whether a word carries a Vietnamese mark. */
const isMarked = (word: string): boolean => MARKED.test(word.normalize('NFD'));

/** Words that can be Vietnamese: names and acronyms begin with a capital and tell nothing. */
const commonWords = (sentence: string): string[] => (sentence.match(/\p{L}+/gu) ?? []).filter((word) => word === word.toLowerCase());

function korean(unit: TextUnit): Fault[] {
	const words = ownWords(unit.text);
	const thin = sentencesOf(unit.text).filter((sentence) => {
		const hangul = (sentence.match(/[가-힣]/gu) ?? []).length;
		const all = (sentence.match(/\p{L}/gu) ?? []).length;
		// Names and acronyms begin with a capital: "Rocky, Alma, CentOS에서는 …" is Korean.
		const english = (sentence.match(/(?<![\p{L}.@-])[a-z]+(?![\p{L}@-])/gu) ?? []).join('').length;
		return all > 20 && (hangul === 0 || hangul / (hangul + english) < 0.5);
	});
	return [
		...thin.map((sentence) =>
			faultOf(unit, sentence.replaceAll(HOLE, '…'), 'a sentence whose letters are mostly Hangul', 'translate it, or set server text in backticks'),
		),
		...faultsFor(unit, words, ENGLISH_RUN, 'no five English words in a row', 'translate them, or set server text in backticks'),
	];
}

function vietnamese(unit: TextUnit): Fault[] {
	return sentencesOf(unit.text).flatMap((sentence) => {
		const words = commonWords(sentence);
		const marked = words.filter(isMarked).length;
		const stopwords = words.filter((word) => STOPWORDS.has(word)).length;
		if (stopwords < 3 && (words.length < 8 || marked / words.length >= 0.5)) return [];
		return [
			faultOf(
				unit,
				sentence.replaceAll(HOLE, '…'),
				'a Vietnamese sentence: at least half of its words carry a mark',
				'translate it, or set server text in backticks',
			),
		];
	});
}

/** Paragraphs and items that stand in the translation as they stand in English; addresses, slots and spans alone do not count. */
function copied(unit: TextUnit): Fault[] {
	if (unit.twin === undefined) return [];
	const source = new Set(blocksOf(unit.twin));
	const same = blocksOf(unit.text).filter((block) => source.has(block) && (ownWords(block).match(/[\p{L}\p{Zs}]/gu) ?? []).length > 20);
	return same.map((block) => faultOf(unit, block, 'a text that differs from the English one', 'translate it'));
}

/** Rule 1: English left in a translation. */
export const untranslated: TextRule = {
	name: 'untranslated',
	description: 'No English sentence, run of English words or copied English text stands in a translation.',
	scope: 'text',
	check: (unit) => {
		if (unit.locale === 'en' || unit.field.startsWith('aliases.')) return [];
		return [...(unit.locale === 'ko' ? korean(unit) : vietnamese(unit)), ...copied(unit)];
	},
};
