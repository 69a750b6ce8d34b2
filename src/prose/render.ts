import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeHtml, machineLanguage, withJoiners, WORD_JOINER, type LinkFor } from './sentence.ts';
import type { FindTerms } from './terms.ts';

export { codeSpan, escapeHtml, renderSentence, withJoiners, type LinkFor } from './sentence.ts';

/** After these a particle would start a new line, although keep-all is set (measured in Chromium). */
const CLOSING = /[)\]}”’"'>:.-]$/u;
const HANGUL = /^[가-힣]/u;

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
	type: 'element',
	tagName,
	properties,
	children,
});

/** Marks code spans as machine text, links the first mention of each known code and term, sets list classes and joiners. */
class Dresser {
	private before = '';
	private readonly linked = new Set<string>();
	private readonly linkFor: LinkFor;
	private readonly findTerms: FindTerms;
	constructor(linkFor: LinkFor, findTerms: FindTerms) {
		this.linkFor = linkFor;
		this.findTerms = findTerms;
	}

	private plain(value: string): Text {
		const joined = withJoiners(value);
		const text = HANGUL.test(joined) && CLOSING.test(this.before) ? WORD_JOINER + joined : joined;
		if (value !== '') this.before = value;
		return { type: 'text', value: text };
	}

	private text(node: Text): ElementContent[] {
		const pieces: ElementContent[] = [];
		let done = 0;
		for (const { start, end, href } of this.findTerms(node.value)) {
			if (start < done || this.linked.has(href)) continue;
			this.linked.add(href);
			if (start > done) pieces.push(this.plain(node.value.slice(done, start)));
			pieces.push(element('a', { className: ['term'], href }, [this.plain(node.value.slice(start, end))]));
			done = end;
		}
		if (done < node.value.length) pieces.push(this.plain(node.value.slice(done)));
		return pieces;
	}

	private code(node: Element): Element {
		const [child] = node.children;
		const span = child?.type === 'text' ? child.value : '';
		this.before = span;
		const dressed = element('code', { lang: machineLanguage(span), translate: 'no' }, node.children);
		const href = this.linked.has(span) ? undefined : this.linkFor(span);
		if (href === undefined) return dressed;
		this.linked.add(span);
		return element('a', { href }, [dressed]);
	}

	private child(node: ElementContent): ElementContent[] {
		if (node.type === 'text') return this.text(node);
		if (node.type !== 'element') return [node];
		if (node.tagName === 'code') return [this.code(node)];
		const list = node.tagName === 'ul' ? { className: ['list'] } : node.tagName === 'ol' ? { className: ['steps'] } : {};
		if (['p', 'li', 'ul', 'ol'].includes(node.tagName)) this.before = '';
		return [{ ...node, properties: { ...node.properties, ...list }, children: node.children.flatMap((each) => this.child(each)) }];
	}

	root(tree: Root): Root {
		return {
			...tree,
			children: tree.children.flatMap((node): RootContent[] => (node.type === 'element' || node.type === 'text' ? this.child(node) : [node])),
		};
	}
}

const processor = unified().use(remarkParse).use(remarkCjkFriendly).use(remarkRehype);
const printer = unified().use(rehypeStringify, { characterReferences: { omitOptionalSemicolons: false } });

/**
 * Prints Markdown as HTML.
 * @param linkFor decides which code spans become links; the first mention in the text is linked
 * @param findTerms finds the terms of the glossary; the first mention of each is linked
 */
export function renderMarkdown(markdown: string, linkFor: LinkFor = () => undefined, findTerms: FindTerms = () => []): string {
	const tree = processor.runSync(processor.parse(markdown));
	return printer.stringify(new Dresser(linkFor, findTerms).root(tree)).replaceAll('\n', '');
}

/** Takes the links to one address out again: a page does not link to itself. */
export function unlink(html: string, href: string): string {
	const open = `<a href="${escapeHtml(href)}">`;
	const parts = html.split(open);
	return parts.slice(1).reduce((done, part) => done + part.replace('</a>', ''), parts[0] ?? '');
}
