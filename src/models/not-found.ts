import { withSiteName } from '../i18n/columns.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';
import { FAVICON } from './manifest.ts';

/** The page for an address that does not exist: readable in three languages, narrowed to the reader's by a script. */
export interface NotFoundPage {
	readonly title: string;
	readonly description: string;
	/** The picture in a browser's tab. */
	readonly icon: string;
	readonly entries: ReadonlyArray<{
		readonly locale: Locale;
		readonly language: string;
		readonly heading: string;
		readonly line: string;
		readonly nearest: string;
		readonly home: { readonly text: string; readonly href: string };
	}>;
	/** Codes that the script looks through for the nearest one: number and address per language. */
	readonly codes: ReadonlyArray<{ readonly number: string; readonly name: string; readonly hrefs: Readonly<Record<Locale, string>> }>;
}

/** The 404 page. */
export function makeNotFoundPage(site: Site): NotFoundPage {
	return {
		title: withSiteName('404 Not Found'),
		description: site.translators.en.t('missing.line'),
		icon: site.urls.asset(FAVICON.file),
		entries: LOCALES.map((locale) => {
			const { t } = site.translators[locale];
			return {
				locale,
				language: LOCALE_NAMES[locale],
				heading: t('missing.heading'),
				line: t('missing.line'),
				nearest: t('missing.nearest'),
				home: { text: t('missing.home'), href: site.urls.home(locale) },
			};
		}),
		codes: site.catalogue.protocols.flatMap((protocol) =>
			protocol.published.map((code) => ({
				number: code.number,
				name: code.facts.name,
				hrefs: { vi: site.urls.code('vi', code), ko: site.urls.code('ko', code), en: site.urls.code('en', code) },
			})),
		),
	};
}
