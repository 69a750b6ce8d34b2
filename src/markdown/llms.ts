import { LOCALE_NAMES, LOCALES, SOURCE_LOCALE } from '../i18n/locales.ts';
import { makeCausesPage } from '../models/cause-pages.ts';
import type { Site } from '../models/context.ts';
import { directoryOf, type Subject } from '../models/directory.ts';
import { makeGuidesPage } from '../models/guide-pages.ts';
import { makeHomePage } from '../models/home-page.ts';
import { makeProvidersPage } from '../models/provider-pages.ts';
import type { ListItem } from '../models/types.ts';
import { printList } from './contents.ts';
import { phrasesOf } from './fragments.ts';
import { heading, paragraph, quote, text, type Flow } from './nodes.ts';
import { printMarkdown } from './print.ts';
import { LICENCE } from '../models/licence.ts';

/** Pages to begin with: what each is good for. */
const FIRST: ReadonlyArray<readonly [Subject['kind'], string]> = [
	['protocol', 'every code by its class, with its gloss and how to read its digits'],
	['decision', 'questions that lead from a bounced mail to its cause'],
	['causes', 'all causes in their groups'],
	['providers', 'all providers, filters and lists whose replies are explained'],
	['guides', 'all guides'],
	['compare', 'codes that people take for each other, each pair with the line that tells them apart'],
	['glossary', 'terms of mail delivery'],
	['decode', 'what the decoder on the site reads; it works in a browser only'],
];

/** Sections with links, as the proposal asks for them: a heading and a list. None where there is nothing to link. */
const section = (title: string, items: readonly ListItem[]): Flow[] => (items.length === 0 ? [] : [heading(2, [text(title)]), printList(items)]);

/** `/llms.txt`: what the site is and where its Markdown twins are (https://llmstxt.org). */
export function printLlms(site: Site): string {
	const { urls } = site;
	const locale = SOURCE_LOCALE;
	const home = makeHomePage(site, locale);
	const twin = (item: ListItem): ListItem => ({ ...item, href: urls.markdown(item.href) });
	const listed = (page: { readonly groups: ReadonlyArray<{ readonly items: readonly ListItem[] }> }): ListItem[] =>
		page.groups
			.flatMap((group) => group.items)
			.map(twin)
			.filter((item) => !first.some((each) => each.href === item.href));
	const first = FIRST.flatMap(([kind, line]) =>
		directoryOf(site)
			.filter((entry) => entry.subject.kind === kind)
			.map((entry) => twin({ text: entry.title, href: entry.address(locale), html: line })),
	);
	const example = directoryOf(site).find((entry) => entry.subject.kind === 'code' && entry.subject.code.number === home.boards[0]?.entries[0]?.number);
	const short =
		example === undefined
			? ''
			: ` The short address of a code works too and leads to each language, such as <code>${urls.absolute(urls.markdown(example.address(null)))}</code>.`;
	const codes = home.boards
		.flatMap((board) => board.entries)
		.map((entry) => twin({ text: `${entry.number} ${entry.name}`, href: entry.href, html: entry.line }));
	const api: ListItem[] = [
		{ text: 'Index', href: urls.api('index.json'), html: 'every code, cause and provider with the address of its file' },
		{ text: 'OpenAPI document', href: urls.api('openapi.json'), html: 'what can be fetched, and the form of each answer' },
		{ text: 'Everything in one file', href: urls.api('replybook.json'), html: 'all codes, causes and providers in all languages' },
	];
	const languages = LOCALES.filter((each) => each !== locale).map((each) => twin({ text: LOCALE_NAMES[each], href: urls.home(each), html: '' }));
	const feeds = LOCALES.map((each): ListItem => ({ text: `Changes, ${LOCALE_NAMES[each]}`, href: urls.feed(each), html: 'Atom' }));
	return printMarkdown(
		[
			heading(1, [text('Replybook')]),
			quote([paragraph([text(home.head.description)])]),
			paragraph([
				text(
					'Replybook explains the reply codes and enhanced status codes of mail servers: what a reply means, whether the mail is tried again, whose turn it is and what to do next. Each code has one page, and so have the causes behind the codes and the providers that send them.',
				),
			]),
			paragraph(
				phrasesOf(
					`Codes, causes, providers, guides, terms and the comparisons that somebody wrote have a Markdown twin: add <code>index.md</code> to the address.${short} The texts are under ${LICENCE.name}: name “the Replybook authors” and link the page. Facts name their sources and of which day the state was that was read.`,
				),
			),
			...section('Start here', first),
			...section('Codes people meet most', codes),
			...section('Causes: why mail comes back', listed(makeCausesPage(site, locale))),
			...section('Providers and what they say', listed(makeProvidersPage(site, locale))),
			...section('Guides', listed(makeGuidesPage(site, locale))),
			...section('API', api),
			...section('Other languages', languages),
			...section('Optional', feeds),
		],
		home.head.canonical,
	);
}
