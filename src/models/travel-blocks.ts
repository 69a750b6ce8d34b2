import { numberWith } from '../catalogue/codes.ts';
import { carriersOf, isPublished, type Code, type Protocol, type PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import { sentence, type Site } from './context.ts';
import type { Combination, Content, FigureLink } from './types.ts';

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

/**
 * The codes of another kind that come together with a code: on either side a table of combinations, then the rest.
 * After them the numbers without a specification that stand for this code.
 */
export function travelContent(site: Site, locale: Locale, code: PublishedCode, protocol: Protocol): Content[] {
	const { t } = site.translators[locale];
	const [first] = code.classes;
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
		...(rest.length === 0
			? []
			: [
					{
						kind: 'figures' as const,
						label: t(rows.length === 0 ? 'with.only' : 'with.rest'),
						items: rest.map((each) => figure(site, locale, each, numberWith(each, first.key))),
					},
				]),
		...(mistaken.length === 0 ? [] : [{ kind: 'figures' as const, label: t('with.mistaken'), items: mistaken.map((each) => figure(site, locale, each)) }]),
	];
}
