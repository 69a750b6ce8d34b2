import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { SOURCE_LOCALE } from '../i18n/locales.ts';
import { staleKeys, translationState } from '../catalogue/translation.ts';
import { aboutBlock } from './about.ts';
import { formatsOf } from './formats.ts';
import { makeFrame } from './frame.ts';
import { sentence, type Guide, type Site } from './context.ts';
import { dateText } from './specification.ts';
import type { ListPage } from './article.ts';
import type { Block, ListItem, Page } from './types.ts';

export interface GuidePage extends Page {
	readonly slug: string;
	readonly title: string;
	readonly answer: string;
	readonly notice: string | undefined;
	readonly updated: { readonly label: string; readonly day: string; readonly text: string };
	readonly about: readonly Block[];
}

/** Everything around the text of a guide; the text itself is MDX, which Astro renders. */
export function makeGuidePage(site: Site, locale: Locale, guide: Guide): GuidePage {
	const { t } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.guide(tongue, guide.slug);
	const document = guide.documents[locale];
	const stale = locale !== SOURCE_LOCALE && staleKeys(translationState(guide.documents[SOURCE_LOCALE], document)).length > 0;
	return {
		...makeFrame(site, locale, {
			titles: [document.head.page_title],
			heading: document.head.title,
			description: document.head.summary,
			address,
			area: 'guides',
			crumbs: [{ text: t('guides.title'), href: site.urls.guides(locale) }],
			told: { kind: 'article', updated: document.head.updated },
		}),
		slug: guide.slug,
		title: document.head.title,
		answer: sentence(document.head.summary),
		notice: stale ? t('notice.stale') : undefined,
		about: aboutBlock(site, locale, {
			sources: [],
			doubts: [],
			updated: undefined,
			prose: guide.documents,
			aliases: [],
			short: address(null),
			formats: formatsOf(site, { kind: 'guide', guide }, address(locale)),
		}),
		updated: { label: t('about.updated'), day: document.head.updated, text: dateText(locale, document.head.updated) },
	};
}

const itemOf = (site: Site, locale: Locale, guide: Guide): ListItem => ({
	text: guide.documents[locale].head.title,
	html: sentence(guide.documents[locale].head.summary),
	href: site.urls.guide(locale, guide.slug),
});

/** The guides of these names, in this order, as far as they exist. */
export function guideItems(site: Site, locale: Locale, slugs: readonly string[]): ListItem[] {
	return slugs.flatMap((slug) => site.guides.filter((guide) => guide.slug === slug).map((guide) => itemOf(site, locale, guide)));
}

/** The list of guides: those that people with a bounce need first, then the others. */
export function makeGuidesPage(site: Site, locale: Locale): ListPage {
	const { t } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.guides(tongue);
	const rank = (guide: Guide): number => guide.documents.en.head.order ?? Number.MAX_SAFE_INTEGER;
	return {
		...makeFrame(site, locale, {
			titles: [t('title.guides')],
			heading: t('guides.title'),
			description: t('guides.description'),
			address,
			area: 'guides',
			crumbs: [{ text: t('guides.title'), href: site.urls.guides(locale) }],
			told: { kind: 'list' },
		}),
		title: t('guides.title'),
		answer: sentence(t('guides.answer')),
		groups: [{ id: 'all', heading: t('guides.all'), items: [...site.guides].sort((a, b) => rank(a) - rank(b)).map((guide) => itemOf(site, locale, guide)) }],
	};
}
