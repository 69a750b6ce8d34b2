import { join, resolve } from 'node:path';
import ts from 'typescript';
import { internal, pagesOf, type Dist, type Page } from '../../support/dist.ts';

const JSON_LD = 'application/ld+json';
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Texts of the JSON-LD of a page. */
export const structuredTexts = (page: Pick<Page, 'inline'>): string[] => page.inline.filter((each) => each.type === JSON_LD).map((each) => each.text);

function nodesOf(text: string): Node[] {
	const data: unknown = JSON.parse(text);
	return isNode(data) && data['@context'] === 'https://schema.org' ? listOf(data['@graph']).filter(isNode) : [];
}

/** Every text in a tree, with the name of its property. */
function* texts(value: unknown, name = ''): Generator<readonly [name: string, text: string]> {
	if (typeof value === 'string') yield [name, value];
	else if (Array.isArray(value)) for (const each of value) yield* texts(each, name);
	else if (isNode(value)) for (const [key, each] of Object.entries(value)) yield* texts(each, key);
}

function breadcrumbFaults(list: Node, heading: string): string[] {
	const items = listOf(list['itemListElement']).filter(isNode);
	return [
		...(items.length < 2 ? ['the path has fewer than two places'] : []),
		...(items.every((item, index) => item['position'] === index + 1) ? [] : ['the places of the path are not counted from 1']),
		...(items.slice(0, -1).every((item) => typeof item['item'] === 'string') ? [] : ['a place of the path has no address']),
		...(items.at(-1)?.['name'] === heading ? [] : [`the path ends in ${String(items.at(-1)?.['name'])}`]),
	];
}

/** What must stand on a page of a kind. */
const WANTED: Readonly<Partial<Record<Page['kind'], readonly string[]>>> = {
	code: ['TechArticle', 'BreadcrumbList'],
	pair: ['TechArticle', 'BreadcrumbList'],
	cause: ['TechArticle', 'BreadcrumbList'],
	provider: ['TechArticle', 'BreadcrumbList'],
	guide: ['TechArticle', 'BreadcrumbList'],
};

function faultsOf(dist: Dist, page: Page, text: string): string[] {
	const nodes = nodesOf(text);
	const [heading = ''] = page.headings;
	const types = nodes.map((node) => String(node['@type']));
	const article = nodes.find((node) => node['@type'] === 'TechArticle');
	const term = article?.['about'];
	const dead = [...texts(nodes)].filter(([name, value]) => {
		if (!/^https?:/u.test(value) || name === 'license') return false;
		const place = internal(dist, page, value);
		if (place === undefined) return true;
		const target = dist.pages.get(place.path);
		return target === undefined ? !dist.files.has(place.path.slice(dist.base.length)) : place.fragment !== '' && !target.ids.includes(place.fragment);
	});
	const list = nodes.find((node) => node['@type'] === 'BreadcrumbList');
	return [
		...(nodes.length === 0 ? ['no nodes, or another context'] : []),
		...(page.path === dist.base && !types.includes('WebSite') ? ['no WebSite'] : []),
		...(WANTED[page.kind] ?? []).filter((type) => !types.includes(type)).map((type) => `no ${type}`),
		...(list === undefined ? [] : breadcrumbFaults(list, heading)),
		...dead.map(([name, value]) => `${name} ${value} does not exist`),
		...nodes
			.filter((node) => page.locale !== undefined && 'inLanguage' in node && node['inLanguage'] !== page.locale)
			.map((node) => `inLanguage is ${String(node['inLanguage'])}`),
		...(article !== undefined && article['headline'] !== heading ? [`the headline is ${String(article['headline'])}, the h1 is ${heading}`] : []),
		...(page.kind === 'code' && !(isNode(term) && term['@type'] === 'DefinedTerm' && term['termCode'] === page.code?.number)
			? ['no DefinedTerm for its code']
			: []),
		...(text.includes('SearchAction') ? ['a SearchAction: its address would carry what people paste'] : []),
	];
}

/** JSON-LD of every page with a language, and of the front door: it parses, says what the page says, and its addresses exist. */
export function checkStructured(dist: Dist): string[] {
	const door = dist.pages.get(dist.base);
	const pages = [...pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider'), ...(door === undefined ? [] : [door])];
	return pages.flatMap((page) => {
		const found = structuredTexts(page);
		if (found.length !== 1) return [`${page.path}: ${found.length} blocks of JSON-LD, expected one`];
		try {
			return faultsOf(dist, page, found[0] ?? '').map((fault) => `${page.path}: ${fault}`);
		} catch (error) {
			return [`${page.path}: ${String(error)}`];
		}
	});
}

/** A tree with the same types, properties and kinds of text, in which equal neighbours stand once: the vocabulary says nothing about the words. */
function shapeOf(value: unknown, name = ''): unknown {
	if (typeof value === 'string')
		return name.startsWith('@') ? value : /^https?:/u.test(value) ? 'https://replybook.example/' : /^\d{4}-\d\d-\d\d$/u.test(value) ? '2026-11-22' : 'text';
	if (Array.isArray(value)) return [...new Map(value.map((each: unknown) => [JSON.stringify(shapeOf(each)), shapeOf(each)])).values()];
	if (isNode(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each, key)]));
	return typeof value === 'number' ? 1 : value;
}

/** Every shape of some JSON-LD, as JSON. The compiler takes a second for each, so a thousand pages are told apart first. */
export const shapesOf = (blocks: readonly string[]): string[] => [...new Set(blocks.map((block) => JSON.stringify(shapeOf(JSON.parse(block)))))];

/**
 * Checks JSON-LD against the vocabulary of schema.org, as schema-dts writes it in types: the compiler refuses a type or property that
 * does not exist, one that belongs to another type, and a value of the wrong kind.
 * @param blocks JSON-LD as JSON, see `shapesOf`
 * @returns what the compiler says, each with the block that it is about
 */
export function checkVocabulary(blocks: readonly string[]): string[] {
	const file = resolve(import.meta.dirname, 'vocabulary.virtual.ts');
	// A JSON text is a literal of the language, so that it is checked down to its leaves.
	const lines = blocks.map((block, index) => `const block${index}: Graph = ${block};`);
	const source = `import type { Graph } from 'schema-dts';\n${lines.join('\n')}\nexport {};\n`;
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		module: ts.ModuleKind.NodeNext,
		target: ts.ScriptTarget.ESNext,
		types: [],
	};
	const host = ts.createCompilerHost(options);
	const disk = ts.createCompilerHost(options);
	host.getSourceFile = (name, ...rest) =>
		resolve(name) === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : disk.getSourceFile(name, ...rest);
	host.fileExists = (name) => resolve(name) === file || disk.fileExists(name);
	host.readFile = (name) => (resolve(name) === file ? source : disk.readFile(name));
	host.getCurrentDirectory = () => join(import.meta.dirname, '../../..');
	const program = ts.createProgram({ rootNames: [file], options, host });
	return ts.getPreEmitDiagnostics(program).map((each) => {
		const line = each.start === undefined || each.file === undefined ? 0 : each.file.getLineAndCharacterOfPosition(each.start).line;
		return `${ts.flattenDiagnosticMessageText(each.messageText, ' ').slice(0, 300)} in ${(lines[line - 1] ?? '').slice(0, 200)}`;
	});
}
