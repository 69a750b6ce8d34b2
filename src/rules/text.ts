import { quote, type Fault } from '../schemas/fault.ts';
import type { TextUnit } from './types.ts';

/** Stands for what was taken out, so that words around it do not grow together. Neither a letter nor a digit nor a blank. */
export const HOLE = '\ufffc';

const FENCE = /^```[\s\S]*?^```[^\n]*$/gmu;

/** Markdown without its fenced examples. */
export function withoutFences(markdown: string): string {
	return markdown.replace(FENCE, '');
}

const INLINE = /<[A-Z]\w*((?:\s+\w+="[^"]*")+)\s*\/>/gu;
/** A component that fills whole lines; its texts other than notes are labels without a sentence. */
const BLOCK = /^<[A-Z]\w*\b(?:(?!\/>)[\s\S])*\/>$/gmu;
const NOTE = /\bnote: "((?:[^"\\]|\\.)*)"/gu;

/** What stays when expressions are taken out, the inner ones first. */
function withoutBraces(source: string): string {
	const once = source.replace(/\{[^{}]*\}/gu, '');
	return once === source ? once : withoutBraces(once);
}

/**
 * The MDX body as Markdown: without imports, exports, JSX tags and expressions. What a reader sees of them stays: an inline
 * component such as `<Code n="550" />` as a code span, the notes of an example as list items. Spans and fences are untouched.
 */
export function stripMdx(source: string): string {
	const kept: string[] = [];
	const bare = source.replace(/^```[\s\S]*?^```[^\n]*$|`[^`\n]+`/gmu, (code) => `${HOLE}${kept.push(code) - 1}${HOLE}`);
	const flat = bare
		.replace(/^(?:import|export)\s[^\n]*$/gmu, '')
		.replace(BLOCK, (block) => [...block.matchAll(NOTE)].map((match) => `- ${match[1] ?? ''}`).join('\n'))
		.replace(INLINE, (_, attributes: string) => `\`${[...attributes.matchAll(/"([^"]*)"/gu)].map((match) => match[1] ?? '').join(' ')}\``);
	const stripped = withoutBraces(flat)
		.replace(/<\/?[A-Za-z][^<>]*>/gu, '')
		.replace(/\n{3,}/gu, '\n\n');
	return stripped.replace(new RegExp(`${HOLE}(\\d+)${HOLE}`, 'gu'), (_, index: string) => kept[Number(index)] ?? '').trim();
}

/** Code spans of a text, without those in fences, in order. */
export function spansOf(text: string): string[] {
	return [...withoutFences(text).matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? '');
}

/** Message slots of a text, by name. */
export function slotsOf(text: string): string[] {
	return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/gu)].map((match) => match[1] ?? '');
}

/** The author's own words: no fences, code spans, slots, addresses, link targets or quoted server text; holes stand in their place. */
export function ownWords(text: string): string {
	return withoutFences(text)
		.replace(/`[^`]*`/gu, HOLE)
		.replace(/\{\{[^}]*\}\}/gu, HOLE)
		.replace(/\]\([^)\s]*\)/gu, ']')
		.replace(/https?:\/\/[^\s)”’"]+/gu, HOLE)
		.replace(/“[^”]*”/gu, HOLE);
}

/** Paragraphs, list items and headings of a Markdown text without fences, each on one line and without its list marker. */
export function blocksOf(markdown: string): string[] {
	const blocks: string[] = [];
	let open = false;
	for (const line of withoutFences(markdown).split('\n')) {
		const text = line.trim();
		const item = /^(?:[-*]|\d+\.) +(.*)$/u.exec(text);
		if (text === '' || /^#{1,6} /u.test(text)) open = false;
		if (text === '') continue;
		if (item !== null || !open) blocks.push((item?.[1] ?? text).replace(/^#{1,6} +/u, ''));
		else blocks.push(`${blocks.pop() ?? ''} ${text}`);
		open = !/^#{1,6} /u.test(text);
	}
	return blocks;
}

/** Sentences of the author's own words, without the label of a list item (`**Label:**`, or the span that a note explains). */
export function sentencesOf(text: string): string[] {
	return blocksOf(ownWords(text))
		.map((block) => block.replace(/^\*\*[^*]*:\*\*\s*/u, '').replace(new RegExp(`^${HOLE}: `, 'u'), ''))
		.flatMap((block) => block.split(/(?<=[.?!][”’)]?)\s+/u))
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

/** Elements of `a` that `b` lacks and the other way round, counted: `['-550', '+554']`. */
export function difference(a: readonly string[], b: readonly string[]): string[] {
	const rest = [...b];
	const missing = a.filter((each) => {
		const at = rest.indexOf(each);
		if (at >= 0) rest.splice(at, 1);
		return at < 0;
	});
	return [...missing.map((each) => `-${each}`), ...rest.map((each) => `+${each}`)];
}

/** What stands around a place of a text, for a finding. */
export function around(text: string, index: number, length: number): string {
	return text
		.slice(Math.max(0, index - 16), index + length + 12)
		.replace(/\s+/gu, ' ')
		.replaceAll(HOLE, '…')
		.trim();
}

/** A fault of a text unit. */
export function faultOf(unit: TextUnit, value: string, expected: string, repair: string): Fault {
	return { file: unit.file, field: unit.place, value: quote(value), expected, repair };
}

/** One fault per match of a pattern in a text. `pattern` must be global. */
export function faultsFor(unit: TextUnit, text: string, pattern: RegExp, expected: string, repair: string): Fault[] {
	return [...text.matchAll(pattern)].map((match) => faultOf(unit, around(text, match.index, match[0].length), expected, repair));
}
