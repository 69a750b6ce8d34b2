/** The text of a guide as Markdown: its MDX, in which each component is replaced by what it shows. */
import type { Expression, Property } from 'estree';
import type { Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { z } from 'zod';
import type { Locale } from '../i18n/locales.ts';
import type { Guide, Site } from '../models/context.ts';
import { guideLink, type GuideReference } from '../models/guide-parts.ts';
import { renderSentence } from '../prose/render.ts';
import { printCaution, printTranscript } from './contents.ts';
import { printColumns } from './lists.ts';
import { asFlow, phrasesOf } from './fragments.ts';
import { link, paragraph, type Flow } from './nodes.ts';

type Component = MdxJsxFlowElement | MdxJsxTextElement;

const PARTS = {
	Anatomy: z.strictObject({ number: z.string(), parts: z.array(z.strictObject({ word: z.string(), lines: z.array(z.string()) })) }),
	Callout: z.strictObject({ label: z.string() }),
	Dialogue: z.strictObject({ rows: z.array(z.strictObject({ side: z.enum(['C', 'S']).optional(), text: z.string(), note: z.string().optional() })) }),
} as const;
const REFERENCE: z.ZodType<GuideReference> = z.discriminatedUnion('to', [
	z.strictObject({ to: z.literal('Code'), n: z.string() }),
	z.strictObject({ to: z.literal('Compare'), a: z.string(), b: z.string() }),
	z.strictObject({ to: z.enum(['Cause', 'Guide', 'Provider']), slug: z.string() }),
]);

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkCjkFriendly);

/** The value of an expression that holds nothing but data. Throws for anything that would have to be run. */
function valueOf(node: Expression, where: string): unknown {
	if (node.type === 'Literal') return node.value;
	if (node.type === 'ArrayExpression')
		return node.elements.map((each) => (each === null || each.type === 'SpreadElement' ? fail(where) : valueOf(each, where)));
	if (node.type !== 'ObjectExpression') return fail(where);
	const entry = (property: Property): [string, unknown] => {
		const { key, value } = property;
		if (key.type !== 'Identifier' || property.computed) return fail(where);
		if (value.type === 'AssignmentPattern' || value.type === 'ObjectPattern' || value.type === 'ArrayPattern' || value.type === 'RestElement')
			return fail(where);
		return [key.name, valueOf(value, where)];
	};
	return Object.fromEntries(node.properties.map((property) => (property.type === 'Property' ? entry(property) : fail(where))));
}
function fail(where: string): never {
	throw new Error(`${where}: its attributes hold data only: strings, lists and objects; write the value out.`);
}

function attributesOf(node: Component, where: string): Record<string, unknown> {
	return Object.fromEntries(
		node.attributes.map((attribute): [string, unknown] => {
			if (attribute.type !== 'mdxJsxAttribute') return fail(where);
			if (typeof attribute.value === 'string') return [attribute.name, attribute.value];
			const [statement] = attribute.value?.data?.estree?.body ?? [];
			return statement?.type === 'ExpressionStatement' ? [attribute.name, valueOf(statement.expression, where)] : fail(where);
		}),
	);
}

/** What a component that is a block of its own shows; undefined for one that stands in a line. */
function blockOf(node: Component, where: string): Flow[] | undefined {
	switch (node.name ?? '') {
		case 'Anatomy': {
			const { number, parts } = PARTS.Anatomy.parse(attributesOf(node, where));
			return printColumns(number, parts);
		}
		case 'Callout': {
			const { label } = PARTS.Callout.parse(attributesOf(node, where));
			const content = node.type === 'mdxJsxTextElement' ? [paragraph(node.children)] : asFlow(node.children, where);
			return [printCaution(label, content)];
		}
		case 'Dialogue': {
			const { rows } = PARTS.Dialogue.parse(attributesOf(node, where));
			return printTranscript(rows.map(({ side, text, note }) => ({ side, text, notes: note === undefined ? [] : [phrasesOf(renderSentence(note))] })));
		}
		default:
			return undefined;
	}
}

/** A component in a paragraph of its own, such as a callout on one line. */
function alone({ children }: Paragraph): Component | undefined {
	const [only, ...others] = children;
	return others.length === 0 && only?.type === 'mdxJsxTextElement' ? only : undefined;
}

/**
 * The text of a guide in one language.
 * @throws for a component that is not known here, or whose attributes are not what the component takes
 */
export function guideBody(site: Site, locale: Locale, guide: Guide): Flow[] {
	const { file, sections } = guide.documents[locale];
	const source = sections.map((section) => section.markdown).join('\n');
	const tree: Root = parser.parse(source);
	visit(tree, (node, index, parent) => {
		if (parent === undefined || index === undefined) return;
		const component = node.type === 'paragraph' ? alone(node) : node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node : undefined;
		if (component === undefined) return;
		const where = `${file}: <${component.name ?? ''}>`;
		const block = blockOf(component, where);
		if (block !== undefined) {
			parent.children.splice(index, 1, ...block);
			return index;
		}
		if (node.type === 'paragraph') return;
		const reference = REFERENCE.parse({ to: component.name, ...attributesOf(component, where) });
		const { href, html } = guideLink(site, locale, reference);
		const shown = link(href, phrasesOf(html));
		parent.children.splice(index, 1, node.type === 'mdxJsxFlowElement' ? paragraph([shown]) : shown);
		return index;
	});
	return asFlow(tree.children, file);
}
