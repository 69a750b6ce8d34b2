import type { Locale } from '../i18n/locales.ts';
import type { Fault } from '../schemas/fault.ts';
import { faultOf, HOLE, ownWords } from './text.ts';
import type { SetRule, TextUnit } from './types.ts';

type Range = readonly [low: number, high: number];
/** Characters against English. Outside these a sentence is likely to be lost or invented; calibrated on the written content. */
const WHOLE: Readonly<Record<Exclude<Locale, 'en'>, Range>> = { vi: [0.86, 1.2], ko: [0.47, 0.72] };
const PART: Readonly<Record<Exclude<Locale, 'en'>, Range>> = { vi: [0.72, 1.25], ko: [0.38, 0.86] };
/** Short texts vary too much to judge. */
const LONG_ENOUGH = 300;

/** Characters of the author's own words: commands and addresses are as long in every language. */
const size = (text: string): number => ownWords(text).replaceAll(HOLE, '').replace(/\s+/gu, ' ').trim().length;

function outside(own: string, english: string, [low, high]: Range): string | undefined {
	const ratio = size(own) / Math.max(1, size(english));
	return ratio < low || ratio > high ? `${ratio.toFixed(2)} (allowed ${low} to ${high})` : undefined;
}

const REPAIR = 'compare the two texts: a sentence may be missing, or said twice';

function part(unit: TextUnit): Fault[] {
	if (unit.locale === 'en' || unit.twin === undefined || size(unit.twin) <= LONG_ENOUGH) return [];
	const ratio = outside(unit.text, unit.twin, PART[unit.locale]);
	return ratio === undefined ? [] : [faultOf(unit, ratio, 'a length in proportion to the English text', REPAIR)];
}

/** Rule 7: the length of a translation. */
export const lengths: SetRule = {
	name: 'lengths',
	description: 'A translation is as long as its language usually is beside English, as a whole and in each section over 300 characters.',
	scope: 'set',
	check: ({ documents, units }) => [
		...units.flatMap(part),
		...documents.flatMap((document): Fault[] => {
			if (document.locale === 'en') return [];
			const paired = document.units.filter((unit) => unit.twin !== undefined);
			const join = (pick: (unit: TextUnit) => string): string => paired.map(pick).join('\n');
			const english = join((unit) => unit.twin ?? '');
			if (size(english) <= LONG_ENOUGH) return [];
			const ratio = outside(
				join((unit) => unit.text),
				english,
				WHOLE[document.locale],
			);
			return ratio === undefined
				? []
				: [{ file: document.file, field: 'the whole file', value: ratio, expected: 'a length in proportion to the English file', repair: REPAIR }];
		}),
	],
};
