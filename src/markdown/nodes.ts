/** The few kinds of Markdown nodes that the twins are made of (https://github.com/syntax-tree/mdast). */
import type {
	BlockContent,
	Blockquote,
	Code,
	DefinitionContent,
	Emphasis,
	Heading,
	Link,
	List,
	ListItem,
	Paragraph,
	PhrasingContent,
	Strong,
	Table,
	TableCell,
	TableRow,
	Text,
} from 'mdast';

export type Phrases = PhrasingContent[];
export type Flow = BlockContent | DefinitionContent;

export const text = (value: string): Text => ({ type: 'text', value });
export const strong = (children: Phrases): Strong => ({ type: 'strong', children });
export const emphasis = (children: Phrases): Emphasis => ({ type: 'emphasis', children });
export const link = (url: string, children: Phrases): Link => ({ type: 'link', url, children });
export const paragraph = (children: Phrases): Paragraph => ({ type: 'paragraph', children });
export const quote = (children: Flow[]): Blockquote => ({ type: 'blockquote', children });
export const fence = (value: string): Code => ({ type: 'code', lang: 'text', value });

/** A heading of level 1 to 6; deeper ones stay at 6. */
export function heading(level: number, children: Phrases): Heading {
	const depths = [1, 2, 3, 4, 5, 6] as const;
	return { type: 'heading', depth: depths[Math.min(level, depths.length) - 1] ?? 1, children };
}

/** A list; its items stand close together as long as none of them has two paragraphs. */
export function list(items: readonly Flow[][]): List {
	const children = items.map((item): ListItem => ({
		type: 'listItem',
		spread: item.filter((each) => each.type === 'paragraph').length > 1,
		children: item,
	}));
	return { type: 'list', ordered: false, spread: children.some((item) => item.spread), children };
}

/** A table, its first row the heading. */
export function table(rows: ReadonlyArray<readonly Phrases[]>): Table {
	const cell = (children: Phrases): TableCell => ({ type: 'tableCell', children });
	return { type: 'table', children: rows.map((row): TableRow => ({ type: 'tableRow', children: row.map(cell) })) };
}

/** The pieces with something between them. */
export const joined = (pieces: readonly Phrases[], between: string): Phrases =>
	pieces.flatMap((piece, index) => (index === 0 ? piece : [text(between), ...piece]));
