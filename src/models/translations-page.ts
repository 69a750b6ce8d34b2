import { staleKeys, translationRows, translationState, type TranslationRow } from '../catalogue/translation.ts';
import { LOCALE_NAMES, SOURCE_LOCALE, TRANSLATED_LOCALES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { makeFrame } from './frame.ts';
import { sentence, type Site } from './context.ts';
import type { Page } from './types.ts';

export interface TranslationsPage extends Page {
	readonly title: string;
	readonly answer: string;
	readonly columns: readonly string[];
	readonly languages: ReadonlyArray<{
		readonly locale: Locale;
		readonly name: string;
		readonly total: string;
		readonly rows: ReadonlyArray<{ readonly kind: string; readonly current: number; readonly of: number }>;
		readonly open: ReadonlyArray<{ readonly file: string; readonly sections: string }>;
	}>;
	readonly openHeading: string;
	readonly none: string;
}

/** Every translated document of the site and the state of its sections. */
export function allTranslationRows(site: Site): TranslationRow[] {
	const guides = TRANSLATED_LOCALES.flatMap((locale) =>
		site.guides.map((guide): TranslationRow => ({
			locale,
			kind: 'guides',
			protocol: undefined,
			id: guide.slug,
			file: guide.documents[locale].file,
			states: translationState(guide.documents[SOURCE_LOCALE], guide.documents[locale]),
		})),
	);
	return [...translationRows(site.catalogue), ...guides];
}

const KINDS = [
	['prose', 'translations.prose'],
	['comparisons', 'translations.comparisons'],
	['guides', 'translations.guides'],
	['causes', 'translations.causes'],
	['providers', 'translations.providers'],
	['decision', 'translations.decision'],
	['glossary', 'translations.glossary'],
	['developers', 'translations.developers'],
] as const;

/** The state of every translation, by language. */
export function makeTranslationsPage(site: Site, locale: Locale): TranslationsPage {
	const { t } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.translations(tongue);
	const all = allTranslationRows(site);
	const sections = (rows: readonly TranslationRow[]): { current: number; of: number } => {
		const states = rows.flatMap((row) => Object.values(row.states));
		return { current: states.filter((state) => state === 'current').length, of: states.length };
	};
	return {
		...makeFrame(site, locale, {
			titles: [t('title.translations')],
			heading: t('translations.title'),
			description: t('translations.description'),
			address,
			area: 'none',
			crumbs: [{ text: t('translations.title'), href: site.urls.translations(locale) }],
			told: { kind: 'list' },
		}),
		title: t('translations.title'),
		answer: sentence(t('translations.answer')),
		columns: [t('translations.kind'), t('translations.current'), t('translations.total')],
		languages: TRANSLATED_LOCALES.map((each) => {
			const rows = all.filter((row) => row.locale === each);
			const { current, of } = sections(rows);
			return {
				locale: each,
				name: LOCALE_NAMES[each],
				total: t('translations.line', { current, of }),
				rows: KINDS.flatMap(([kind, key]) => {
					const own = rows.filter((row) => row.kind === kind);
					return own.length === 0 ? [] : [{ kind: t(key), ...sections(own) }];
				}),
				open: rows.filter((row) => staleKeys(row.states).length > 0).map((row) => ({ file: row.file, sections: staleKeys(row.states).join(', ') })),
			};
		}),
		openHeading: t('translations.open'),
		none: t('translations.none'),
	};
}
