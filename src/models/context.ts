import type { Catalogue, Code, Protocol, PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Urls } from '../i18n/urls.ts';
import type { Document } from '../loaders/disk.ts';
import { renderMarkdown, renderSentence, unlink, type LinkFor } from '../prose/render.ts';
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

/** Addresses for code spans in the text of one language: any number of a published code of the protocol. */
export function linker(site: Site, protocol: Protocol, locale: Locale): LinkFor {
	return (span) => {
		const code = protocol.byNumber.get(span);
		return code?.prose === undefined ? undefined : site.urls.code(locale, code);
	};
}

const rendered = new WeakMap<Site, Map<string, string>>();

/**
 * HTML of a piece of a code's prose, rendered once per build and not once per page.
 * @param key tells the pieces of one code and language apart, e.g. `fix/sender`
 * @param own codes whose page this is: links to them are taken out
 */
export function proseHtml(site: Site, code: Code, locale: Locale, key: string, markdown: string, own: readonly PublishedCode[]): string {
	const memo = rendered.get(site) ?? new Map<string, string>();
	rendered.set(site, memo);
	const name = `${code.protocol}/${code.id}/${locale}/${key}`;
	let html = memo.get(name);
	if (html === undefined) {
		html = renderMarkdown(markdown, linker(site, protocolOf(site, code.protocol), locale));
		memo.set(name, html);
	}
	return own.reduce((text, each) => unlink(text, site.urls.code(locale, each)), html);
}

/** HTML of a sentence from `locales/` or `labels/`; numbers are not linked. */
export const sentence = (text: string): string => renderSentence(text);

/** A code span for a slot of a message. */
export const span = (text: string): string => `\`${text}\``;
