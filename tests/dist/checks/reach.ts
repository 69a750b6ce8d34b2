import { LOCALES } from '../../../src/i18n/locales.ts';
import { internal, pagesOf, type Dist } from '../../support/dist.ts';

export const MOST_CLICKS = 3;

/** Clicks from a page to every other page of its language, by plain links; nobody has to change language or run a script. */
export function clicksFrom(dist: Pick<Dist, 'pages' | 'origin'>, start: string): Map<string, number> {
	const clicks = new Map([[start, 0]]);
	const queue = [start];
	for (const path of queue) {
		const page = dist.pages.get(path);
		if (page === undefined) continue;
		for (const { tag, value } of page.references) {
			const next = tag === 'a' ? internal(dist, page, value)?.path : undefined;
			if (next === undefined || clicks.has(next) || dist.pages.get(next)?.locale !== page.locale) continue;
			clicks.set(next, (clicks.get(path) ?? 0) + 1);
			queue.push(next);
		}
	}
	return clicks;
}

/** Every page of a language is at most three clicks from its home page. */
export function checkReach(dist: Pick<Dist, 'pages' | 'origin' | 'base'>): string[] {
	return LOCALES.flatMap((locale) => {
		const clicks = clicksFrom(dist, `${dist.base}${locale}/`);
		return pagesOf(dist, 'code', 'pair', 'list', 'guide', 'cause', 'provider')
			.filter((page) => page.locale === locale)
			.flatMap((page) => {
				const count = clicks.get(page.path);
				if (count === undefined) return [`${page.path}: an orphan, no path of links leads to it`];
				return count > MOST_CLICKS ? [`${page.path}: ${count} clicks from the home page`] : [];
			});
	});
}
