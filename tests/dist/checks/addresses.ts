import { LOCALES } from '../../../src/i18n/locales.ts';
import { internal, metaOf, pagesOf, type Dist } from '../../support/dist.ts';

/** Nothing missing, nothing unexpected: the addresses of the folder are those that follow from the catalogue. */
export function checkAddresses(dist: Pick<Dist, 'pages' | 'expected'>): string[] {
	const missing = [...dist.expected.keys()].filter((path) => !dist.pages.has(path)).map((path) => `${path}: expected by the catalogue and not built`);
	const extra = [...dist.pages.keys()].filter((path) => !dist.expected.has(path)).map((path) => `${path}: built, but nothing in the catalogue asks for it`);
	return [...missing, ...extra];
}

/** A short address leads, without a script, to a page that exists and leads no further. */
export function checkRedirects(dist: Pick<Dist, 'pages' | 'origin'>): string[] {
	return pagesOf(dist, 'redirect').flatMap((page) => {
		const to = /^0;url=(.+)$/u.exec(metaOf(page, 'refresh') ?? '')?.[1];
		// A further number of a code leads to its section; that the id is there is a matter of all links.
		const target = to === undefined ? undefined : dist.pages.get(to.replace(/#.*$/u, ''));
		const wrong = [
			target === undefined && `leads to ${to ?? 'nothing'}, which does not exist`,
			target?.kind === 'redirect' && `leads to ${target.path}, which leads on`,
			to !== page.to && `leads to ${to ?? 'nothing'}, expected ${page.to ?? 'nothing'}`,
			target !== undefined && page.canonicals.join() !== `${dist.origin}${target.path}` && `canonical is ${page.canonicals.join()}, not that of its target`,
			!page.references.some((each) => each.tag === 'a' && each.value === to) && 'has no link for those whose browser does not follow',
			metaOf(page, 'robots') !== 'noindex' && 'may be indexed',
		];
		return wrong.filter((each) => each !== false).map((each) => `${page.path}: ${each}`);
	});
}

/** Every page in a language has its neutral address, and the neutral page links to it in each language. */
export function checkNeutral(dist: Pick<Dist, 'pages' | 'origin'>): string[] {
	return pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider').flatMap((page) => {
		const address = page.alternates.find((each) => each.hreflang === 'x-default')?.href;
		const neutral = address === undefined ? undefined : dist.pages.get(internal(dist, page, address)?.path ?? '');
		if (neutral?.kind !== 'neutral') return [`${page.path}: no neutral page at ${address ?? 'x-default, which is missing'}`];
		const linked = neutral.references.some((each) => each.tag === 'a' && each.value === page.path);
		return linked ? [] : [`${page.path}: its neutral page ${neutral.path} does not link to it`];
	});
}

/** Number of pages of a kind per language. */
export function countOf(dist: Pick<Dist, 'pages'>, kind: 'code' | 'pair'): Record<string, number> {
	return Object.fromEntries(LOCALES.map((locale) => [locale, pagesOf(dist, kind).filter((page) => page.locale === locale).length]));
}
