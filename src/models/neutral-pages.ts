import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { alternatesOf, DESCRIPTION_COLUMNS } from './chrome.ts';
import { firstThatFits, TITLE_COLUMNS, wholeSentences, withoutSiteName, withSiteName } from '../i18n/columns.ts';
import { memo, protocolOf, type Site } from './context.ts';
import { directoryOf, type Entry } from './directory.ts';
import { socialCard } from './frame.ts';
import { answerFor, sectionOf } from './numbers.ts';
import { FAVICON } from './manifest.ts';
import { structuredSite } from './structured.ts';
import { makeHomePage } from './home-page.ts';
import type { Head, Page } from './types.ts';

/** A page without a language: the answer in each, readable without JavaScript; a script leads on. */
export interface NeutralPage {
	readonly head: Head;
	readonly title: string;
	readonly entries: ReadonlyArray<{ readonly locale: Locale; readonly language: string; readonly line: string; readonly href: string; readonly go: string }>;
}

/** A neutral address below the base path and what stands there. */
export interface NeutralRoute {
	readonly path: string;
	/** False where search engines are asked to stay away from the pages that it leads to. */
	readonly indexed: boolean;
	readonly make: () => NeutralPage;
}

/** Its address in each tongue, its title, the page of each language, and for an alias the neutral address that it stands for and what it says itself. */
interface Source {
	readonly address: (tongue: Tongue) => string;
	readonly title: string;
	/** What stands in a list of results, where the title alone says too little. */
	readonly inResults?: string;
	readonly page: (locale: Locale) => Page;
	readonly alias?: { readonly of: string; readonly line: (locale: Locale) => string };
	/** False for a comparison that nobody wrote, which has no card of its own. */
	readonly indexed: boolean;
}

function neutral(site: Site, { address, title, inResults, page, alias, indexed }: Source): NeutralPage {
	const entries = LOCALES.map((locale) => {
		const { head } = page(locale);
		return {
			locale,
			language: LOCALE_NAMES[locale],
			line: alias?.line(locale) ?? head.description,
			href: address(locale),
			go: site.translators[locale].t('neutral.go'),
		};
	});
	const english = page('en').head;
	const { home, card } = site.urls;
	// Titles are unique among the English pages too, so the last resort turns the English page's title round.
	const fullTitle = firstThatFits(
		[
			...(inResults === undefined ? [] : [inResults]),
			withSiteName(title),
			title,
			title.replace(/ [^ ]*$/u, ''),
			`Replybook: ${withoutSiteName(english.title)}`,
		],
		TITLE_COLUMNS,
	);
	return {
		head: {
			title: fullTitle,
			description: wholeSentences(alias?.line('en') ?? english.description, DESCRIPTION_COLUMNS),
			// An alias is not indexed by itself, so it carries no hreflang: that set belongs to the address that it stands for.
			canonical: site.urls.absolute(alias?.of ?? address(null)),
			alternates: alias === undefined ? alternatesOf(site, address) : [],
			robots: undefined,
			// A chat window asks for no language, so the card is the English one.
			social: socialCard(site, 'en', {
				title: fullTitle,
				heading: title,
				// The card of a code shows what its first number says, which of an alias may be wrong.
				picture: card(indexed && alias === undefined ? address('en') : home('en')),
				article: english.social.type === 'article',
			}),
			formats: [],
			icon: site.urls.asset(FAVICON.file),
			manifest: site.urls.manifest('en'),
			touchIcon: undefined,
			structured: undefined,
		},
		title,
		entries,
	};
}

/** The neutral page of an entry; a code has one for each number that people write, those of further classes as aliases. */
function sourcesOf(site: Site, entry: Entry): Source[] {
	if (entry.subject.kind === 'home') return [];
	if (entry.subject.kind !== 'code') return [entry];
	const { code } = entry.subject;
	const { name } = protocolOf(site, code.protocol).facts;
	return code.numbers.map((number): Source => ({
		address: (tongue) => (tongue === null ? site.urls.below(null, code.protocol, number) : `${entry.address(tongue)}${sectionOf(code, number)}`),
		title: `${name} ${number} ${code.facts.name}`,
		page: entry.page,
		...(number === code.number ? {} : { alias: { of: entry.address(null), line: (locale) => answerFor(site, locale, code, number) } }),
		indexed: entry.indexed,
	}));
}

const made = memo<NeutralPage>();

/** Every neutral page of the site but the front door. */
export const neutralRoutes = (site: Site): NeutralRoute[] =>
	directoryOf(site)
		.flatMap((entry) => sourcesOf(site, entry).map((source) => ({ source, indexed: entry.indexed })))
		.map(({ source, indexed }) => {
			const path = source.address(null);
			// The page and its Markdown twin print the same, and it is made from the pages of three languages.
			return { path, indexed, make: () => made(site, path, () => neutral(site, source)) };
		});

/** The front door: the three languages, each with its invitation. Its own title is the name of the site alone, so in a list of results it says more. */
export function makeFrontDoor(site: Site): NeutralPage {
	const page = neutral(site, {
		address: site.urls.home,
		title: 'Replybook',
		inResults: `Replybook: ${site.translators.en.t('title.home')}`,
		indexed: true,
		page: (locale) => makeHomePage(site, locale),
	});
	return {
		...page,
		head: { ...page.head, structured: structuredSite(site, page.head.description) },
		entries: page.entries.map((entry) => ({ ...entry, line: site.translators[entry.locale].t('home.invitation') })),
	};
}
