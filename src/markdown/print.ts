import type { Emphasis, Parents, Root, RootContent, Strong, Text } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { WORD_JOINER } from '../prose/sentence.ts';
import { link, text, type Flow } from './nodes.ts';

/**
 * Of GFM the tables, and the waves of `1~24` are kept from striking out what stands between two of them. Its rules for bare
 * addresses would hide each behind a backslash. Wide tables are not padded: columns of Korean letters would not meet anyway.
 */
const printer = unified()
	.data('toMarkdownExtensions', [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()])
	.use(remarkStringify, { bullet: '-', emphasis: '*', fence: '`', fences: true, listItemIndent: 'one', rule: '-' });

/** Joiners and no-break blanks are for the line breaks of HTML; whoever copies from a text wants plain blanks. */
const plain = (value: string): string => value.replaceAll(WORD_JOINER, '').replaceAll('\u00a0', ' ');

/** An address that stands in a text by itself: ASCII without brackets and quotes, and without the mark that ends a sentence. */
const ADDRESS = /https?:\/\/[\w!#$%&*+,./:;=?@~-]*[\w#%&/=]/gu;

const MARK = /[\p{P}\p{S}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** First or last character that will stand in the Markdown: of a code span or a link it is a mark. */
function edge(node: RootContent | undefined, side: 'first' | 'last'): string {
	if (node === undefined) return '';
	if (node.type !== 'text') return node.type === 'break' ? ' ' : '`';
	return (side === 'first' ? Array.from(node.value)[0] : Array.from(node.value).at(-1)) ?? '';
}

/**
 * True where Markdown would not see the end or the beginning of a stressed text: `**550(…)**은`, a mark inside and a letter
 * right outside (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run). Korean particles stand there.
 */
function breaks({ children }: Strong | Emphasis, index: number, parent: Parents): boolean {
	const ends = [
		[edge(parent.children[index - 1], 'last'), edge(children[0], 'first')],
		[edge(parent.children[index + 1], 'first'), edge(children.at(-1), 'last')],
	] as const;
	return ends.some(([outside, inside]) => LETTER.test(outside) && MARK.test(inside));
}

/**
 * Prints nodes as Markdown.
 * @param base full address of the page; links without one begin there
 */
export function printMarkdown(children: readonly Flow[], base: string): string {
	const root: Root = { type: 'root', children: [...children] };
	const stressed: Array<readonly [node: Strong | Emphasis, parent: Parents]> = [];
	const bare: Text[] = [];
	visit(root, (node, _, parent) => {
		if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') node.value = plain(node.value);
		if (node.type === 'link') node.url = new URL(node.url, base).href;
		if ((node.type === 'strong' || node.type === 'emphasis') && parent !== undefined) stressed.push([node, parent]);
		if (node.type === 'text' && parent?.type !== 'link' && node.value.includes('://')) bare.push(node);
	});
	for (const [node, parent] of stressed) {
		const index = parent.children.findIndex((each) => each === node);
		if (toString(node) === '' || breaks(node, index, parent)) parent.children.splice(index, 1, ...node.children);
	}
	// As links they keep their `&` and `_`, which would be escaped in a text.
	if (bare.length > 0) findAndReplace(root, [[ADDRESS, (address: string) => link(address, [text(address)])]], { ignore: ['link'] });
	return printer.stringify(root);
}
