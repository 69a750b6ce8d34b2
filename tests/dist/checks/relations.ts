import type { Code, Protocol, PublishedCode } from '../../../src/catalogue/types.ts';
import { isPublished } from '../../../src/catalogue/types.ts';
import { LOCALES, type Locale } from '../../../src/i18n/locales.ts';
import type { Site } from '../../../src/models/context.ts';
import { MOST_FIGURES } from '../../../src/models/travel-blocks.ts';
import { pagesOf, textOf, type Dist, type Page } from '../../support/dist.ts';

/** Codes that the facts of a code name, and by which field. */
function namedBy(code: Code): Array<{ readonly field: string; readonly id: string }> {
	const { facts } = code;
	const fields = {
		typical: facts.typical,
		'replies.registered': facts.replies?.registered ?? [],
		'replies.seen': facts.replies?.seen ?? [],
		instead: facts.instead,
	};
	return Object.entries(fields).flatMap(([field, ids]) => ids.map((id) => ({ field, id })));
}

function backLinks(site: Site, protocol: Protocol, code: PublishedCode, locale: Locale, pages: ReadonlyMap<string, Page>): string[] {
	const linksOf = (id: string): ReadonlySet<string> => {
		const target = protocol.byId.get(id);
		const page = target === undefined || !isPublished(target) ? undefined : pages.get(site.urls.code(locale, target));
		return new Set(page?.references.filter((each) => each.tag === 'a').map((each) => each.value));
	};
	const own = site.urls.code(locale, code);
	const classHref = (id: string): string => {
		const [first] = protocol.byId.get(id)?.classes ?? [];
		return first === undefined ? '' : site.urls.classOfCodes(locale, protocol.id, first.slug);
	};
	const named = namedBy(code)
		// A code that comes with very many others names the first of them, and the list of the class for the rest.
		.filter(({ id }) => !linksOf(id).has(own) && !((protocol.carried.get(id)?.length ?? 0) > MOST_FIGURES && linksOf(id).has(classHref(id))))
		.map(({ field, id }) => `${own}: names ${id} under ${field}, but the page of ${id} does not link back`);
	const confused = code.facts.confused_with.flatMap((id): string[] => {
		const pair = (protocol.pairsOf.get(code.id) ?? []).find((each) => each.b.id === id);
		const there = pair !== undefined && [code.id, id].every((each) => linksOf(each).has(site.urls.pair(locale, pair)));
		return there ? [] : [`${own}: is confused with ${id}, but one of the two pages does not lead to their comparison`];
	});
	return [...named, ...confused];
}

/** Every code that the facts of a code name has a page, and that page links back to the code. */
export function checkNamedBack(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	return site.catalogue.protocols.flatMap((protocol) =>
		protocol.published.flatMap((code) => LOCALES.flatMap((locale) => backLinks(site, protocol, code, locale, dist.pages))),
	);
}

/** Facts that a code page shows in a row of its own, so that the row can be marked. */
const IN_A_ROW: ReadonlySet<string> = new Set(['status', 'registered', 'references', 'stages', 'turn', 'instead']);

/** Every fact that is in doubt is marked in its row, and the page says in a sentence what is not certain. */
export function checkDoubts(dist: Pick<Dist, 'pages'>, site: Site): string[] {
	return pagesOf(dist, 'code').flatMap((page) => {
		const { code, locale } = page;
		if (code === undefined || locale === undefined || !isPublished(code)) return [];
		const texts = page.blocks.map(textOf);
		const plain = (text: string): string => text.replace(/[`\s\u00a0\u2060]/gu, '');
		const all = plain(texts.join(' '));
		const mark = site.translators[locale].t('doubt.mark');
		const marks = page.blocks.filter((block) => block.tag === 'dt' && textOf(block).endsWith(mark)).length;
		const inRows = new Set(code.facts.doubts.map((doubt) => doubt.fact).filter((fact) => IN_A_ROW.has(fact))).size;
		return [
			...code.facts.doubts.flatMap((doubt) => {
				const sentence = code.prose[locale].head.doubts[doubt.fact];
				return sentence !== undefined && all.includes(plain(sentence)) ? [] : [`${page.path}: does not say what is not certain about ${doubt.fact}`];
			}),
			...(marks < inRows ? [`${page.path}: ${marks} rows are marked as not certain, expected ${inRows}`] : []),
		];
	});
}
