/** Prints the pages that lead on: the home page, lists of codes, pairs, causes, providers and guides, the decoder, the translations. */
import type { ListPage } from '../models/article.ts';
import type { ReplyBox } from '../models/box.ts';
import type { CodeList } from '../models/class-entry.ts';
import type { ComparePage } from '../models/compare-pages.ts';
import type { DecodePage } from '../models/decode-page.ts';
import type { HomePage } from '../models/home-page.ts';
import type { NeutralPage } from '../models/neutral-pages.ts';
import type { ClassPage, ProtocolPage } from '../models/protocol-pages.ts';
import type { TranslationsPage } from '../models/translations-page.ts';
import { printOpening } from './articles.ts';
import { printCodes, printContents, printList } from './contents.ts';
import { phrasesOf } from './fragments.ts';
import { linkRow } from './facts.ts';
import { heading, link, list, paragraph, strong, table, text, type Flow } from './nodes.ts';

type Links = ReadonlyArray<{ readonly text: string; readonly href: string }>;

const sentence = (html: string): Flow[] => (html === '' ? [] : [paragraph(phrasesOf(html))]);
const links = (items: Links): Flow => list(items.map((item) => [paragraph([link(item.href, [text(item.text)])])]));

/** Where the box leads by other ways: a text has no box. */
const printBox = (box: ReplyBox): Flow[] => [links(box.plain.links)];

export const printListPage = (page: ListPage): Flow[] => [
	...printOpening(page.title, page.answer),
	...page.groups.flatMap((group) => [heading(2, [text(group.heading)]), printList(group.items)]),
];

export const printComparePage = (page: ComparePage): Flow[] => [
	...printOpening(page.title, page.answer),
	...page.sections.flatMap((section) => [heading(2, [text(section.heading)]), ...printContents(section.content, 3)]),
];

export const printDecodePage = (page: DecodePage): Flow[] => [
	...printOpening(page.title, page.answer),
	...printBox(page.box),
	...page.sections.flatMap((section) => [
		heading(2, [text(section.heading)]),
		...(section.items.length === 0 ? [] : [list(section.items.map((item) => [paragraph(phrasesOf(item))]))]),
		...section.paragraphs.map((each) => paragraph(phrasesOf(each))),
	]),
];

const printCodeList = (each: CodeList, level: number): Flow[] => [heading(level, [text(each.heading)]), ...sentence(each.line), printCodes(each.items)];

function printReading(reading: NonNullable<ProtocolPage['reading']>): Flow[] {
	return [heading(2, [text(reading.heading)]), ...printColumns(reading.figure?.number, reading.columns), ...sentence(reading.after)];
}

/** What each digit of a number says: the number, and a list a digit. */
export const printColumns = (number: string | undefined, columns: ReadonlyArray<{ readonly word: string; readonly lines: readonly string[] }>): Flow[] => [
	...(number === undefined ? [] : [paragraph([strong([text(number)])])]),
	list(columns.map((column) => [paragraph([text(column.word)]), list(column.lines.map((line) => [paragraph([text(line)])]))])),
];

export const printProtocolPage = (page: ProtocolPage): Flow[] => [
	...printOpening(page.title, page.answer),
	...(page.reading === undefined ? [] : printReading(page.reading)),
	...page.classes.flatMap((entry) => [
		heading(2, [text(`${entry.id} `), link(entry.href, [text(entry.word)])]),
		...sentence(entry.line),
		...(entry.items.length === 0 ? [] : [printCodes(entry.items)]),
	]),
	...page.unspecified.flatMap((each) => printCodeList(each, 2)),
	...(page.grouped === undefined
		? []
		: [
				heading(2, [text(page.grouped.heading)]),
				...sentence(page.grouped.after),
				...(page.grouped.guide === undefined ? [] : [paragraph([link(page.grouped.guide.href, [text(page.grouped.guide.text)])])]),
				...page.grouped.lists.flatMap((each) => printCodeList(each, 3)),
			]),
];

export const printClassPage = (page: ClassPage): Flow[] => [
	...printOpening(page.title, page.entry.line),
	...(page.entry.items.length === 0 ? [] : [heading(2, [text(page.codesHeading)]), printCodes(page.entry.items)]),
	...page.entry.lists.flatMap((each) => printCodeList(each, 2)),
	...(page.pairs.length === 0 ? [] : [heading(2, [text(page.pairsHeading)]), ...printContents(page.pairs, 3)]),
];

const printBoard = (board: HomePage['boards'][number]): Flow[] => [
	heading(2, [text(board.heading)]),
	list(
		board.entries.map((entry) => [
			paragraph([link(entry.href, [text(`${entry.number} ${entry.name}`)]), text(': '), ...phrasesOf(entry.line), text(` · ${entry.word}`)]),
		]),
	),
	paragraph([link(board.all.href, [text(board.all.text)])]),
	heading(2, [text(board.classesHeading)]),
	list(
		board.classes.map((each) => [
			paragraph([link(each.href, [text(`${each.id} ${each.word}`)]), text(': '), ...phrasesOf(each.line), text(` (${each.count})`)]),
		]),
	),
];

export const printHomePage = (page: HomePage): Flow[] => [
	...printOpening(page.question, ''),
	paragraph([text(page.head.description)]),
	...printBox(page.box),
	paragraph(linkRow([page.decoder, ...(page.reasons?.ask === undefined ? [] : [page.reasons.ask])], ' ')),
	...page.boards.flatMap(printBoard),
	...(page.reasons === undefined ? [] : [heading(2, [text(page.reasons.heading)]), links(page.reasons.causes)]),
	heading(2, [text(page.languages.heading)]),
	list(page.languages.items.map((item) => [paragraph([link(item.href, [text(item.name)]), text(`: ${item.line}`)])])),
];

export const printTranslationsPage = (page: TranslationsPage): Flow[] => [
	...printOpening(page.title, page.answer),
	...page.languages.flatMap((language) => [
		heading(2, [text(language.name)]),
		paragraph([text(language.total)]),
		table([
			page.columns.map((column) => [text(column)]),
			...language.rows.map((row) => [row.kind, String(row.current), String(row.of)].map((cell) => [text(cell)])),
		]),
		heading(3, [text(page.openHeading)]),
		language.open.length === 0
			? paragraph([text(page.none)])
			: list(language.open.map((row) => [paragraph([{ type: 'inlineCode', value: row.file }, text(` ${row.sections}`)])])),
	]),
];

/** @param markdownOf the twin of a page in a language */
export const printNeutralPage = (page: NeutralPage, markdownOf: (href: string) => string): Flow[] => [
	...printOpening(page.title, ''),
	...page.entries.flatMap((entry) => [
		heading(2, [text(entry.language)]),
		paragraph([text(entry.line)]),
		paragraph(
			linkRow(
				[
					{ text: entry.go, href: entry.href },
					{ text: 'Markdown', href: markdownOf(entry.href.replace(/#.*$/u, '')) },
				],
				' · ',
			),
		),
	]),
];
