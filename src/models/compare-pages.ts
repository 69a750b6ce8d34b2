import type { Pair } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { makeFrame } from './frame.ts';
import { protocolOf, sentence, type Site } from './context.ts';
import { capital } from '../comparison/values.ts';
import type { CodeItem, Content, FigureLink, Page } from './types.ts';

/** A pair below the heading of its lower code: the number of the higher one is enough there. */
const pairLink = (site: Site, locale: Locale, pair: Pair): FigureLink => ({ number: pair.b.number, href: site.urls.pair(locale, pair) });

/** An authored pair in a list: both numbers, and the line that tells them apart. */
export function pairItem(site: Site, locale: Locale, pair: Pair): CodeItem {
	return {
		number: site.translators[locale].t('compare.short', { a: pair.a.number, b: pair.b.number }),
		name: '',
		outcome: pair.b.outcome,
		href: site.urls.pair(locale, pair),
		html: sentence(pair.authored?.[locale].head.line ?? ''),
	};
}

/** Two fields for codes. They take what people type, and offer a list to choose from. */
export interface Picker {
	readonly first: string;
	readonly second: string;
	/** HTML. */
	readonly hint: string;
	/** In place of the fields where scripts are off. */
	readonly plain: string;
	readonly button: string;
	readonly failed: string;
	/** Where the data is, and where a link to share leads. */
	readonly source: string;
	readonly neutral: string;
	readonly link: string;
	readonly copy: string;
	readonly copied: string;
	readonly share: string;
	readonly options: ReadonlyArray<{ readonly number: string; readonly name: string }>;
}

export interface ComparePage extends Page {
	readonly title: string;
	readonly answer: string;
	readonly picker: Picker | undefined;
	readonly sections: ReadonlyArray<{ readonly heading: string; readonly content: readonly Content[] }>;
}

/** `/compare/`: pick any two codes, and the pairs that people confuse. */
export function makeComparePage(site: Site, locale: Locale): ComparePage {
	const { t } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.compare(tongue);
	const [protocol] = site.catalogue.protocols;
	return {
		...makeFrame(site, locale, {
			titles: [t('title.compare')],
			heading: t('compare.heading'),
			description: t('compare.description'),
			address,
			area: 'compare',
			crumbs: [{ text: t('compare.title'), href: site.urls.compare(locale) }],
			told: { kind: 'list' },
		}),
		title: t('compare.heading'),
		answer: sentence(t('compare.answer')),
		picker:
			protocol === undefined
				? undefined
				: {
						first: t('compare.first'),
						second: t('compare.second'),
						button: t('compare.button'),
						hint: sentence(t('compare.hint')),
						plain: t('compare.plain'),
						failed: t('compare.failed'),
						source: site.urls.compareData(locale),
						neutral: site.urls.compare(null),
						link: t('compare.link'),
						copy: t('about.copy'),
						copied: t('about.copied'),
						share: t('about.share'),
						options: protocol.published.map((code) => ({ number: code.number, name: code.facts.name })),
					},
		sections: site.catalogue.protocols.map((each) => ({
			heading: t('compare.confused'),
			content: [
				{ kind: 'codes', items: each.pairs.filter((pair) => pair.authored !== undefined).map((pair) => pairItem(site, locale, pair)), index: false },
				{ kind: 'figures', label: t('compare.all'), items: [{ number: each.facts.name, href: site.urls.comparePairs(locale, each.id) }] },
			],
		})),
	};
}

/** `/compare/smtp/`: every pair, by its lower code. */
export function makePairsPage(site: Site, locale: Locale, id: string): ComparePage {
	const { t } = site.translators[locale];
	const protocol = protocolOf(site, id);
	const address = (tongue: Tongue): string => site.urls.comparePairs(tongue, id);
	const title = t('pairs.heading', { protocol: protocol.facts.name });
	const byLower = protocol.published.flatMap((code) => {
		const pairs = protocol.pairs.filter((pair) => pair.a.id === code.id);
		return pairs.length === 0
			? []
			: [
					{
						heading: `${code.number} ${capital(code.facts.name)}`,
						content: [{ kind: 'figures' as const, label: '', items: pairs.map((pair) => pairLink(site, locale, pair)) }],
					},
				];
	});
	return {
		...makeFrame(site, locale, {
			titles: [t('title.pairs', { protocol: protocol.facts.name })],
			heading: title,
			description: t('pairs.description', { protocol: protocol.facts.name, count: protocol.pairs.length }),
			address,
			area: 'compare',
			crumbs: [
				{ text: t('compare.title'), href: site.urls.compare(locale) },
				{ text: protocol.facts.name, href: site.urls.comparePairs(locale, id) },
			],
			told: { kind: 'list' },
		}),
		title,
		answer: sentence(t('pairs.answer', { count: protocol.pairs.length })),
		picker: undefined,
		sections: byLower,
	};
}
