import { columns } from '../../../src/i18n/columns.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import { TITLE_COLUMNS } from '../../../src/i18n/columns.ts';
import { DESCRIPTION_COLUMNS } from '../../../src/models/chrome.ts';
import { internal, metaOf, pagesOf, type Dist, type Page } from '../../support/dist.ts';

/** Redirects are left at once and 404 has no address of its own; everything else can be found and shared. */
export const documentsOf = (dist: Pick<Dist, 'pages'>): Page[] =>
	pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider', 'neutral', 'alias', 'unexpected');

/** Neutral pages hold three languages; their title, description and first words are English, so that is what `lang` says. */
const langOf = (page: Page): string => page.locale ?? 'en';

function headFaults(dist: Pick<Dist, 'origin'>, page: Page): string[] {
	const [title = ''] = page.titles;
	const descriptions = page.metas.filter((meta) => meta.name === 'description').map((meta) => meta.content);
	const [description = ''] = descriptions;
	const wrong = [
		page.lang !== langOf(page) && `lang is ${page.lang ?? 'missing'}, expected ${langOf(page)}`,
		page.titles.length !== 1 && `${page.titles.length} titles`,
		title.trim() === '' && 'the title is empty',
		columns(title) > TITLE_COLUMNS && `the title has ${columns(title)} columns: ${title}`,
		descriptions.length !== 1 && `${descriptions.length} descriptions`,
		description.trim() === '' && 'the description is empty',
		columns(description) > DESCRIPTION_COLUMNS && `the description has ${columns(description)} columns: ${description}`,
		page.canonicals.length !== 1 && `${page.canonicals.length} canonical addresses`,
		page.canonicals[0] !== `${dist.origin}${page.kind === 'alias' ? (page.to ?? '') : page.path}` && `canonical is ${page.canonicals[0] ?? 'missing'}`,
		page.headings.length !== 1 && `${page.headings.length} h1`,
		page.headings[0] === '' && 'the h1 is empty',
	];
	return wrong.filter((each) => each !== false).map((each) => `${page.path}: ${each}`);
}

/** lang, title, description, canonical, h1 of every document. */
export function checkHead(dist: Pick<Dist, 'pages' | 'origin'>): string[] {
	return documentsOf(dist).flatMap((page) => headFaults(dist, page));
}

function repeated(pages: readonly Page[], what: string, value: (page: Page) => string, group: (page: Page) => string): string[] {
	const seen = new Map<string, Page>();
	return pages.flatMap((page) => {
		const key = `${group(page)}\n${value(page)}`;
		const other = seen.get(key);
		if (other === undefined) seen.set(key, page);
		return other === undefined ? [] : [`${page.path}: same ${what} as ${other.path}: ${value(page)}`];
	});
}

/** No two pages of a language have the same title; neutral pages count as English, which their titles are. */
export function checkTitles(dist: Pick<Dist, 'pages'>): string[] {
	return repeated(documentsOf(dist), 'title', (page) => page.titles[0] ?? '', langOf);
}

/** An alias names another page as canonical, so search engines index that one. */
const indexed = (page: Page): boolean => page.kind !== 'alias' && metaOf(page, 'robots')?.includes('noindex') !== true;

/**
 * No two pages of a language have the same description unless both are kept out of the index. Neutral pages are compared among
 * themselves: each carries the description of its English page, of which it is the x-default.
 */
export function checkDescriptions(dist: Pick<Dist, 'pages'>): string[] {
	const group = (page: Page): string => page.locale ?? 'neutral';
	const text = (page: Page): string => metaOf(page, 'description') ?? '';
	const byIndex = documentsOf(dist)
		.filter((page) => page.kind !== 'alias')
		.sort((a, b) => Number(indexed(b)) - Number(indexed(a)));
	const taken = new Map(byIndex.filter(indexed).map((page) => [`${group(page)}\n${text(page)}`, page] as const));
	return [
		...repeated(byIndex.filter(indexed), 'description', text, group),
		...byIndex
			.filter((page) => !indexed(page) && taken.has(`${group(page)}\n${text(page)}`))
			.map((page) => `${page.path}: same description as the indexed ${taken.get(`${group(page)}\n${text(page)}`)?.path ?? ''}`),
	];
}

/** vi, ko, en and x-default, each once, on existing pages that carry the very same set. */
export function checkAlternates(dist: Pick<Dist, 'pages' | 'origin'>): string[] {
	const key = (page: Page): string => page.alternates.map((each) => `${each.hreflang} ${each.href}`).join('\n');
	const tongues = [...LOCALES, 'x-default'].sort().join();
	return documentsOf(dist).flatMap((page) => {
		if (page.kind === 'alias') return page.alternates.length === 0 ? [] : [`${page.path}: an alias has hreflang, which belongs to ${page.to ?? ''}`];
		const names = page.alternates.map((each) => each.hreflang).sort();
		if (names.join() !== tongues) return [`${page.path}: hreflang is ${names.join()}, expected ${tongues}`];
		const own = page.alternates.find((each) => each.hreflang === (page.locale ?? 'x-default'));
		const faults = own?.href === `${dist.origin}${page.path}` ? [] : [`${page.path}: its own hreflang is ${own?.href ?? ''}`];
		return [
			...faults,
			...page.alternates.flatMap((each) => {
				const other = dist.pages.get(internal(dist, page, each.href)?.path ?? '');
				if (other === undefined || other.kind === 'redirect') return [`${page.path}: hreflang ${each.hreflang} leads to ${each.href}, which is no page`];
				const wanted = each.hreflang === 'x-default' ? undefined : each.hreflang;
				if (other.locale !== wanted) return [`${page.path}: hreflang ${each.hreflang} leads to ${each.href}, which is in ${other.locale ?? 'no language'}`];
				return key(other) === key(page) ? [] : [`${page.path}: ${each.href} does not point back`];
			}),
		];
	});
}

/** Pairs that nobody compared by hand stay out of the index, and nothing else does. */
export function checkRobots(dist: Pick<Dist, 'pages'>): string[] {
	return documentsOf(dist).flatMap((page) => {
		const wanted = page.kind === 'pair' && page.pair?.authored === undefined ? 'noindex, follow' : undefined;
		const found = metaOf(page, 'robots');
		return found === wanted ? [] : [`${page.path}: robots is ${found ?? 'missing'}, expected ${wanted ?? 'none'}`];
	});
}
