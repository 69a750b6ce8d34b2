import { areaOf, compareFacts, type Compared } from '../catalogue/comparison.ts';
import { carriersOf, type Pair, type PublishedCode } from '../catalogue/types.ts';
import { staleKeys, translationState } from '../catalogue/translation.ts';
import { SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { escapeHtml, unlink } from '../prose/render.ts';
import { firstMentions } from '../prose/terms.ts';
import type { Doubtful } from '../schemas/facts.ts';
import type { ComparisonSection } from '../schemas/prose.ts';
import { firstThatFits } from '../i18n/columns.ts';
import { withFirstTerms } from './article.ts';
import { DESCRIPTION_COLUMNS, makeChrome, makeHead } from './chrome.ts';
import { composeDifferences, composeOpening, labelOf, typicalNumbers } from './composed.ts';
import { documentHtml, protocolOf, sentence, span, type Site } from './context.ts';
import { codeItem, makePlate, outcomeValue, retryValue, sidingsOf, stageValue, turnValue } from './plate.ts';
import { proseContent } from './prose.ts';
import { referenceValue } from './specification.ts';
import { isTrouble, sectionHeading } from './wording.ts';
import type { Block, Content, FactRow, FactValue, Page, Plate } from './types.ts';

export interface PairPage extends Page {
	readonly protocol: string;
	readonly a: Plate;
	readonly b: Plate;
	readonly versus: string;
	readonly line: string;
	/** HTML of the opening. */
	readonly opening: string;
	readonly tableLabel: string;
	readonly factLabel: string;
	readonly both: string;
	readonly facts: readonly FactRow[];
	readonly notice: string | undefined;
	readonly blocks: readonly Block[];
}

function valueOf(site: Site, locale: Locale, code: PublishedCode, fact: Compared): FactValue {
	const { t, label } = site.translators[locale];
	const none: FactValue = { html: sentence(t('fact.none')) };
	switch (fact) {
		case 'outcome':
			return outcomeValue(site, locale, code);
		case 'retry':
			return retryValue(site, locale, code);
		case 'turn':
			return turnValue(site, locale, code);
		case 'stages':
			return stageValue(site, locale, code) ?? none;
		case 'closes':
			return code.facts.closes === undefined ? none : { html: sentence(t(`closes.${code.facts.closes}`)) };
		case 'area': {
			const area = areaOf(code);
			return area === undefined ? none : { html: `<span class="fig">${area}</span> ${sentence(label(code.protocol, `area.${area}`))}` };
		}
		case 'typical': {
			const numbers = typicalNumbers(site, code);
			return numbers.length === 0 ? none : { html: sentence(numbers.map(span).join(', ')) };
		}
		case 'replies': {
			const numbers = carriersOf(code);
			return numbers.length === 0 ? none : { html: sentence(numbers.map(span).join(', ')) };
		}
		case 'status':
			return { html: sentence(t(`status.${code.facts.status}`)) };
		case 'specified': {
			const defines = code.facts.references.filter((reference) => reference.role === 'defines');
			return defines.length === 0 ? none : { html: defines.map((reference) => referenceValue(site, locale, reference).html).join(', ') };
		}
		default:
			return fact satisfies never;
	}
}

/** Facts whose doubt has another name than the row that shows them. */
const DOUBT_OF: Partial<Record<Compared, Doubtful>> = { specified: 'references' };

/** A value with the words that say that it is not certain, where the facts of the code doubt it. */
function marked(site: Site, locale: Locale, code: PublishedCode, fact: Compared, value: FactValue): FactValue {
	const name: string = DOUBT_OF[fact] ?? fact;
	if (!code.facts.doubts.some((doubt) => doubt.fact === name)) return value;
	const mark = `(${escapeHtml(site.translators[locale].t('doubt.mark'))})`;
	return { ...value, note: value.note === undefined ? mark : `${value.note} ${mark}` };
}

/** The fact table: what is equal has one value, what differs has two. */
function factRows(site: Site, locale: Locale, pair: Pair): FactRow[] {
	const { t } = site.translators[locale];
	return compareFacts(pair.a, pair.b).map(({ fact, same }): FactRow => {
		const value = (code: PublishedCode): FactValue => marked(site, locale, code, fact, valueOf(site, locale, code, fact));
		const [a, b] = [value(pair.a), value(pair.b)];
		// The condition of a second actor is authored per code, so equal roles may still read differently.
		const alike = same && a.note === b.note;
		return { label: t(labelOf(fact)), values: alike ? [a] : [a, b] };
	});
}

/** An authored section as HTML without links to the two codes of the page; undefined where none is authored. */
function authored(site: Site, locale: Locale, pair: Pair, key: ComparisonSection): string | undefined {
	const section = pair.authored?.[locale].sections.find((each) => each.key === key);
	if (section === undefined) return undefined;
	const html = documentHtml(site, locale, `${pair.protocol}/${pair.id}/${key}`, section.markdown);
	return [pair.a, pair.b].reduce((text, code) => unlink(text, site.urls.code(locale, code)), html);
}

function composedDifferences(site: Site, locale: Locale, pair: Pair): string {
	const { t } = site.translators[locale];
	const differences = composeDifferences(site, locale, pair);
	if (differences.length === 0) return `<p>${sentence(t('compose.alike', { a: span(pair.a.number), b: span(pair.b.number) }))}</p>`;
	return `<ul class="list">${differences.map(({ label, sentences }) => `<li><strong>${sentence(t('compose.label', { label }))}</strong> ${sentences.map(sentence).join(' ')}</li>`).join('')}</ul>`;
}

const chooseLine = (locale: Locale, code: PublishedCode): string => `<li>${sentence(code.prose[locale].head.choose)}</li>`;

function relatedItems(site: Site, locale: Locale, pair: Pair): Content[] {
	const protocol = protocolOf(site, pair.protocol);
	const related = [pair.a, pair.b]
		.flatMap((code) => protocol.pairsOf.get(code.id) ?? [])
		.filter((each, index, all) => each.authored !== undefined && each.id !== pair.id && all.findIndex((other) => other.id === each.id) === index);
	const { t } = site.translators[locale];
	const codes = [pair.a, pair.b].map((code) => codeItem(site, locale, code, sentence(code.prose[locale].head.gloss)));
	const figures = related.map((each) => ({ number: t('compare.short', { a: each.a.number, b: each.b.number }), href: site.urls.pair(locale, each) }));
	return [
		{ kind: 'codes', items: codes, index: false },
		...(figures.length === 0 ? [] : [{ kind: 'figures' as const, label: t('compare.related'), items: figures }]),
	];
}

function blocksOf(site: Site, locale: Locale, pair: Pair): Block[] {
	const { t } = site.translators[locale];
	const own = [pair.a, pair.b];
	const sides = protocolOf(site, pair.protocol)
		.facts.sections.filter((rule) => rule.paired)
		.map(({ key }): Block => ({
			kind: 'double',
			id: key,
			heading: sectionHeading(site, locale, pair.protocol, key),
			a: proseContent(site, locale, pair.a, key, own),
			b: proseContent(site, locale, pair.b, key, own),
		}));
	const html = (text: string): Content[] => [{ kind: 'html', html: text }];
	return [
		...sides,
		{
			kind: 'single',
			id: 'differences',
			heading: t('section.differences'),
			content: html(authored(site, locale, pair, 'differences') ?? composedDifferences(site, locale, pair)),
		},
		{
			kind: 'single',
			id: 'choose',
			heading: t('section.choose'),
			content: html(authored(site, locale, pair, 'choose') ?? `<ul class="list">${own.map((code) => chooseLine(locale, code)).join('')}</ul>`),
		},
		{ kind: 'single', id: 'related', heading: t('section.related'), content: relatedItems(site, locale, pair) },
	];
}

/** Everything that the page of one pair prints: authored sections where there are any, composed ones elsewhere. */
export function makePairPage(site: Site, locale: Locale, pair: Pair): PairPage {
	const { t } = site.translators[locale];
	const protocol = protocolOf(site, pair.protocol);
	const address = (tongue: Tongue): string => site.urls.pair(tongue, pair);
	const slots = { protocol: protocol.facts.name, a: pair.a.number, b: pair.b.number };
	const glosses = { glossA: pair.a.prose[locale].head.gloss, glossB: pair.b.prose[locale].head.gloss };
	const head = pair.authored?.[locale].head;
	const kind = isTrouble(pair.a.outcome) && isTrouble(pair.b.outcome) ? 'trouble' : 'fine';
	const beside = sidingsOf(site, [pair.a, pair.b]);
	const seen = new Set<string>();
	const opening = authored(site, locale, pair, 'opening') ?? `<p>${composeOpening(site, locale, pair).map(sentence).join(' ')}</p>`;
	const stale =
		locale !== SOURCE_LOCALE && pair.authored !== undefined && staleKeys(translationState(pair.authored[SOURCE_LOCALE], pair.authored[locale])).length > 0;
	return {
		head: makeHead(site, {
			titles: [t(`title.pair.${kind}`, slots), t('title.pair.short', slots)],
			description: head?.summary ?? firstThatFits([t('compose.summary', { ...slots, ...glosses }), t('compose.summary.short', slots)], DESCRIPTION_COLUMNS),
			address,
			tongue: locale,
			...(pair.authored === undefined ? { robots: 'noindex, follow' } : {}),
		}),
		chrome: makeChrome(site, locale, 'compare', address, [
			{ text: t('compare.title'), href: site.urls.compare(locale) },
			{ text: protocol.facts.name, href: site.urls.comparePairs(locale, protocol.id) },
		]),
		protocol: protocol.facts.name,
		a: makePlate(site, locale, pair.a, beside),
		b: makePlate(site, locale, pair.b, beside),
		versus: 'vs',
		line: sentence(head?.line ?? t('compose.line')),
		opening: firstMentions(opening, seen),
		tableLabel: t('compare.table', { a: pair.a.number, b: pair.b.number }),
		factLabel: t('compare.fact'),
		both: t('compare.both'),
		facts: factRows(site, locale, pair),
		notice: stale ? t('notice.stale') : undefined,
		blocks: withFirstTerms(blocksOf(site, locale, pair), seen),
	};
}
