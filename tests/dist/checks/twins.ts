import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { twinsOf } from '../../../src/markdown/twin.ts';
import type { Site } from '../../../src/models/context.ts';
import { directoryOf } from '../../../src/models/directory.ts';
import { formatsOf } from '../../../src/models/formats.ts';
import { internal, metaOf, type Dist, type Page } from '../../support/dist.ts';
import { LEFT_OUT, mainText, plainText } from '../../support/main-text.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

const known = new WeakMap<Page, ReturnType<typeof mainText>>();
/** What a person reads on a page; read once. */
function mainOf(page: Page): ReturnType<typeof mainText> {
	const found = known.get(page) ?? mainText(page.html);
	known.set(page, found);
	return found;
}

/** Path of a file below the folder, as the list of files names it. */
const fileOf = (dist: Pick<Dist, 'base'>, path: string): string => path.slice(dist.base.length);

/** What stands in a Markdown file as a person reads it, block by block. */
function textsOf(tree: Root): string[] {
	const texts: string[] = [];
	visit(tree, (node) => {
		if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code') texts.push(plainText(toString(node)));
	});
	return texts;
}

/** Links that lead nowhere: each is a full address, of this site one of a page and its ids, or of a file. */
function linkFaults(dist: Dist, ids: ReadonlyMap<string, ReadonlySet<string>>, page: Pick<Page, 'path'>, tree: Root): string[] {
	const faults: string[] = [];
	visit(tree, (node) => {
		if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
		// Readers make a link of an address of mail by themselves, as https://github.github.com/gfm/#autolinks-extension- says.
		if (node.url === `mailto:${toString(node)}`) return;
		if (!/^https:\/\//u.test(node.url)) {
			faults.push(`a link without a full address: ${node.url}`);
			return;
		}
		const place = internal(dist, page, node.url);
		if (place === undefined) return;
		const there = ids.get(place.path);
		if (there === undefined ? !dist.files.has(fileOf(dist, place.path)) : place.fragment !== '' && !there.has(place.fragment))
			faults.push(`a link to what does not exist: ${node.url}`);
	});
	return faults;
}

/** Marks that show through, and characters that are for HTML only. */
function strayFaults(tree: Root, markdown: string): string[] {
	const faults: string[] = [];
	visit(tree, (node) => {
		if (node.type === 'html') faults.push(`HTML: ${node.value.slice(0, 60)}`);
		if (node.type === 'text' && /\*\*|__|\]\(|`/u.test(node.value)) faults.push(`a mark of Markdown that shows: ${node.value.slice(0, 60)}`);
	});
	if (/[\u2060\u00a0]/u.test(markdown)) faults.push('a joiner or a no-break blank');
	if (/&#x?[\da-f]+;/iu.test(markdown)) faults.push('a character reference');
	if (/^(?:import|export) |<[A-Z]\w*[ />]/mu.test(markdown.replace(/`[^`]*`/gu, '').replace(/^```text$[^]*?^```$/gmu, ''))) faults.push('a component of MDX');
	return faults;
}

/** The head, as far as the page says the same: address and language. */
function headFaults(page: Page, tree: Root): string[] {
	const [first] = tree.children;
	if (first?.type !== 'yaml') return ['no head between two lines of dashes'];
	const head: unknown = parseYaml(first.value);
	if (typeof head !== 'object' || head === null) return ['a head that is no list of fields'];
	const wanted = { title: page.titles[0], canonical: page.canonicals[0], ...(page.locale === undefined ? {} : { language: page.locale }) };
	const fields = new Map(Object.entries(head));
	return Object.entries(wanted).flatMap(([name, value]) => (fields.get(name) === value ? [] : [`${name} is not ${String(value)} as on the page`]));
}

/** What is wrong with the twin of one page: its head, its heading, its links, its marks, and each piece of the page's text that it lacks. */
export function twinFaults(dist: Dist, ids: ReadonlyMap<string, ReadonlySet<string>>, page: Page, markdown: string): string[] {
	const tree = parser.parse(markdown);
	const texts = textsOf(tree);
	const headings = tree.children.flatMap((node) => (node.type === 'heading' && node.depth === 1 ? [plainText(toString(node))] : []));
	const whole = texts.join('\n');
	const { pieces } = mainOf(page);
	const answer = /<p class="answer">([^]*?)<\/p>/u.exec(page.html)?.[1];
	const first = answer === undefined ? undefined : mainText(`<main><p>${answer}</p></main>`).pieces.join(' ');
	return [
		...headFaults(page, tree),
		...(headings.length === 1 && headings[0] === page.headings[0] ? [] : [`headings ${JSON.stringify(headings)}, not the one of the page`]),
		...(first === undefined || texts[1] === first ? [] : [`begins with ${JSON.stringify(texts[1])}, not with the answer`]),
		...(pieces.length === 0 ? ['a page without text to compare'] : []),
		...pieces.filter((piece) => !whole.includes(piece)).map((piece) => `lacks ${JSON.stringify(piece.slice(0, 160))}`),
		...strayFaults(tree, markdown),
		...linkFaults(dist, ids, page, tree),
	];
}

const idsOf = (dist: Dist): Map<string, ReadonlySet<string>> => new Map([...dist.pages.values()].map((page) => [page.path, new Set(page.ids)] as const));

/** Every indexed page has a twin that says all that the page says, and no other page has one. */
export function checkTwins(dist: Dist, site: Site, read: (file: string) => string): string[] {
	const ids = idsOf(dist);
	const wanted = twinsOf(site).map((twin) => twin.path);
	const expected = new Set(wanted.map((path) => fileOf(dist, path)));
	const unwanted = [...dist.files.keys()].filter((file) => file.endsWith('.md') && !expected.has(file)).map((file) => `${file}: a twin that nobody asks for`);
	// Told by the page itself, so that a page that the directory forgets has no way out.
	const indexed = [...dist.pages.values()].filter((page) => page.locale !== undefined && metaOf(page, 'robots') === undefined);
	const lacking = indexed.map((page) => site.urls.markdown(page.path)).filter((path) => !dist.files.has(fileOf(dist, path)) && !wanted.includes(path));
	const faults = wanted.flatMap((path) => {
		const file = fileOf(dist, path);
		const page = dist.pages.get(path.replace(/index\.md$/u, ''));
		if (!dist.files.has(file)) return [`${path}: missing`];
		if (page === undefined) return [`${path}: the twin of a page that does not exist`];
		return twinFaults(dist, ids, page, read(file)).map((fault) => `${path}: ${fault}`);
	});
	return [...unwanted, ...lacking.map((path) => `${path}: missing, although the page may be indexed`), ...faults];
}

/** What a twin may leave out is met on some page; else nobody needs to be allowed it. */
export function checkLeftOut(dist: Pick<Dist, 'pages' | 'files' | 'base'>): string[] {
	const withTwin = [...dist.pages.values()].filter((page) => dist.files.has(`${fileOf(dist, page.path)}index.md`));
	const met = new Set(withTwin.flatMap((page) => [...mainOf(page).leftOut]));
	return LEFT_OUT.filter(({ what }) => !met.has(what)).map(({ what }) => `${what}: left out of no twin; take the exception away`);
}

/** `llms.txt`: a title, a summary, then headings with lists of links that exist; causes, providers and guides all stand in it. */
export function checkLlms(dist: Dist, site: Site, text: string): string[] {
	const tree = parser.parse(text);
	const [title, summary] = tree.children;
	const links = new Set<string>();
	visit(tree, 'link', (node) => {
		links.add(node.url);
	});
	const sections = tree.children.slice(tree.children.findIndex((node) => node.type === 'heading' && node.depth === 2));
	const kinds = new Set<string>(['cause', 'provider', 'guide', 'protocol', 'decision']);
	const absent = directoryOf(site)
		.filter((entry) => kinds.has(entry.subject.kind))
		.map((entry) => site.urls.absolute(formatsOf(site, entry.subject, entry.address('en')).markdown))
		.filter((address) => !links.has(address));
	const homes = LOCALES.filter((locale) => locale !== 'en').map((locale) => site.urls.absolute(site.urls.markdown(site.urls.home(locale))));
	return [
		...(title?.type === 'heading' && title.depth === 1 ? [] : ['does not begin with a title']),
		...(summary?.type === 'blockquote' ? [] : ['has no summary after the title']),
		...sections.flatMap((node) =>
			(node.type === 'heading' && node.depth === 2) || node.type === 'list' ? [] : [`a ${node.type} among the lists: ${toString(node).slice(0, 60)}`],
		),
		...[...absent, ...homes.filter((address) => !links.has(address))].map((address) => `does not name ${address}`),
		...linkFaults(dist, new Map(), { path: dist.base }, tree),
		...strayFaults(tree, text),
	].map((fault) => `llms.txt: ${fault}`);
}
