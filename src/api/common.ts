import type { PublishedCode } from '../catalogue/types.ts';
import { LOCALES, perLocale, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { TranslatableDocument } from '../catalogue/translation.ts';
import { isStale } from '../models/about.ts';
import type { Site } from '../models/context.ts';
import { ATTRIBUTION, LICENCE } from '../models/licence.ts';
import { latest, updatedIn } from '../models/updated.ts';
import type { Section } from '../prose/sections.ts';
import type { Outcome } from '../schemas/protocol.ts';
import { OUTCOME_IDS, type Localised, type LocalisedAddress, type Named, type SectionOut } from './parts.ts';

export const licenceOf = (site: Site) => ({
	id: LICENCE.id,
	url: LICENCE.url,
	attribution: ATTRIBUTION,
	attributionUrl: site.urls.absolute(site.urls.frontDoor()),
});

/** The JSON Schema of a document, as its full address. */
export const schemaAddress = (site: Site, name: string): string => site.urls.absolute(site.urls.api('schema', `${name}.json`));

/** Full addresses of the documents. */
export const codeAddress = (site: Site, protocol: string, number: string): string => site.urls.absolute(site.urls.codeJson(protocol, number));
export const causeAddress = (site: Site, slug: string): string => site.urls.absolute(site.urls.causeJson(slug));
export const providerAddress = (site: Site, slug: string): string => site.urls.absolute(site.urls.providerJson(slug));

/** The full address of a page in each language. */
export const pagesAt = (site: Site, address: (tongue: Tongue) => string): LocalisedAddress => perLocale((locale) => site.urls.absolute(address(locale)));

/** Where a page is found in other forms, beside the document about it. */
export const addressesOf = (site: Site, json: string, address: (tongue: Tongue) => string) => ({
	json,
	short: site.urls.absolute(address(null)),
	pages: pagesAt(site, address),
	markdown: pagesAt(site, (tongue) => site.urls.markdown(address(tongue))),
	cards: pagesAt(site, (tongue) => site.urls.card(address(tongue))),
});

/** A key with what it is called in each language. */
export const namedBy = (id: string, text: (locale: Locale) => string): Named => ({ id, text: perLocale(text) });

/** What a class of codes, or a number that no server sends, says about the mail. */
export function outcomeOf(site: Site, protocol: string, outcome: Outcome, classKey: string) {
	const text = (locale: Locale): string => {
		const { t, label } = site.translators[locale];
		return outcome === 'myth' ? t('outcome.myth') : label(protocol, `class.${classKey}.word`);
	};
	return { id: OUTCOME_IDS[outcome], text: perLocale(text) };
}

type Documents = Readonly<Record<Locale, { readonly file: string; readonly sections: readonly Section[] }>>;

/**
 * A section in every language, or undefined where the text does not have it.
 * @param heading its heading, and the heading of a role in it
 * @throws where a language lacks a part that the English text has; the whole-set checks refuse such content before
 */
export function sectionOf(
	documents: Documents,
	key: string,
	heading: (locale: Locale) => string,
	role: (locale: Locale, id: string) => string,
): SectionOut | undefined {
	const find = (locale: Locale): Section | undefined => documents[locale].sections.find((each) => each.key === key);
	const parts = find('en')?.parts;
	if (parts === undefined) return undefined;
	const text = (id: string | undefined): Localised =>
		perLocale((locale) => {
			const part = find(locale)?.parts.find((each) => each.role === id);
			if (part === undefined)
				throw new Error(`${documents[locale].file}: ${key}: expected the part ${id ?? 'without a role'} that the English text has; write it.`);
			return part.markdown;
		});
	return {
		heading: perLocale(heading),
		parts: parts.map((part) => {
			const id = part.role;
			return { role: id === undefined ? null : namedBy(id, (locale) => role(locale, id)), text: text(id) };
		}),
	};
}

/** Whether each text says what the English one says today. */
export const currentIn = (prose: Readonly<Record<Locale, TranslatableDocument>>): Record<Locale, boolean> => perLocale((locale) => !isStale(locale, prose));

/** The day on which what is said about something last changed, in whichever language. */
export const dayOf = (each: Parameters<typeof updatedIn>[0]): string => latest(LOCALES.map((locale) => updatedIn(each, locale)));

/** A code as other documents name it. */
export const codeReferenceOf = (site: Site, code: PublishedCode, written = code.number) => ({
	number: written,
	name: code.facts.name,
	json: codeAddress(site, code.protocol, written),
});
