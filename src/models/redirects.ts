import type { Protocol } from '../catalogue/types.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';
import { sectionOf } from './numbers.ts';

/** A short or former address that leads to a page. Paths begin with the base path. */
export interface Redirect {
	readonly locale: Locale;
	readonly protocol: string;
	/** Last part of the address. */
	readonly last: string;
	readonly to: string;
	readonly canonical: string;
	readonly text: string;
}

/** What people type: `/ko/smtp/550/`, `/ko/smtp/4.7.1/` to its section, and the slugs that a code had before. */
export function codeRedirects(site: Site): Redirect[] {
	return each(site, (protocol, locale) =>
		protocol.published.flatMap((code) =>
			[...code.numbers, ...code.facts.formerly]
				.filter((last) => last !== code.slug)
				.map((last) => make(site, locale, protocol.id, last, site.urls.code(locale, code), code.numbers.includes(last) ? sectionOf(code, last) : '')),
		),
	);
}

/** `/ko/compare/smtp/450-vs-550/`, where the full address has the names too. */
export function pairRedirects(site: Site): Redirect[] {
	return each(site, (protocol, locale) =>
		protocol.pairs.filter((pair) => pair.id !== pair.slug).map((pair) => make(site, locale, protocol.id, pair.id, site.urls.pair(locale, pair))),
	);
}

const each = (site: Site, list: (protocol: Protocol, locale: Locale) => Redirect[]): Redirect[] =>
	site.catalogue.protocols.flatMap((protocol) => LOCALES.flatMap((locale) => list(protocol, locale)));

const make = (site: Site, locale: Locale, protocol: string, last: string, to: string, section = ''): Redirect => ({
	locale,
	protocol,
	last,
	to: `${to}${section}`,
	canonical: site.urls.absolute(to),
	text: site.translators[locale].t('neutral.go'),
});
