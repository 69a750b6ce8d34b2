/**
 * The built site, read once: every HTML file parsed with parse5 (5 s for 6,400 files) and kept as what the checks look at,
 * never as a tree. `DIST_DIR` names the folder (default `dist`), `CONTENT_DIR` the content that it was built from.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { createUrls, type Tongue } from '../../src/i18n/urls.ts';
import type { Code, Pair } from '../../src/catalogue/types.ts';
import { embedNumbers } from '../../src/models/embed.ts';
import { codeRedirects, pairRedirects } from '../../src/models/redirects.ts';
import type { Site } from '../../src/models/context.ts';
import { CONTENT, loadSite } from './site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
export const DIST = resolve(ROOT, process.env['DIST_DIR'] ?? 'dist');
export const CONTENT_FOLDER = process.env['CONTENT_DIR'] === undefined ? CONTENT : resolve(ROOT, process.env['CONTENT_DIR']);

export type PageKind =
	'code' | 'pair' | 'list' | 'guide' | 'cause' | 'provider' | 'embed' | 'neutral' | 'alias' | 'redirect' | '404' | 'offline' | 'unexpected';

/** What the catalogue says about an address. */
export interface Expected {
	readonly kind: PageKind;
	/** Undefined for neutral pages and 404. */
	readonly locale: Locale | undefined;
	/** Address that a redirect leads to, or that the neutral page of a further number stands for. */
	readonly to?: string;
	readonly pair?: Pair;
	readonly code?: Code;
	/** The number that an embed shows. */
	readonly number?: string;
	/** What the page says people search for, on the page of a cause or a provider. */
	readonly aliases?: readonly string[];
}

/** A run of text with one language and one kind of surroundings. */
export interface Segment {
	readonly text: string;
	/** Language of the nearest element that names one. */
	readonly lang: string;
	/** Inside `<code>`. */
	readonly code: boolean;
}

/** The text of one paragraph, list item, cell or other block, in reading order. */
export interface TextBlock {
	/** Nearest block element, e.g. `p`. */
	readonly tag: string;
	/** Part of the page: id of the section's heading, `opening`, `answer`, `h1`, or the nearest landmark. */
	readonly part: string;
	/** Inside the table of a comparison: position of the row and of the cell. */
	readonly cell?: { readonly row: number; readonly column: number };
	/** Number and name of a code above its column of a comparison. */
	readonly whose: boolean;
	readonly segments: readonly Segment[];
}

export interface Reference {
	readonly tag: string;
	readonly attribute: string;
	readonly value: string;
	/** `rel` of a link element. */
	readonly rel?: string;
}

export interface Inline {
	readonly tag: 'script' | 'style';
	readonly type: string | undefined;
	readonly text: string;
}

export interface Page extends Expected {
	/** Address below the origin, e.g. `/vi/smtp/550-mailbox-unavailable/`. */
	readonly path: string;
	readonly html: string;
	readonly lang: string | undefined;
	readonly titles: readonly string[];
	/** Contents of `<meta>` in order: name, http-equiv or property, and value. */
	readonly metas: ReadonlyArray<{ readonly name: string; readonly content: string }>;
	readonly canonicals: readonly string[];
	readonly alternates: ReadonlyArray<{ readonly hreflang: string; readonly href: string }>;
	readonly headings: readonly string[];
	readonly ids: readonly string[];
	readonly references: readonly Reference[];
	readonly inline: readonly Inline[];
	/** What stands first in `<head>`: tag, and http-equiv of a meta. */
	readonly first: string;
	/** `style` attributes and event handlers: tag and attribute. */
	readonly forbidden: readonly string[];
	readonly blocks: readonly TextBlock[];
	/** Texts in attributes: `aria-label`, `title`, `alt`, `placeholder`. */
	readonly labels: readonly string[];
}

export interface Dist {
	/** Origin with scheme, e.g. `https://replybook.example`. */
	readonly origin: string;
	/** Address of the front door, `/` or the base path. */
	readonly base: string;
	readonly pages: ReadonlyMap<string, Page>;
	readonly expected: ReadonlyMap<string, Expected>;
	/** Every file below the folder: path with slashes, and bytes. */
	readonly files: ReadonlyMap<string, number>;
	/** Texts of `_headers` and `nginx-headers.conf`. */
	readonly headers: string;
	readonly nginx: string;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;
const BLOCK = new Set(
	'address article aside blockquote body button caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header label legend li main nav ol option output p pre section select summary table tbody td th thead tr ul title'.split(
		' ',
	),
);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg']);
const TEXT_ATTRIBUTES = new Set(['aria-label', 'title', 'alt', 'placeholder']);
const LANDMARK = new Set(['header', 'footer', 'nav', 'main']);
const LINKS: Readonly<Record<string, readonly string[]>> = {
	a: ['href'],
	area: ['href'],
	link: ['href'],
	use: ['href', 'xlink:href'],
	image: ['href', 'xlink:href'],
	script: ['src'],
	img: ['src', 'srcset'],
	source: ['src', 'srcset'],
	video: ['src', 'poster'],
	audio: ['src'],
	track: ['src'],
	embed: ['src'],
	object: ['data'],
	iframe: ['src'],
	input: ['src'],
	form: ['action'],
	button: ['formaction'],
};

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;
const rawText = (element: Element): string => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

/** Number and name, text and stage in a list of codes stand in columns of their own. */
function isColumn(element: Element): boolean {
	const list = element.parentNode?.nodeName === 'li' ? element.parentNode.parentNode : null;
	return list?.nodeName === 'ul' && (attribute(list, 'class') ?? '').split(' ').includes('codes');
}

interface Place {
	readonly lang: string;
	readonly code: boolean;
	/** Not text for a reader: scripts, styles, drawings, the head. */
	readonly silent: boolean;
	readonly tag: string;
	readonly part: string;
	readonly row: number | undefined;
	readonly column: number | undefined;
	readonly whose: boolean;
}

/** Walks the tree of one page once and writes down everything that any check needs. */
class Reader {
	readonly titles: string[] = [];
	readonly metas: Array<{ name: string; content: string }> = [];
	readonly canonicals: string[] = [];
	readonly alternates: Array<{ hreflang: string; href: string }> = [];
	readonly headings: string[] = [];
	readonly ids: string[] = [];
	readonly references: Reference[] = [];
	readonly inline: Inline[] = [];
	readonly forbidden: string[] = [];
	readonly blocks: TextBlock[] = [];
	readonly labels: string[] = [];
	lang: string | undefined;
	first = '';
	private open: { place: Place; segments: Segment[] } | undefined;
	private rows = 0;
	private columns = 0;

	private close(): void {
		if (this.open?.segments.some((segment) => segment.text.trim() !== '') === true) {
			const { place, segments } = this.open;
			this.blocks.push({
				tag: place.tag,
				part: place.part,
				...(place.row === undefined || place.column === undefined ? {} : { cell: { row: place.row, column: place.column } }),
				whose: place.whose,
				segments,
			});
		}
		this.open = undefined;
	}

	private attributes(element: Element): void {
		for (const { name, value } of element.attrs) {
			if (name === 'id') this.ids.push(value);
			if (TEXT_ATTRIBUTES.has(name)) this.labels.push(value);
			if (name === 'style' || name.startsWith('on')) this.forbidden.push(`<${element.tagName} ${name}="${value}">`);
		}
		for (const name of LINKS[element.tagName] ?? []) {
			const value = element.attrs.find((each) => (each.prefix ? `${each.prefix}:${each.name}` : each.name) === name)?.value;
			const rel = element.tagName === 'link' ? attribute(element, 'rel') : undefined;
			if (value !== undefined) this.references.push({ tag: element.tagName, attribute: name, value, ...(rel === undefined ? {} : { rel }) });
		}
	}

	private special(element: Element): void {
		const { tagName } = element;
		if (tagName === 'html') this.lang = attribute(element, 'lang');
		if (tagName === 'title' && element.parentNode?.nodeName === 'head') this.titles.push(rawText(element));
		if (tagName === 'meta')
			this.metas.push({
				name: attribute(element, 'http-equiv') ?? attribute(element, 'name') ?? attribute(element, 'property') ?? '',
				content: attribute(element, 'content') ?? '',
			});
		if (tagName === 'link' && attribute(element, 'rel') === 'canonical') this.canonicals.push(attribute(element, 'href') ?? '');
		if (tagName === 'link' && attribute(element, 'rel') === 'alternate' && attribute(element, 'hreflang') !== undefined)
			this.alternates.push({ hreflang: attribute(element, 'hreflang') ?? '', href: attribute(element, 'href') ?? '' });
		if (tagName === 'script' || tagName === 'style') this.inline.push({ tag: tagName, type: attribute(element, 'type'), text: rawText(element) });
		if (tagName === 'head') {
			const found = element.childNodes.find(isElement);
			this.first = found === undefined ? '' : `${found.tagName} ${attribute(found, 'http-equiv') ?? ''}`.trim();
		}
	}

	private placeIn(element: Element, place: Place): Place {
		const { tagName } = element;
		const classes = (attribute(element, 'class') ?? '').split(' ');
		const labelled = tagName === 'section' ? attribute(element, 'aria-labelledby') : undefined;
		const named = ['opening', 'answer', 'gloss'].find((name) => classes.includes(name));
		if (tagName === 'tr') [this.rows, this.columns] = [this.rows + 1, 0];
		if (tagName === 'td' || tagName === 'th') this.columns += 1;
		const cell = tagName === 'td' || tagName === 'th';
		return {
			lang: attribute(element, 'lang') ?? place.lang,
			code: place.code || tagName === 'code' || tagName === 'pre',
			silent: place.silent || SILENT.has(tagName),
			tag: BLOCK.has(tagName) ? tagName : place.tag,
			part: labelled ?? named ?? (tagName === 'h1' ? 'h1' : LANDMARK.has(tagName) ? tagName : place.part),
			row: cell ? this.rows : place.row,
			column: cell ? this.columns : place.column,
			whose: place.whose || classes.includes('whose'),
		};
	}

	walk(node: Node, place: Place): void {
		if ('value' in node) {
			if (place.silent) return;
			this.open ??= { place, segments: [] };
			this.open.segments.push({ text: node.value, lang: place.lang, code: place.code });
			return;
		}
		if (!isElement(node)) return;
		this.attributes(node);
		this.special(node);
		const inner = this.placeIn(node, place);
		const block = BLOCK.has(node.tagName) || isColumn(node);
		if (block) this.close();
		if (node.tagName === 'br') this.open?.segments.push({ text: ' ', lang: place.lang, code: place.code });
		const before = this.blocks.length;
		for (const child of node.childNodes) this.walk(child, inner);
		if (block) this.close();
		if (node.tagName === 'h1') this.headings.push(this.blocks.slice(before).map(textOf).join(' '));
	}
}

/** Reads one HTML file. Used on the files of the site and on the snippets that show that a check can fail. */
export function readPage(html: string, path: string, expected: Expected): Page {
	const reader = new Reader();
	const start: Place = { lang: '', code: false, silent: false, tag: 'body', part: 'body', row: undefined, column: undefined, whose: false };
	for (const node of parse(html).childNodes) reader.walk(node, start);
	const { titles, metas, canonicals, alternates, headings, ids, references, inline, forbidden, blocks, labels, lang, first } = reader;
	return { ...expected, path, html, lang, titles, metas, canonicals, alternates, headings, ids, references, inline, forbidden, blocks, labels, first };
}

/** Word joiners and no-break spaces are the renderer's, not the text's. */
const plain = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/gu, ' ');

/** The text of a block as it is read. */
export function textOf(block: TextBlock): string {
	return plain(block.segments.map((segment) => segment.text).join('')).trim();
}

/** Stands where a part of a text was taken out, so that the words around it do not grow together. */
export const HOLE = '\ufffc';

/** The text of a block with a hole where `keep` refuses a segment. */
export function textWhere(block: TextBlock, keep: (segment: Segment) => boolean): string {
	return plain(block.segments.map((segment) => (keep(segment) ? segment.text : HOLE)).join('')).trim();
}

/** Content of a meta element by its name or http-equiv. */
export function metaOf(page: Page, name: string): string | undefined {
	return page.metas.find((meta) => meta.name === name)?.content;
}

/** Pages of the given kinds. */
export function pagesOf(dist: Pick<Dist, 'pages'>, ...kinds: readonly PageKind[]): Page[] {
	return [...dist.pages.values()].filter((page) => kinds.includes(page.kind));
}

/** Address of a link as a path of this site with its fragment, or undefined where it leads elsewhere. */
export function internal(
	dist: Pick<Dist, 'origin'>,
	page: Pick<Page, 'path'>,
	value: string,
): { readonly path: string; readonly fragment: string } | undefined {
	const url = new URL(value, `${dist.origin}${page.path}`);
	return url.origin === dist.origin ? { path: url.pathname, fragment: decodeURIComponent(url.hash.slice(1)) } : undefined;
}

/** Every address that the catalogue asks for. */
export function expectedAddresses(site: Site): Map<string, Expected> {
	const { urls, catalogue } = site;
	const found = new Map<string, Expected>();
	const add = (path: string, expected: Expected): void => {
		if (found.has(path)) throw new Error(`${path} is expected twice`);
		found.set(path, expected);
	};
	for (const tongue of [...LOCALES, null] satisfies Tongue[]) {
		const [locale, neutral] = tongue === null ? [undefined, true] : [tongue, false];
		const of = (kind: PageKind): PageKind => (neutral ? 'neutral' : kind);
		const list = (path: string): void => {
			add(path, { kind: of('list'), locale });
		};
		for (const path of [urls.home(tongue), urls.decode(tongue), urls.compare(tongue), urls.translations(tongue)]) list(path);
		if (site.guides.length > 0) list(urls.guides(tongue));
		const { causes, providers, glossary, decision, developers } = catalogue;
		if (causes.length > 0) list(urls.causes(tongue));
		for (const cause of causes) add(urls.cause(tongue, cause.slug), { kind: of('cause'), locale, aliases: cause.prose[locale ?? 'en'].head.aliases });
		if (providers.length > 0) list(urls.providers(tongue));
		for (const provider of providers)
			add(urls.provider(tongue, provider.slug), { kind: of('provider'), locale, aliases: provider.prose[locale ?? 'en'].head.aliases });
		if (glossary !== undefined) list(urls.glossary(tongue));
		if (decision !== undefined) list(urls.decision(tongue));
		if (developers !== undefined) list(urls.developers(tongue));
		for (const guide of site.guides) add(urls.guide(tongue, guide.slug), { kind: of('guide'), locale });
		for (const protocol of catalogue.protocols) {
			list(urls.protocol(tongue, protocol.id));
			list(urls.comparePairs(tongue, protocol.id));
			for (const each of protocol.facts.classes) list(urls.classOfCodes(tongue, protocol.id, each.slug));
			for (const code of protocol.published) {
				if (!neutral) add(urls.code(tongue, code), { kind: 'code', locale, code });
				else
					for (const number of code.numbers) {
						const path = urls.below(null, protocol.id, number);
						if (number === code.number) add(path, { kind: 'neutral', locale, code });
						else add(path, { kind: 'alias', locale, code, to: urls.code(null, code) });
					}
			}
			for (const pair of protocol.pairs) add(urls.pair(tongue, pair), { kind: of('pair'), locale, pair });
		}
	}
	for (const locale of LOCALES) {
		for (const code of catalogue.protocols.flatMap((protocol) => protocol.published)) {
			for (const number of embedNumbers(code)) add(urls.embed(locale, { protocol: code.protocol, number }), { kind: 'embed', locale, code, number });
		}
	}
	for (const redirect of codeRedirects(site))
		add(urls.below(redirect.locale, redirect.protocol, redirect.last), { kind: 'redirect', locale: redirect.locale, to: redirect.to });
	for (const redirect of pairRedirects(site))
		add(urls.pairBelow(redirect.locale, redirect.protocol, redirect.last), { kind: 'redirect', locale: redirect.locale, to: redirect.to });
	for (const locale of LOCALES) add(urls.offline(locale), { kind: 'offline', locale });
	add(`${urls.frontDoor()}404.html`, { kind: '404', locale: undefined });
	return found;
}

function filesOf(folder: string): Map<string, number> {
	const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
	const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
	return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), statSync(path).size]));
}

/** Address under which a file is served: a folder by its `index.html`. */
export const addressOf = (base: string, file: string): string => `${base}${file.replace(/(^|\/)index\.html$/u, '$1')}`;

const textFile = (folder: string, name: string): string => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');

/** Origin and base path that the site was built for, from the front door's own address. */
function homeOf(folder: string): URL {
	const door = textFile(folder, 'index.html');
	const address = /<link rel="canonical" href="([^"]+)"/u.exec(door)?.[1];
	if (address === undefined) throw new Error(`${folder}/index.html is missing or has no canonical address; build the site first.`);
	return new URL(address);
}

/** Site and addresses that the folder was built for, from the content. */
export function siteOf(folder = DIST): Site {
	const home = homeOf(folder);
	return { ...loadSite(CONTENT_FOLDER), urls: createUrls(home.origin, home.pathname) };
}

/** Reads the whole folder. */
export function readDist(site: Site, folder = DIST): Dist {
	const home = homeOf(folder);
	const files = filesOf(folder);
	const expected = expectedAddresses(site);
	const pages = new Map<string, Page>();
	for (const file of files.keys()) {
		if (!file.endsWith('.html')) continue;
		const path = addressOf(home.pathname, file);
		pages.set(path, readPage(readFileSync(join(folder, file), 'utf8'), path, expected.get(path) ?? { kind: 'unexpected', locale: undefined }));
	}
	return {
		origin: home.origin,
		base: home.pathname,
		pages,
		expected,
		files,
		headers: textFile(folder, '_headers'),
		nginx: textFile(folder, 'nginx-headers.conf'),
	};
}
