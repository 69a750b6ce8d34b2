import { staleKeys, translationState } from '../catalogue/translation.ts';
import type { Pair } from '../catalogue/types.ts';
import { makeComparison, titlesOf } from '../comparison/view.ts';
import { firstThatFits } from '../i18n/columns.ts';
import { SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { ComparisonView, WideSection } from '../parts/types.ts';
import { unlink } from '../prose/render.ts';
import { firstMentions } from '../prose/terms.ts';
import type { ComparisonSection } from '../schemas/prose.ts';
import { aboutBlock } from './about.ts';
import { withFirstTerms } from './article.ts';
import { DESCRIPTION_COLUMNS } from './chrome.ts';
import { formatsOf } from './formats.ts';
import { makeFrame } from './frame.ts';
import { comparedCode, settingOf } from './compared.ts';
import { documentHtml, protocolOf, type Site } from './context.ts';
import { proseContent } from './prose.ts';
import type { Block, FigureLink, Page } from './types.ts';
import { pairUpdated } from './updated.ts';

export interface PairPage extends Page, ComparisonView {
	/** Sections of the prose of both codes, between the table and the sections of the comparison. */
	readonly prose: readonly Block[];
	readonly about: readonly Block[];
}

/** An authored section as HTML without links to the two codes of the page; undefined where none is authored. */
function authored(site: Site, locale: Locale, pair: Pair, key: ComparisonSection): string | undefined {
	const section = pair.authored?.[locale].sections.find((each) => each.key === key);
	if (section === undefined) return undefined;
	const html = documentHtml(site, locale, `${pair.protocol}/${pair.id}/${key}`, section.markdown);
	return [pair.a, pair.b].reduce((text, code) => unlink(text, site.urls.code(locale, code)), html);
}

function relatedPairs(site: Site, locale: Locale, pair: Pair): FigureLink[] {
	const { t } = site.translators[locale];
	const protocol = protocolOf(site, pair.protocol);
	return [pair.a, pair.b]
		.flatMap((code) => protocol.pairsOf.get(code.id) ?? [])
		.filter((each, index, all) => each.authored !== undefined && each.id !== pair.id && all.findIndex((other) => other.id === each.id) === index)
		.map((each) => ({ number: t('compare.short', { a: each.a.number, b: each.b.number }), href: site.urls.pair(locale, each) }));
}

/** The prose of both codes, section by section. */
function proseBlocks(site: Site, locale: Locale, pair: Pair): Block[] {
	const own = [pair.a, pair.b];
	return settingOf(site, locale, pair.protocol).prose.map(({ id, heading }): Block => ({
		kind: 'double',
		id,
		heading,
		a: proseContent(site, locale, pair.a, id, own),
		b: proseContent(site, locale, pair.b, id, own),
	}));
}

/** The same section, in which each term of the glossary is linked at its first mention on the page only. */
const withFirstMentions = (section: WideSection, seen: Set<string>): WideSection => ({
	...section,
	content: section.content.map((each) => (each.kind === 'html' ? { ...each, html: firstMentions(each.html, seen) } : each)),
});

/** Everything that the page of one pair prints: authored sections where there are any, composed ones elsewhere. */
export function makePairPage(site: Site, locale: Locale, pair: Pair): PairPage {
	const words = site.translators[locale];
	const { t } = words;
	const setting = settingOf(site, locale, pair.protocol);
	const [a, b] = [comparedCode(site, locale, pair.a), comparedCode(site, locale, pair.b)];
	const address = (tongue: Tongue): string => site.urls.pair(tongue, pair);
	const slots = { protocol: setting.protocolName, a: a.number, b: b.number };
	const glosses = { glossA: a.gloss, glossB: b.gloss };
	const head = pair.authored?.[locale].head;
	const stale =
		locale !== SOURCE_LOCALE && pair.authored !== undefined && staleKeys(translationState(pair.authored[SOURCE_LOCALE], pair.authored[locale])).length > 0;
	const view = makeComparison(words, setting, a, b, {
		line: head?.line,
		opening: authored(site, locale, pair, 'opening'),
		differences: authored(site, locale, pair, 'differences'),
		choose: authored(site, locale, pair, 'choose'),
		notice: stale ? t('notice.stale') : undefined,
		related: relatedPairs(site, locale, pair),
	});
	const seen = new Set<string>();
	// In the order of the page: what the opening mentions is not linked again below.
	const opening = firstMentions(view.opening, seen);
	const prose = withFirstTerms(proseBlocks(site, locale, pair), seen);
	return {
		...view,
		...makeFrame(site, locale, {
			titles: titlesOf(words, setting, a, b),
			heading: `${setting.protocolName} ${a.number} ${a.name} ${view.versus} ${b.number} ${b.name}`,
			description: head?.summary ?? firstThatFits([t('compose.summary', { ...slots, ...glosses }), t('compose.summary.short', slots)], DESCRIPTION_COLUMNS),
			address,
			area: 'compare',
			crumbs: [
				{ text: t('compare.title'), href: site.urls.compare(locale) },
				{ text: setting.protocolName, href: setting.pairBase },
			],
			told: { kind: 'article', updated: pairUpdated(pair, locale) },
			indexed: pair.authored !== undefined,
		}),
		opening,
		prose,
		about: aboutBlock(site, locale, {
			sources: [],
			doubts: [],
			updated: pairUpdated(pair, locale),
			prose: pair.authored,
			aliases: [],
			short: address(null),
			formats: pair.authored === undefined ? undefined : formatsOf(site, { kind: 'pair', pair }, address(locale)),
		}),
		sections: view.sections.map((section) => withFirstMentions(section, seen)),
	};
}
