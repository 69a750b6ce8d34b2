/** The HTML that page models hold, a sentence or some paragraphs at a time, as Markdown nodes. */
import type { PhrasingContent, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { text, type Flow, type Phrases } from './nodes.ts';

const PHRASING = new Set<string>(['break', 'delete', 'emphasis', 'html', 'inlineCode', 'link', 'strong', 'text'] satisfies Array<PhrasingContent['type']>);
const isPhrasing = (node: { readonly type: string }): node is PhrasingContent => PHRASING.has(node.type);
const FLOW = new Set<string>(['blockquote', 'code', 'heading', 'list', 'paragraph', 'table'] satisfies Array<Flow['type']>);
const isFlow = (node: { readonly type: string }): node is Flow => FLOW.has(node.type);

const handlers: NonNullable<Options['handlers']> = {
	// Terms of the glossary are linked for a finger or a mouse; in a text they would hide the sentence behind addresses.
	a: (state, node) => {
		const names = node.properties.className;
		const children = state.all(node);
		if (Array.isArray(names) && names.includes('term')) return children;
		return { type: 'link', url: String(node.properties.href), children: children.filter(isPhrasing) };
	},
	button: () => undefined,
};

const parser = unified().use(rehypeParse, { fragment: true });
const converters = {
	phrases: unified().use(rehypeRemark, { document: false, handlers }),
	blocks: unified().use(rehypeRemark, { document: true, handlers }),
};
const known = { phrases: new Map<string, RootContent[]>(), blocks: new Map<string, RootContent[]>() };

function read(html: string, kind: 'phrases' | 'blocks'): RootContent[] {
	const tree = converters[kind].runSync(parser.parse(html));
	// Nobody asks where in the HTML a node stood, and copying it would take as long as copying the node.
	visit(tree, (node) => {
		delete node.position;
		// Items stand close together unless one of them has two paragraphs, as in the lists that are made here.
		if (node.type === 'listItem') node.spread = node.children.filter((each) => each.type === 'paragraph').length > 1;
		if (node.type === 'list') node.spread = false;
	});
	visit(tree, 'listItem', (item, _, parent) => {
		if (parent?.type === 'list' && item.spread === true) parent.spread = true;
	});
	return tree.children;
}

/** Pages repeat sentences: the gloss of a code stands wherever the code is listed. Each is read once and copied. */
function converted(html: string, kind: 'phrases' | 'blocks'): RootContent[] {
	const found = known[kind].get(html) ?? read(html, kind);
	known[kind].set(html, found);
	return structuredClone(found);
}

/** The same nodes, which must be parts of a sentence. Throws for a block. */
export const asPhrases = (nodes: ReadonlyArray<{ readonly type: string }>, where: string): Phrases =>
	nodes.map((node) => {
		if (!isPhrasing(node)) throw new Error(`Markdown twin: ${where} holds a ${node.type}; only a sentence can stand here.`);
		return node;
	});

/** The same nodes, which must be blocks. Throws for anything else, such as HTML or a component that nobody printed. */
export const asFlow = (nodes: ReadonlyArray<{ readonly type: string }>, where: string): Flow[] =>
	nodes.map((node) => {
		if (!isFlow(node)) throw new Error(`Markdown twin: ${where} holds a ${node.type}; paragraphs, lists, tables and the like can stand here.`);
		return node;
	});

const excerpt = (html: string): string => JSON.stringify(html.slice(0, 80));

/** HTML of a sentence. Throws for HTML that holds a block. */
export function phrasesOf(html: string): Phrases {
	if (!/[<&]/u.test(html)) return html === '' ? [] : [text(html)];
	return asPhrases(converted(html, 'phrases'), excerpt(html));
}

/** HTML of paragraphs and lists; bare text becomes a paragraph. */
export const blocksOf = (html: string): Flow[] => asFlow(converted(html, 'blocks'), excerpt(html));
