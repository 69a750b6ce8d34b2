import { numberWith } from '../catalogue/codes.ts';
import { carriersOf, isPublished, type Code, type Protocol, type PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import { sentence, type Site } from './context.ts';
import type { Combination, Content, FigureLink } from './types.ts';

/** Most further codes that are named one by one: a row of 47 numbers helps nobody, and the page has to stay light. */
export const MOST_FIGURES = 24;

/** A carrying and a carried code together, such as `550 5.1.1`: what they say, and whether the registry pairs them. */
function combination(site: Site, locale: Locale, carrier: Code, carried: Code, link: Code): Combination {
	const { t } = site.translators[locale];
	return {
		number: `${carrier.number} ${numberWith(carried, carrier.classes[0].key)}`,
		outcome: carrier.outcome,
		href: isPublished(link) ? site.urls.code(locale, link) : undefined,
		html: sentence(carried.prose?.[locale].head.replies[carrier.id] ?? ''),
		note: t(carried.facts.replies?.registered.includes(carrier.id) === true ? 'with.registered' : 'with.seen'),
	};
}

const figure = (site: Site, locale: Locale, code: PublishedCode, number = code.number): FigureLink => ({
	number,
	href: site.urls.code(locale, code),
});

/** Further codes that come with a code: those that the registry pairs with it before the others, and where there are too many, the list of the class for the rest. */
function restContent(site: Site, locale: Locale, code: PublishedCode, rest: readonly PublishedCode[], label: string): Content[] {
	const [first] = code.classes;
	const paired = (each: Code): boolean => each.facts.replies?.registered.includes(code.id) === true;
	const shown = new Set([...rest.filter(paired), ...rest.filter((each) => !paired(each))].slice(0, MOST_FIGURES));
	const items = rest.filter((each) => shown.has(each)).map((each) => figure(site, locale, each, numberWith(each, first.key)));
	const count = rest.length - items.length;
	const more = sentence(site.translators[locale].t('with.more', { count, class: first.id }));
	const href = site.urls.classOfCodes(locale, code.protocol, first.slug);
	return [
		...(items.length === 0 ? [] : [{ kind: 'figures' as const, label, items }]),
		...(count === 0 ? [] : [{ kind: 'html' as const, html: `<p><a href="${href}">${more}</a></p>` }]),
	];
}

/**
 * The codes of another kind that come together with a code: on either side a table of combinations, then the rest.
 * After them the numbers without a specification that stand for this code.
 */
export function travelContent(site: Site, locale: Locale, code: PublishedCode, protocol: Protocol): Content[] {
	const { t } = site.translators[locale];
	const find = (ids: readonly string[]): Code[] => ids.flatMap((id) => protocol.byId.get(id) ?? []);
	const rows = [
		...find(carriersOf(code)).map((carrier) => combination(site, locale, carrier, code, carrier)),
		...find(code.facts.typical).map((carried) => combination(site, locale, code, carried, carried)),
	];
	const rest = (protocol.carried.get(code.id) ?? []).filter(isPublished).filter((each) => !code.facts.typical.includes(each.id));
	const mistaken = (protocol.mistaken.get(code.id) ?? []).filter(isPublished);
	const doubts = (['replies', 'typical'] as const).flatMap((fact) => code.prose[locale].head.doubts[fact] ?? []);
	return [
		...(rows.length === 0
			? []
			: [
					{
						kind: 'combinations' as const,
						columns: [t('with.column.codes'), t('with.column.meaning')] as const,
						caption: t('with.caption', { code: code.number }),
						rows,
					},
				]),
		...doubts.map((doubt): Content => ({ kind: 'notice', html: sentence(doubt) })),
		...restContent(site, locale, code, rest, t(rows.length === 0 ? 'with.only' : 'with.rest')),
		...(mistaken.length === 0 ? [] : [{ kind: 'figures' as const, label: t('with.mistaken'), items: mistaken.map((each) => figure(site, locale, each)) }]),
	];
}
