import { staleKeys, translationState, type TranslatableDocument } from '../catalogue/translation.ts';
import { SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import { escapeHtml } from '../prose/render.ts';
import { single } from './article.ts';
import { sentence, type Site } from './context.ts';
import type { Formats } from './formats.ts';
import { dateText } from './specification.ts';
import type { Block, FactRow, FactValue } from './types.ts';

/** What the foot of a page says about its own making. */
export interface About {
	readonly sources: ReadonlyArray<{ readonly url: string; readonly checked: string }>;
	/** Sentences about facts that are not certain. */
	readonly doubts: readonly string[];
	/** Day on which the facts or the text last changed; undefined where the page says so elsewhere. */
	readonly updated: string | undefined;
	/** Undefined where the page has no text of its own, but is composed from others. */
	readonly prose: Readonly<Record<Locale, TranslatableDocument>> | undefined;
	readonly aliases: readonly string[];
	/** The neutral address, as a path. */
	readonly short: string;
	readonly formats: Formats | undefined;
}

/** An address as a reader sees it: of a long one only where it begins and ends. */
export function bareAddress(url: string): string {
	const bare = url.replace(/^https?:\/\/(www\.)?/u, '').replace(/\/$/u, '');
	const parts = bare.split('/');
	return parts.length > 3 ? `${parts[0] ?? ''}/…/${parts.at(-1) ?? ''}` : bare;
}

const sourceLink = ({ url }: About['sources'][number]): string => `<a href="${escapeHtml(url)}">${escapeHtml(bareAddress(url))}</a>`;

/** Links to what was read, those of one state together, with the day of that state. */
export function sourceValues(site: Site, locale: Locale, sources: About['sources']): FactValue[] {
	const days = [...new Set(sources.map((source) => source.checked))];
	return days.map((day) => ({
		html: sources
			.filter((source) => source.checked === day)
			.map(sourceLink)
			.join(', '),
		note: site.translators[locale].t('about.checked', { day: dateText(locale, day) }),
	}));
}

/** True where the text is behind the English that it was translated from. */
export const isStale = (locale: Locale, prose: NonNullable<About['prose']>): boolean =>
	locale !== SOURCE_LOCALE && staleKeys(translationState(prose[SOURCE_LOCALE], prose[locale])).length > 0;

const stateOf = (locale: Locale, prose: NonNullable<About['prose']>): 'source' | 'stale' | 'current' =>
	locale === SOURCE_LOCALE ? 'source' : isStale(locale, prose) ? 'stale' : 'current';

/** "About this page": sources, doubts, day of the last change, state of the translation, search words, short address. */
export const aboutBlock = (site: Site, locale: Locale, about: About): Block[] =>
	single('about', site.translators[locale].t('section.about'), [{ kind: 'facts', rows: aboutRows(site, locale, about) }]);

/** The other formats by name; the names are the same in every language. */
const formatLinks = ({ markdown, json }: Formats): string =>
	[`<a href="${markdown}">Markdown</a>`, ...(json === undefined ? [] : [`<a href="${json}">JSON</a>`])].join(', ');

function aboutRows(site: Site, locale: Locale, about: About): FactRow[] {
	const { t } = site.translators[locale];
	const day = about.updated;
	const short = site.urls.absolute(about.short);
	return [
		...(about.sources.length === 0 ? [] : [{ label: t('about.sources'), values: sourceValues(site, locale, about.sources) }]),
		...about.doubts.map((doubt): FactRow => ({ label: t('about.doubt'), values: [{ html: sentence(doubt) }] })),
		...(day === undefined ? [] : [{ label: t('about.updated'), values: [{ html: `<time datetime="${day}">${dateText(locale, day)}</time>` }] }]),
		...(about.prose === undefined
			? []
			: [{ label: t('about.translation'), values: [{ html: sentence(t(`about.translation.${stateOf(locale, about.prose)}`)) }] }]),
		...(about.aliases.length === 0 ? [] : [{ label: t('about.aliases'), values: [{ html: sentence(about.aliases.join(', ')) }] }]),
		{
			label: t('about.short'),
			values: [
				{
					html: `<a href="${short}">${short.replace(/^https?:\/\//u, '')}</a> <button type="button" data-done="${t('about.copied')}" hidden>${t('about.copy')}</button> <button type="button" hidden>${t('about.share')}</button>`,
				},
			],
		},
		...(about.formats === undefined ? [] : [{ label: t('about.formats'), values: [{ html: formatLinks(about.formats) }] }]),
		...(site.reportUrl === undefined
			? []
			: [{ label: t('chrome.report'), values: [{ html: `<a href="${escapeHtml(site.reportUrl)}">${escapeHtml(t('about.report'))}</a>` }] }]),
	];
}
