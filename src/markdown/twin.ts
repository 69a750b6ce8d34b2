import { stringify } from 'yaml';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { makeCausePage, makeCausesPage } from '../models/cause-pages.ts';
import { makeCodePage } from '../models/code-page.ts';
import { makeComparePage, makePairsPage } from '../models/compare-pages.ts';
import type { Site } from '../models/context.ts';
import { makeDecisionPage } from '../models/decision-page.ts';
import { makeDecodePage } from '../models/decode-page.ts';
import { makeDevelopersPage } from '../models/developers-page.ts';
import { directoryOf, type Entry, type Subject } from '../models/directory.ts';
import { formatsOf } from '../models/formats.ts';
import { makeGlossaryPage } from '../models/glossary-page.ts';
import { makeGuidePage, makeGuidesPage } from '../models/guide-pages.ts';
import { makeHomePage } from '../models/home-page.ts';
import { makeFrontDoor, neutralRoutes, type NeutralPage } from '../models/neutral-pages.ts';
import { ATTRIBUTION, LICENCE } from '../models/licence.ts';
import { makePairPage } from '../models/pair-page.ts';
import { makeClassPage, makeProtocolPage } from '../models/protocol-pages.ts';
import { makeProviderPage, makeProvidersPage } from '../models/provider-pages.ts';
import { makeTranslationsPage } from '../models/translations-page.ts';
import type { Head, Page } from '../models/types.ts';
import { printArticle, printCodePage, printDecisionPage, printDevelopersPage, printGlossaryPage, printGuidePage, printPairPage } from './articles.ts';
import { guideBody } from './guide.ts';
import {
	printClassPage,
	printComparePage,
	printDecodePage,
	printHomePage,
	printListPage,
	printNeutralPage,
	printProtocolPage,
	printTranslationsPage,
} from './lists.ts';
import type { Flow } from './nodes.ts';
import { printMarkdown } from './print.ts';

/** A page as Markdown: its path, which begins with the base path, and its text. */
export interface Twin {
	readonly path: string;
	readonly make: () => string;
}

/** The head of a page and its body as Markdown nodes. */
interface Printed {
	readonly head: Head;
	readonly body: Flow[];
}
const printed = <Made extends Page>(page: Made, print: (page: Made) => Flow[]): Printed => ({ head: page.head, body: print(page) });

/** A page with its printer: each kind has one, as it has its template. */
function printPage(site: Site, locale: Locale, subject: Subject): Printed {
	switch (subject.kind) {
		case 'home':
			return printed(makeHomePage(site, locale), printHomePage);
		case 'decode':
			return printed(makeDecodePage(site, locale), printDecodePage);
		case 'compare':
			return printed(makeComparePage(site, locale), printComparePage);
		case 'pairs':
			return printed(makePairsPage(site, locale, subject.protocol.id), printComparePage);
		case 'causes':
			return printed(makeCausesPage(site, locale), printListPage);
		case 'providers':
			return printed(makeProvidersPage(site, locale), printListPage);
		case 'guides':
			return printed(makeGuidesPage(site, locale), printListPage);
		case 'translations':
			return printed(makeTranslationsPage(site, locale), printTranslationsPage);
		case 'protocol':
			return printed(makeProtocolPage(site, locale, subject.protocol.id), printProtocolPage);
		case 'class':
			return printed(makeClassPage(site, locale, subject.protocol.id, subject.class), printClassPage);
		case 'code':
			return printed(makeCodePage(site, locale, subject.code), printCodePage);
		case 'pair':
			return printed(makePairPage(site, locale, subject.pair), printPairPage);
		case 'cause':
			return printed(makeCausePage(site, locale, subject.cause), printArticle);
		case 'provider':
			return printed(makeProviderPage(site, locale, subject.provider), printArticle);
		case 'guide':
			return printed(makeGuidePage(site, locale, subject.guide), (page) => printGuidePage(page, guideBody(site, locale, subject.guide)));
		case 'glossary':
			return printed(makeGlossaryPage(site, locale, subject.glossary), printGlossaryPage);
		case 'decision':
			return printed(makeDecisionPage(site, locale, subject.decision), printDecisionPage);
		case 'developers':
			return printed(makeDevelopersPage(site, locale, subject.developers), printDevelopersPage);
		default:
			return subject satisfies never;
	}
}

const RIGHTS = `${LICENCE.name}, ${ATTRIBUTION}, ${LICENCE.url}`;

/** The head of a twin as YAML between two lines of dashes, as generators of static sites read it. */
const front = (fields: Readonly<Record<string, unknown>>): string => `---\n${stringify(fields, { lineWidth: 0 })}---\n\n`;

/** The twin of a page in one language. */
export function twinOf(site: Site, entry: Entry, locale: Locale): Twin {
	const { urls } = site;
	const address = entry.address(locale);
	const { markdown, json } = formatsOf(site, entry.subject, address);
	return {
		path: markdown,
		make: () => {
			const { head, body } = printPage(site, locale, entry.subject);
			const others = LOCALES.filter((each) => each !== locale);
			return (
				front({
					title: head.title,
					language: locale,
					canonical: head.canonical,
					updated: entry.updated(locale),
					licence: RIGHTS,
					translations: Object.fromEntries(others.map((each) => [each, urls.absolute(urls.markdown(entry.address(each)))])),
					...(json === undefined ? {} : { json: urls.absolute(json) }),
				}) + printMarkdown(body, head.canonical)
			);
		},
	};
}

function neutralTwin(site: Site, address: string, page: () => NeutralPage): Twin {
	const { urls } = site;
	return {
		path: urls.markdown(address),
		make: () => {
			const made = page();
			const { title, canonical } = made.head;
			return front({ title, canonical, licence: RIGHTS }) + printMarkdown(printNeutralPage(made, urls.markdown), canonical);
		},
	};
}

/** Every twin of the site: of each indexed page in each language, and of the neutral pages before them. */
export const twinsOf = (site: Site): Twin[] => [
	...directoryOf(site)
		.filter((entry) => entry.indexed)
		.flatMap((entry) => LOCALES.map((locale) => twinOf(site, entry, locale))),
	neutralTwin(site, site.urls.frontDoor(), () => makeFrontDoor(site)),
	...neutralRoutes(site)
		.filter((route) => route.indexed)
		.map((route) => neutralTwin(site, route.path, route.make)),
];
