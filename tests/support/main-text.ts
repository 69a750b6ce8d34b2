/** What a person reads in the main part of a page, piece by piece, for comparing it with the page's Markdown twin. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const isElement = (node: Node | DefaultTreeAdapterTypes.ParentNode): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;
const hasClass = (element: Element, name: string): boolean => (attribute(element, 'class') ?? '').split(' ').includes(name);
const parentOf = (element: Element): Element | undefined => (element.parentNode !== null && isElement(element.parentNode) ? element.parentNode : undefined);
const within = (element: Element | undefined, test: (each: Element) => boolean): boolean =>
	element !== undefined && (test(element) || within(parentOf(element), test));

/** What a twin need not repeat, and why. */
export const LEFT_OUT: ReadonlyArray<{ readonly what: string; readonly why: string; readonly is: (element: Element) => boolean }> = [
	{ what: 'navigation', why: 'the twin has the addresses in its head', is: ({ tagName }) => tagName === 'nav' },
	{ what: 'buttons', why: 'nobody presses a button in a text', is: ({ tagName }) => tagName === 'button' },
	{ what: 'hidden forms', why: 'fields need a script', is: (element) => element.tagName === 'form' && attribute(element, 'hidden') !== undefined },
	{
		what: 'what waits for a result',
		why: 'it is shown by a script',
		is: (element) => element.tagName === 'p' && hasClass(element, 'share') && attribute(element, 'hidden') !== undefined,
	},
	{
		what: 'that a box needs a script',
		why: 'a text has no box; where it leads instead is told',
		is: (element) => element.tagName === 'p' && (hasClass(element, 'plain') || hasClass(parentOf(element) ?? element, 'plain')),
	},
	{ what: 'drawings', why: 'they show what stands beside them in words', is: ({ tagName }) => tagName === 'svg' },
	{ what: 'tracks', why: 'the fact about the stage says the same in words', is: (element) => element.tagName === 'ol' && hasClass(element, 'track') },
	{ what: 'captions', why: 'the heading above the table says it', is: ({ tagName }) => tagName === 'caption' },
	{ what: 'data', why: 'it is no text', is: ({ tagName }) => ['script', 'style', 'template'].includes(tagName) },
	{ what: 'switches of a list', why: 'the twin shows the whole list', is: (element) => element.tagName === 'label' && hasClass(element, 'more-switch') },
	{
		what: 'that both codes share a value',
		why: 'the twin has the value in both columns',
		is: (element) => element.tagName === 'small' && parentOf(element)?.tagName === 'td' && hasClass(parentOf(parentOf(element) ?? element) ?? element, 'same'),
	},
	{
		what: 'ways back in the decision guide',
		why: 'the twin is read from the top',
		is: (element) => element.tagName === 'p' && hasClass(element, 'after') && within(element, (each) => hasClass(each, 'step')),
	},
	{ what: 'the list of all answers', why: 'each is a heading below', is: (element) => element.tagName === 'details' && hasClass(element, 'row') },
	{
		what: 'the jump to all questions',
		why: 'they follow at once',
		is: (element) => element.tagName === 'a' && attribute(element, 'href') === '#all' && hasClass(parentOf(parentOf(element) ?? element) ?? element, 'say'),
	},
];

/** In these elements a text goes on; at the edges of all others the twin may put a mark of its own. */
const INLINE = new Set(['a', 'code', 'em', 'i', 'span', 'strong', 'time']);

/** Columns of a list, a doubt beside a label, and the notes of an example stand apart without an element that says so. */
function standsApart(element: Element): boolean {
	const parent = parentOf(element);
	const column = parent?.tagName === 'li' && parentOf(parent)?.tagName === 'ul' && hasClass(parentOf(parent) ?? parent, 'codes');
	return column || hasClass(element, 'doubt') || hasClass(element, 'note') || (parent !== undefined && hasClass(parent, 'note'));
}

/** A text with plain single blanks: joiners and no-break blanks are for line ends in HTML. */
export const plainText = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/gu, ' ').trim();

/** The pieces of text in `<main>`, and which of the things that a twin may leave out were met. */
export function mainText(html: string): { readonly pieces: string[]; readonly leftOut: ReadonlySet<string> } {
	const pieces: string[] = [];
	const leftOut = new Set<string>();
	let open = '';
	const close = (): void => {
		const text = plainText(open);
		if (/[\p{L}\p{N}]/u.test(text)) pieces.push(text);
		open = '';
	};
	const read = (node: Node): void => {
		if (!isElement(node)) {
			if ('value' in node) open += node.value;
			return;
		}
		const left = LEFT_OUT.find((each) => each.is(node));
		if (left !== undefined) {
			leftOut.add(left.what);
			return;
		}
		const apart = !INLINE.has(node.tagName) || standsApart(node);
		if (apart) close();
		for (const child of node.childNodes) read(child);
		if (apart) close();
	};
	const find = (nodes: readonly Node[]): Element | undefined => {
		for (const node of nodes) {
			if (!isElement(node)) continue;
			const found = node.tagName === 'main' ? node : find(node.childNodes);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	const main = find(parse(html).childNodes);
	if (main !== undefined) read(main);
	return { pieces, leftOut };
}
