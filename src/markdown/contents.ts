/** Prints what sections are made of: a printer for each kind, as the components of the pages are. None of them decides anything. */
import type { Block, CodeItem, Content, ListItem, Message, Saying, TranscriptRow, Voice } from '../models/types.ts';
import { factList, labelled, linkRow } from './facts.ts';
import { blocksOf, phrasesOf } from './fragments.ts';
import { fence, heading, joined, link, list, paragraph, quote, strong, table, text, type Flow, type Phrases } from './nodes.ts';

/** Longest line of an example that a note repeats whole, in characters. */
const LONGEST_QUOTE = 72;

/** A line of an example as its note names it: whole, or its beginning up to a blank. */
function named(line: string): string {
	const whole = line.trim();
	if (whole.length <= LONGEST_QUOTE) return whole;
	const cut = whole.lastIndexOf(' ', LONGEST_QUOTE);
	return `${whole.slice(0, cut > 0 ? cut : LONGEST_QUOTE)} …`;
}

/** An example in a fence of text, each line with its speaker; below it the notes, each with the line that it explains. */
export function printTranscript(rows: ReadonlyArray<Pick<TranscriptRow, 'side' | 'text'> & { readonly notes: readonly Phrases[] }>): Flow[] {
	const lines = rows.map(({ side, text: line }) => (side === undefined ? line : `${side}: ${line}`));
	const notes = rows.flatMap(({ text: line, notes: own }) => (own.length === 0 ? [] : [{ line, notes: joined(own, ' ') }]));
	const items = notes.map((note) => [paragraph([{ type: 'inlineCode' as const, value: named(note.line) }, text(': '), ...note.notes])]);
	return [fence(lines.join('\n')), ...(items.length === 0 ? [] : [list(items)])];
}

/** What must not be done, or has to be known, set apart from the text around it. */
export function printCaution(label: string, content: readonly Flow[]): Flow {
	const [first, ...others] = content;
	if (first?.type !== 'paragraph') return quote([paragraph(labelled(label)), ...content]);
	return quote([paragraph([...labelled(label), ...first.children]), ...others]);
}

/** Codes with number, name, a line about each and in an index the stages. */
export function printCodes(items: readonly CodeItem[]): Flow {
	return list(
		items.map(({ number, name, href, html, stage }) => {
			const head = [text(name === '' ? number : `${number} ${name}`)];
			const line = html === '' ? [] : [text(': '), ...phrasesOf(html)];
			const stages = stage === undefined || stage === '' ? [] : [text(` (${stage})`)];
			return [paragraph([...(href === undefined ? head : [link(href, head)]), ...line, ...stages])];
		}),
	);
}

/** Pages, each with a line about it. */
export const printList = (items: readonly ListItem[]): Flow =>
	list(items.map((item) => [paragraph([link(item.href, [text(item.text)]), ...(item.html === '' ? [] : [text(': '), ...phrasesOf(item.html)])])]));

const printVoices = (voices: readonly Voice[]): Flow =>
	list(
		voices.map((voice) => [
			paragraph([link(voice.href, [text(voice.name)])]),
			list(voice.rows.map((row) => [paragraph([link(row.href, phrasesOf(row.fragment)), text(' '), ...phrasesOf(row.html)])])),
		]),
	);

function printSaying(saying: Saying, fixLabel: string): Flow[] {
	const words: Phrases[] = [
		...saying.numbers.map(({ text: number, href }): Phrases => (href === undefined ? [text(number)] : [link(href, [text(number)])])),
		...(saying.token === undefined ? [] : [[{ type: 'inlineCode' as const, value: saying.token }]]),
		...saying.fragments.map((fragment): Phrases => [text('“'), ...phrasesOf(fragment), text('”')]),
	];
	return [
		paragraph(joined(words, ' ')),
		paragraph(phrasesOf(saying.meaning)),
		paragraph([...labelled(fixLabel), ...phrasesOf(saying.fix)]),
		...saying.notes.map((note) => paragraph(phrasesOf(note))),
	];
}

/** The messages to pass on, each language under its own name and set apart, so that it can be copied. */
const printMessages = (messages: readonly Message[], level: number): Flow[] =>
	messages.flatMap((message): Flow[] => [
		heading(level, [text(message.to)]),
		...message.versions.flatMap((version): Flow[] => [paragraph([strong([text(version.name)])]), quote(blocksOf(version.html))]),
	]);

/** @param level level of a heading inside the section */
function printContent(content: Content, level: number): Flow[] {
	switch (content.kind) {
		case 'html':
			return blocksOf(content.html);
		case 'heading':
			return [heading(level, [text(content.text)])];
		case 'caution':
			return [printCaution(content.label, blocksOf(content.html))];
		case 'notice':
			return [quote([paragraph(phrasesOf(content.html))])];
		case 'transcript':
			return printTranscript(content.rows.map((row) => ({ ...row, notes: row.notes.map(phrasesOf) })));
		case 'codes':
			return [printCodes(content.items)];
		case 'figures':
			return [
				paragraph([
					...(content.label === '' ? [] : [text(`${content.label} `)]),
					...linkRow(
						content.items.map(({ number, href }) => ({ text: number, href })),
						' ',
					),
				]),
			];
		case 'combinations':
			return [
				table([
					content.columns.map((column) => [text(column)]),
					...content.rows.map((row): Phrases[] => [
						row.href === undefined ? [text(row.number)] : [link(row.href, [text(row.number)])],
						[...phrasesOf(row.html), text(` (${row.note})`)],
					]),
				]),
			];
		case 'facts':
			return [factList(content.rows)];
		case 'list':
			return [printList(content.items)];
		case 'voices':
			return [printVoices(content.voices)];
		case 'messages':
			return printMessages(content.messages, level);
		case 'sayings':
			return [list(content.sayings.map((saying) => printSaying(saying, content.fixLabel)))];
		default:
			return content satisfies never;
	}
}

/** What stands in a section, below a heading of the level above. */
export const printContents = (contents: readonly Content[], level: number): Flow[] => contents.flatMap((content) => printContent(content, level));

/**
 * Sections with their headings.
 * @param sides the two codes of a comparison, each of which heads its own column
 */
export function printBlocks(blocks: readonly Block[], sides: ReadonlyArray<{ readonly number: string; readonly name: string }> = []): Flow[] {
	return blocks.flatMap((block): Flow[] => {
		const head = heading(2, [text(block.heading)]);
		if (block.kind === 'single') return [head, ...printContents(block.content, 3)];
		const columns = [block.a, block.b].flatMap((contents, index) => [
			...sides.slice(index, index + 1).map((side) => heading(3, [text(`${side.number} ${side.name}`)])),
			...printContents(contents, 4),
		]);
		return [head, ...columns];
	});
}
