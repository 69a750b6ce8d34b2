import { isPublished, type Catalogue, type Code, type Protocol, type PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Urls } from '../i18n/urls.ts';
import type { Document } from '../loaders/reader.ts';
import { renderMarkdown, renderSentence, unlink, type LinkFor } from '../prose/render.ts';
import { termFinder, type FindTerms } from '../prose/terms.ts';
import type { GuideHead } from '../schemas/prose.ts';

/** A guide with its frontmatter in every language. */
export interface Guide {
	readonly slug: string;
	readonly documents: Readonly<Record<Locale, Document<GuideHead>>>;
}

/** Everything that page models are made from. */
export interface Site {
	readonly catalogue: Catalogue;
	readonly guides: readonly Guide[];
	readonly translators: Readonly<Record<Locale, Translator>>;
	readonly urls: Urls;
	/** Where a reader reports a mistake; undefined where the builder set no address. */
	readonly reportUrl: string | undefined;
}

/** The protocol of that id. Throws where the catalogue has none: then a route was made for a page that does not exist. */
export function protocolOf(site: Site, id: string): Protocol {
	const found = site.catalogue.protocols.find((protocol) => protocol.id === id);
	if (found === undefined)
		throw new Error(`No protocol "${id}" in the catalogue; protocols are ${site.catalogue.protocols.map((each) => each.id).join(', ')}.`);
	return found;
}

/** Addresses for code spans in the text of one language: any number of a published code. */
export function linker(site: Site, locale: Locale): LinkFor {
	return (span) => {
		const code = codeOf(site, span);
		return code === undefined ? undefined : site.urls.code(locale, code);
	};
}

/** The published code with this number, of the first protocol that has one. */
export function codeOf(site: Site, number: string): PublishedCode | undefined {
	return site.catalogue.protocols.flatMap((protocol) => protocol.byNumber.get(number) ?? []).find(isPublished);
}

/** What is made once per site and key, and not once per page. */
export function memo<Value>(): (site: Site, key: string, make: () => Value) => Value {
	const bySite = new WeakMap<Site, Map<string, Value>>();
	return (site, key, make) => {
		const values = bySite.get(site) ?? new Map<string, Value>();
		bySite.set(site, values);
		const known = values.get(key);
		if (known !== undefined) return known;
		const value = make();
		values.set(key, value);
		return value;
	};
}

const finders = memo<FindTerms>();
const rendered = memo<string>();

/** Finds the terms that the glossary of a language explains. */
export function termsOf(site: Site, locale: Locale): FindTerms {
	return finders(site, locale, () => {
		const { glossary } = site.catalogue;
		const forms = glossary === undefined ? [] : Object.entries(glossary.prose[locale].head.forms);
		return termFinder(
			forms.flatMap(([id, words]) => words.map((word) => [word, `${site.urls.glossary(locale)}#${id}`] as const)),
			locale,
		);
	});
}

/**
 * HTML of a piece of prose, rendered once per build: known codes and terms of the glossary linked at their first mention in the piece.
 * @param name tells the pieces apart, e.g. `causes/mailbox-full/fix/sender`
 */
export function documentHtml(site: Site, locale: Locale, name: string, markdown: string): string {
	return rendered(site, `${locale}/${name}`, () => renderMarkdown(markdown, linker(site, locale), termsOf(site, locale)));
}

/**
 * HTML of a piece of a code's prose.
 * @param key tells the pieces of one code apart, e.g. `fix/sender`
 * @param own codes whose page this is: links to them are taken out
 */
export function proseHtml(site: Site, code: Code, locale: Locale, key: string, markdown: string, own: readonly PublishedCode[]): string {
	const html = documentHtml(site, locale, `${code.protocol}/${code.id}/${key}`, markdown);
	return own.reduce((text, each) => unlink(text, site.urls.code(locale, each)), html);
}

/** HTML of a sentence from `locales/` or `labels/`; numbers are not linked. */
export const sentence = (text: string): string => renderSentence(text);

/** HTML of a sentence of prose, in which code spans with a known number are linked. */
export const linkedSentence = (site: Site, locale: Locale, text: string): string => renderSentence(text, linker(site, locale));
