/** The languages of the site, in the order in which they are offered. English is the source of every translation. */
export const LOCALES = ['vi', 'ko', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const SOURCE_LOCALE = 'en' satisfies Locale;
export const TRANSLATED_LOCALES = ['vi', 'ko'] as const satisfies readonly Locale[];

/** Each language in its own words, as it is offered in a menu. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { vi: 'Tiếng Việt', ko: '한국어', en: 'English' };

/** Language and territory, as Open Graph writes them (https://ogp.me/#optional). */
export const LOCALE_TERRITORIES: Readonly<Record<Locale, string>> = { vi: 'vi_VN', ko: 'ko_KR', en: 'en_GB' };

/** True where `value` is one of the site's languages. */
export function isLocale(value: string): value is Locale {
	return (LOCALES as readonly string[]).includes(value);
}

/**
 * An object with one value per language.
 * @param make called once per language, in the order of `LOCALES`
 */
export function perLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
	return { vi: make('vi'), ko: make('ko'), en: make('en') };
}
