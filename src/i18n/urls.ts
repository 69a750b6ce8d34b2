import type { Locale } from './locales.ts';

/** A language, or `null` for the neutral address that leads each reader to their own language. */
export type Tongue = Locale | null;

interface CodeAddress {
	readonly protocol: string;
	readonly number: string;
	readonly slug: string;
}
interface PairAddress {
	readonly protocol: string;
	readonly id: string;
	readonly slug: string;
}

/** Every address that the site makes. Paths begin with the base path and end in a slash. */
export interface Urls {
	readonly frontDoor: () => string;
	readonly home: (tongue: Tongue) => string;
	readonly protocol: (tongue: Tongue, protocol: string) => string;
	readonly classOfCodes: (tongue: Tongue, protocol: string, slug: string) => string;
	/** The page of a code; the neutral address is the short one, `/smtp/550/`. */
	readonly code: (tongue: Tongue, code: CodeAddress) => string;
	/** An address below a protocol that is written by hand: a short number or a former slug. */
	readonly below: (tongue: Tongue, protocol: string, last: string) => string;
	readonly compare: (tongue: Tongue) => string;
	/** What a browser needs to set any two codes side by side. */
	readonly compareData: (locale: Locale) => string;
	readonly comparePairs: (tongue: Tongue, protocol: string) => string;
	/** The page of a pair; the neutral address is the short one, `/compare/smtp/450-vs-550/`. */
	readonly pair: (tongue: Tongue, pair: PairAddress) => string;
	readonly pairBelow: (tongue: Tongue, protocol: string, last: string) => string;
	readonly guides: (tongue: Tongue) => string;
	readonly guide: (tongue: Tongue, slug: string) => string;
	/** Why mail comes back: all causes, and one. */
	readonly causes: (tongue: Tongue) => string;
	readonly cause: (tongue: Tongue, slug: string) => string;
	readonly providers: (tongue: Tongue) => string;
	readonly provider: (tongue: Tongue, slug: string) => string;
	/** The decoder. */
	readonly decode: (tongue: Tongue) => string;
	/** What the decoder's answers are made of, and the messages to pass on, which are the same in every language. */
	readonly answers: (locale: Locale) => string;
	readonly messages: () => string;
	/** What the decoder knows from the content. */
	readonly decoderRules: () => string;
	readonly glossary: (tongue: Tongue) => string;
	/** The decision guide. */
	readonly decision: (tongue: Tongue) => string;
	readonly translations: (tongue: Tongue) => string;
	/** What the search of a language looks in, as JSON. */
	readonly searchIndex: (locale: Locale) => string;
	/** The page as Markdown, beside the page with this address. */
	readonly markdown: (page: string) => string;
	/** The picture that a link to the page unfolds with, beside the page with this address. */
	readonly card: (page: string) => string;
	/** What changed in a language, as Atom. */
	readonly feed: (locale: Locale) => string;
	/** What programs can fetch, and how. */
	readonly developers: (tongue: Tongue) => string;
	/** A file of the interface for programs, e.g. `api('smtp', 'codes', '550.json')`; without a name its folder. */
	readonly api: (...parts: readonly string[]) => string;
	/** The documents about a code, by any of its numbers, a cause and a provider. */
	readonly codeJson: (protocol: string, number: string) => string;
	readonly causeJson: (slug: string) => string;
	readonly providerJson: (slug: string) => string;
	/** A code as a short card for a frame on another site, and what says so to a host that asks (https://oembed.com). */
	readonly embed: (locale: Locale, code: { readonly protocol: string; readonly number: string }) => string;
	readonly oembed: (locale: Locale, code: { readonly protocol: string; readonly number: string }) => string;
	/** The folder of all embeds. */
	readonly embeds: () => string;
	/** What stands in place of a page that was never visited when there is no network. */
	readonly offline: (locale: Locale) => string;
	readonly manifest: (locale: Locale) => string;
	/** The service worker. It stands beside the front door: it may serve what is below its own address. */
	readonly worker: () => string;
	readonly sitemap: (locale?: Locale) => string;
	/** A file of `public/`, or one at the root of the site. */
	readonly asset: (name: string) => string;
	/** The full address of a path that this object made. */
	readonly absolute: (path: string) => string;
}

/**
 * @param site origin, e.g. `https://replybook.example`
 * @param base base path, `/` or `/replybook` with or without a final slash
 */
export function createUrls(site: string, base: string): Urls {
	const root = `/${base.replace(/^\/+|\/+$/gu, '')}`.replace(/\/+$/u, '');
	const path = (...parts: Array<string | null>): string =>
		`${root}/${parts
			.filter((part) => part !== null)
			.map((part) => `${part}/`)
			.join('')}`;
	const api = (...parts: readonly string[]): string => `${root}/api/v1/${parts.join('/')}`;
	return {
		frontDoor: () => path(),
		home: (tongue) => path(tongue),
		protocol: (tongue, protocol) => path(tongue, protocol),
		classOfCodes: (tongue, protocol, slug) => path(tongue, protocol, slug),
		code: (tongue, code) => path(tongue, code.protocol, tongue === null ? code.number : code.slug),
		below: (tongue, protocol, last) => path(tongue, protocol, last),
		compare: (tongue) => path(tongue, 'compare'),
		compareData: (locale) => `${path(locale, 'compare')}codes.json`,
		comparePairs: (tongue, protocol) => path(tongue, 'compare', protocol),
		pair: (tongue, pair) => path(tongue, 'compare', pair.protocol, tongue === null ? pair.id : pair.slug),
		pairBelow: (tongue, protocol, last) => path(tongue, 'compare', protocol, last),
		guides: (tongue) => path(tongue, 'guides'),
		guide: (tongue, slug) => path(tongue, 'guides', slug),
		causes: (tongue) => path(tongue, 'causes'),
		cause: (tongue, slug) => path(tongue, 'causes', slug),
		providers: (tongue) => path(tongue, 'providers'),
		provider: (tongue, slug) => path(tongue, 'providers', slug),
		decode: (tongue) => path(tongue, 'decode'),
		answers: (locale) => `${root}/${locale}/answers.json`,
		messages: () => `${root}/messages.json`,
		decoderRules: () => `${root}/decoder-rules.json`,
		glossary: (tongue) => path(tongue, 'glossary'),
		decision: (tongue) => path(tongue, 'why'),
		translations: (tongue) => path(tongue, 'translations'),
		searchIndex: (locale) => `${root}/${locale}/search.json`,
		markdown: (page) => `${page}index.md`,
		card: (page) => `${page}card.png`,
		feed: (locale) => `${root}/${locale}/feed.xml`,
		developers: (tongue) => path(tongue, 'developers'),
		api,
		codeJson: (protocol, number) => api(protocol, 'codes', `${number}.json`),
		causeJson: (slug) => api('causes', `${slug}.json`),
		providerJson: (slug) => api('providers', `${slug}.json`),
		embed: (locale, code) => path('embed', locale, code.protocol, code.number),
		oembed: (locale, code) => `${path('embed', locale, code.protocol, code.number)}oembed.json`,
		embeds: () => path('embed'),
		offline: (locale) => path(locale, 'offline'),
		manifest: (locale) => `${root}/${locale}/manifest.webmanifest`,
		worker: () => `${root}/sw.js`,
		sitemap: (locale) => `${root}/sitemap${locale === undefined ? '' : `-${locale}`}.xml`,
		asset: (name) => `${root}/${name}`,
		absolute: (address) => new URL(address, site).href,
	};
}
