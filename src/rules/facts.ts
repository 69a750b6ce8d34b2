import type { Locale } from '../i18n/locales.ts';
import { difference, faultOf, slotsOf, spansOf, withoutFences } from './text.ts';
import type { TextRule } from './types.ts';

/** A number as a value: grouping taken out, decimal comma made a point. Codes and versions (5.7.1, 3.9) stay as they are. */
export function parseNumber(written: string, locale: Locale): string {
	const [group, decimal] = locale === 'vi' ? ['.', ','] : [',', '.'];
	const grouped = new RegExp(`^\\d{1,3}(?:[${group}]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u');
	const plain = grouped.test(written) ? written.replaceAll(group, '') : written;
	return decimal === ',' && /^\d+,\d+$/u.test(plain) ? plain.replace(',', '.') : plain;
}

/** Numbers outside fences, code spans and slots, as values. */
export function numbersOf(text: string, locale: Locale): string[] {
	const words = withoutFences(text)
		.replace(/^\d+\. /gmu, '')
		.replace(/`[^`]*`/gu, ' ')
		.replace(/\{\{[^}]*\}\}/gu, ' ')
		.replace(/https?:\/\/\S+/gu, ' ');
	return [...words.matchAll(/\d+(?:[.,]\d+)*/gu)].map((match) => parseNumber(match[0], locale));
}

const rfcsOf = (text: string): string[] => [...withoutFences(text).matchAll(/RFC ?(\d{3,5})/gu)].map((match) => match[1] ?? '');
const urlsOf = (text: string): string[] => [...withoutFences(text).matchAll(/https?:\/\/[^\s)`”’"]+/gu)].map((match) => match[0]);

/** Rule 5: the same facts in every language. */
export const facts: TextRule = {
	name: 'facts',
	description: 'Code spans, numbers, RFC numbers, addresses and slots of a translation are those of its English text.',
	scope: 'text',
	check: (unit) => {
		const { twin, text, locale } = unit;
		if (twin === undefined) return [];
		// A slot may be said twice in one language; what counts is that none is lost and none invented.
		const unique = (values: readonly string[]): string[] => [...new Set(values)];
		// How often a summary says its own number is style; that it says another one is a fact.
		const own = unit.id.split('-vs-').map((id) => id.replace(/^x/u, ''));
		const numbers = (source: string, language: Locale): string[] => {
			const all = numbersOf(source, language);
			return unit.format === 'plain' && unit.kind !== 'messages'
				? all.filter((number) => !own.some((id) => number === id || (id.startsWith('.') && number.endsWith(id))))
				: all;
		};
		const compared: ReadonlyArray<readonly [what: string, source: readonly string[], translation: readonly string[]]> = [
			['code spans', spansOf(twin), spansOf(text)],
			['numbers', numbers(twin, 'en'), numbers(text, locale)],
			['RFC numbers', rfcsOf(twin), rfcsOf(text)],
			['addresses', urlsOf(twin), urlsOf(text)],
			['slots', unique(slotsOf(twin)), unique(slotsOf(text))],
		];
		return compared.flatMap(([what, source, translation]) => {
			const apart = difference(source, translation);
			return apart.length === 0
				? []
				: [faultOf(unit, apart.join(' '), `the ${what} of the English text (- lacks, + has too many)`, 'say the same facts in both texts')];
		});
	},
};
