import { LOCALES, type Locale } from '../i18n/locales.ts';
import { quote, type Fault } from '../schemas/fault.ts';
import { around, difference, faultOf } from './text.ts';
import type { Messages, SetRule, TextRule } from './types.ts';
import { baseKey } from './units.ts';

/** Headings that readers and links rely on, letter by letter (design, section 1). */
export const HEADINGS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
	'section.description': { vi: 'Mô tả', ko: '설명', en: 'Description' },
	'section.when': { vi: 'Khi bạn thấy mã này', ko: '이 코드를 보게 되는 경우', en: 'When you see this code' },
	'section.fix': { vi: 'Cách khắc phục', ko: '해결 방법', en: 'How to fix' },
	'section.differences': { vi: 'Sự khác biệt chính', ko: '주요 차이점', en: 'Key differences' },
	'section.choose': { vi: 'Khi nào dùng cái nào', ko: '언제 어떤 것을 사용할지', en: 'When to use which' },
};

function headings({ locales }: Messages): Fault[] {
	return LOCALES.flatMap((locale) =>
		Object.entries(HEADINGS).flatMap(([key, expected]): Fault[] => {
			const found = locales[locale][key];
			return found === expected[locale]
				? []
				: [
						{
							file: `locales/${locale}.json`,
							field: key,
							value: quote(found ?? null),
							expected: quote(expected[locale]),
							repair: 'write exactly this heading',
						},
					];
		}),
	);
}

function keys({ locales, descriptions }: Messages): Fault[] {
	const all = new Set(LOCALES.flatMap((locale) => Object.keys(locales[locale]).map(baseKey)));
	const missing = LOCALES.flatMap((locale) => {
		const own = new Set(Object.keys(locales[locale]).map(baseKey));
		return [...all]
			.filter((key) => !own.has(key))
			.map((key): Fault => ({
				file: `locales/${locale}.json`,
				field: key,
				expected: 'every message in every language',
				repair: 'add the message, or remove it from the other languages',
			}));
	});
	const undescribed = [...all]
		.filter((key) => (descriptions[key] ?? '').trim() === '')
		.map((key): Fault => ({
			file: 'locales/descriptions.json',
			field: key,
			expected: 'one line that tells the translator where the message stands',
			repair: 'describe it',
		}));
	const left = Object.keys(descriptions)
		.filter((key) => !all.has(key))
		.map((key): Fault => ({ file: 'locales/descriptions.json', field: key, expected: 'the key of a message', repair: 'remove the line, or mend the key' }));
	return [...missing, ...undescribed, ...left];
}

/** A counted message has the plural forms of its language, no more and no fewer: English one and other, Vietnamese and Korean other. */
function plurals({ locales }: Messages): Fault[] {
	return LOCALES.flatMap((locale) => {
		const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map((category) => `_${category}`);
		const own = Object.keys(locales[locale]);
		const counted = new Set(own.filter((key) => baseKey(key) !== key).map(baseKey));
		return [...counted].flatMap((base): Fault[] => {
			const apart = difference(
				needed,
				own.filter((key) => baseKey(key) === base).map((key) => key.slice(base.length)),
			);
			return apart.length === 0
				? []
				: [
						{
							file: `locales/${locale}.json`,
							field: base,
							value: quote(apart.join(' ')),
							expected: `the plural forms ${needed.join(', ')} (- lacks, + has too many)`,
							repair: 'add or remove the form',
						},
					];
		});
	});
}

/** Rule 8: fixed headings, and the same messages in every language. */
export const structure: SetRule = {
	name: 'structure',
	description: 'The fixed headings stand letter by letter; every message exists in every language and is described for the translator.',
	scope: 'set',
	check: ({ messages }) => [...headings(messages), ...keys(messages), ...plurals(messages)],
};

const ERROR_WORDS = /(?<!\p{L})lỗi(?!\p{L})|오류|에러|(?<!\p{L})errors?(?!\p{L})/giu;
const NEGATED =
	/(?:không phải(?: là)?(?: một)?|không có|chẳng phải|không báo) lỗi|(?:오류|에러)(?:가|는|도)? ?(?:아니|아닌|아닙|없)|(?:not|no|never|without)(?: an?| any)? errors?/giu;

/** Rule 8: what went well is not called an error. */
export const noErrors: TextRule = {
	name: 'no-errors',
	description: 'Frontmatter and aliases of a code that reports success or asks for more do not speak of an error, except to deny it.',
	scope: 'text',
	check: (unit) => {
		if (unit.kind !== 'prose' || unit.format !== 'plain' || (unit.outcome !== 'done' && unit.outcome !== 'go')) return [];
		const text = unit.text.replace(NEGATED, (denial) => ' '.repeat(denial.length));
		return [...text.matchAll(ERROR_WORDS)].map((match) =>
			faultOf(
				unit,
				around(unit.text, match.index, match[0].length),
				'no “lỗi”, “오류” or “error” for a code that reports success or asks for more',
				'call it a reply or a code',
			),
		);
	},
};
