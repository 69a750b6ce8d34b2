import { toString } from 'mdast-util-to-string';
import type { List } from 'mdast';
import type { FactRow, FactValue } from '../models/types.ts';
import { phrasesOf } from './fragments.ts';
import { joined, link, list, paragraph, strong, table, text, type Flow, type Phrases } from './nodes.ts';

const SENTENCE_END = /[.!?…]["”’)]?$/u;
/** True for a whole sentence, by how it ends. */
const isSentence = (phrases: Phrases): boolean => SENTENCE_END.test(toString(phrases).trimEnd());

/** A label by itself; a colon that it has already is not written twice. */
const labelAlone = (label: string): Phrases => [strong([text(/[:?]$/u.test(label) ? label : `${label}:`)])];
/** A label in front of what it names. */
export const labelled = (label: string): Phrases => [...labelAlone(label), text(' ')];

/** A value, and the note beside it: a sentence after it, anything else in brackets. */
export function valuePhrases(value: FactValue): Phrases {
	const own = phrasesOf(value.html);
	if (value.note === undefined) return own;
	const note = phrasesOf(value.note);
	if (!isSentence(note)) return [...own, text(' ('), ...note, text(')')];
	return [...own, text(isSentence(own) ? ' ' : '. '), ...note];
}

function rowItem({ label, doubt, values }: FactRow): Flow[] {
	const name: Phrases = doubt === undefined ? labelAlone(label) : [strong([text(label)]), text(' ('), link(doubt.href, [text(doubt.text)]), text('):')];
	const [only, ...others] = values;
	if (only !== undefined && others.length === 0) return [paragraph([...name, text(' '), ...valuePhrases(only)])];
	return [paragraph(name), list(values.map((value) => [paragraph(valuePhrases(value))]))];
}

/** Facts as a list: label and value, or several values below the label. */
export const factList = (rows: readonly FactRow[]): List => list(rows.map(rowItem));

/** Facts of two codes as a table. A value that both share stands in both columns: Markdown has no cell over two columns. */
export function factTable(head: readonly string[], rows: readonly FactRow[]): Flow {
	const width = head.length - 1;
	return table([
		head.map((each) => [text(each)]),
		...rows.map(({ label, values }): Phrases[] => [
			[text(label)],
			...Array.from({ length: width }, (_, column) => {
				const value = values.length === 1 ? values[0] : values[column];
				return value === undefined ? [] : valuePhrases(value);
			}),
		]),
	]);
}

/** Links in a row. */
export const linkRow = (links: ReadonlyArray<{ readonly text: string; readonly href: string }>, between: string): Phrases =>
	joined(
		links.map((each) => [link(each.href, [text(each.text)])]),
		between,
	);
