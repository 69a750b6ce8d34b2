import type { PublishedCode } from '../catalogue/types.ts';
import { referenceLink, sectionAddress } from '../comparison/values.ts';
import { perLocale, type Locale } from '../i18n/locales.ts';
import { escapeHtml, withJoiners } from '../prose/render.ts';
import type { Facts } from '../schemas/facts.ts';
import { sentence, type Site } from './context.ts';
import { factRow, isDoubted } from './plate.ts';
import type { FactRow, FactValue } from './types.ts';

/** Making one takes as long as making a small page. */
const DATES: Readonly<Record<Locale, Intl.DateTimeFormat>> = perLocale(
	(locale) => new Intl.DateTimeFormat({ vi: 'vi-VN', ko: 'ko-KR', en: 'en-GB' }[locale], { dateStyle: 'long', timeZone: 'UTC' }),
);

/** A day in the words of a language, e.g. `2026-11-22` as "22 November 2026". */
export const dateText = (locale: Locale, day: string): string => DATES[locale].format(new Date(`${day}T00:00:00Z`));

type Reference = Pick<Facts['references'][number], 'rfc' | 'section'>;

/** A reference as a link to its section; title and year of the RFC beside it. */
export function referenceValue(site: Site, locale: Locale, reference: Reference): FactValue {
	const rfc = site.catalogue.rfcs[String(reference.rfc)];
	return {
		html: referenceLink(site.translators[locale], reference),
		...(rfc === undefined ? {} : { note: `<span lang="en" translate="no">${escapeHtml(rfc.title)}</span>, ${rfc.year}` }),
	};
}

/** References of one RFC in one value: the RFC named once, each of its sections a link. */
function groupedValues(site: Site, locale: Locale, references: readonly Reference[]): FactValue[] {
	const rfcs = [...new Set(references.map((reference) => reference.rfc))];
	return rfcs.flatMap((rfc): FactValue[] => {
		const [first, ...others] = references.filter((reference) => reference.rfc === rfc);
		if (first === undefined) return [];
		const value = referenceValue(site, locale, first);
		const more = others.map((reference) => `, <a href="${escapeHtml(sectionAddress(reference))}">${escapeHtml(reference.section)}</a>`);
		return [{ ...value, html: value.html + more.join('') }];
	});
}

/** The RFCs that replaced those in which the code was introduced, as whole sentences. */
function replacements(site: Site, locale: Locale, code: PublishedCode): FactValue[] {
	const { t } = site.translators[locale];
	const rfcs = [...new Set(code.facts.references.map((reference) => reference.rfc))];
	return rfcs.flatMap((number): FactValue[] => {
		const successors = site.catalogue.rfcs[String(number)]?.obsoleted_by ?? [];
		return successors.length === 0
			? []
			: [{ html: sentence(t('spec.replaced', { old: `RFC ${number}`, new: successors.map((each) => `RFC ${each}`).join(', ') })) }];
	});
}

/** What the parts of a number say, for kinds whose codes are divided into groups: `5` permanent failure, `7` security; and the guide to reading them. */
function readingRow(site: Site, locale: Locale, code: PublishedCode): FactRow[] {
	const { t, label } = site.translators[locale];
	const group = code.groups[code.kind.pairs];
	if (group === undefined) return [];
	const guide = site.guides
		.filter((each) => each.slug === code.kind.guide)
		.map((each): FactValue => ({ html: `<a href="${site.urls.guide(locale, each.slug)}">${escapeHtml(each.documents[locale].head.title)}</a>` }));
	const part = (number: string, text: string): FactValue => ({ html: `<span class="fig">${number}</span> ${sentence(text)}` });
	return [
		{
			label: t('spec.reading'),
			values: [
				...code.classes.map((each) => part(each.key, label(code.protocol, `class.${each.key}.word`))),
				part(`.${group}`, label(code.protocol, `group.${code.kind.id}.${group}`)),
				...guide,
			],
		},
	];
}

/** What the same number means in other protocols, each with the place that says so. */
function elsewhereRows(site: Site, locale: Locale, code: PublishedCode): FactRow[] {
	const values = code.facts.elsewhere.map((each): FactValue => {
		const html = `${escapeHtml(each.protocol)}: <span lang="en" translate="no">${escapeHtml(each.name)}</span>`;
		const source = 'rfc' in each ? sectionAddress(each) : each.url;
		const name = 'rfc' in each ? site.translators[locale].t('spec.section', { rfc: each.rfc, section: each.section }) : new URL(each.url).host;
		return { html, note: `<a href="${escapeHtml(source)}">${withJoiners(escapeHtml(name))}</a>` };
	});
	return values.length === 0 ? [] : [{ label: site.translators[locale].t('spec.elsewhere'), values }];
}

/** Rows of the section "Specification". */
export function specificationRows(site: Site, locale: Locale, code: PublishedCode): FactRow[] {
	const { t } = site.translators[locale];
	const { facts } = code;
	const rows = (['defines', 'rules', 'introduced', 'lists'] as const).flatMap((role): FactRow[] => {
		const values = groupedValues(
			site,
			locale,
			facts.references.filter((reference) => reference.role === role),
		);
		return values.length === 0 ? [] : [factRow(site, locale, code, 'references', t(`spec.${role}`), values)];
	});
	// A doubt about a reference that was not found has no row of its own, so it gets an empty one.
	const unfound = facts.references.length === 0 && isDoubted(code, 'references');
	const replaced = replacements(site, locale, code);
	return [
		factRow(site, locale, code, 'status', t('spec.status'), [{ html: sentence(t(`status.${facts.status}`)) }]),
		...readingRow(site, locale, code),
		...(facts.registered === undefined
			? []
			: [factRow(site, locale, code, 'registered', t('spec.registered'), [{ html: `<code lang="en" translate="no">${escapeHtml(facts.registered)}</code>` }])]),
		...rows,
		...(unfound ? [factRow(site, locale, code, 'references', t('spec.defines'), [{ html: sentence(t('fact.none')) }])] : []),
		...elsewhereRows(site, locale, code),
		...(replaced.length === 0 ? [] : [{ label: t('spec.history'), values: replaced }]),
	];
}
