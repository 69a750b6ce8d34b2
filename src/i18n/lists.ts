import { perLocale, type Locale } from './locales.ts';

const FORMATS = perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** Alternatives as a sentence names them: "after A or after B", "sau A hoặc sau B", "A 뒤 또는 B 뒤". */
export function oneOf(locale: Locale, items: readonly string[]): string {
	return FORMATS[locale].format(items);
}
