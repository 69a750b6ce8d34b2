import { embedNumbers, makeEmbed } from '../../../src/models/embed.ts';
import type { Site } from '../../../src/models/context.ts';
import { oembedSchema } from '../../../src/schemas/oembed.ts';
import { isPublished } from '../../../src/catalogue/types.ts';
import { internal, metaOf, pagesOf, textOf, type Dist, type Page } from '../../support/dist.ts';

/** Text without tags and with plain blanks, as `textOf` gives that of a page. */
const plain = (html: string): string =>
	html
		.replace(/<[^>]+>/gu, '')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.replace(/\u2060/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();

function embedFaults(dist: Pick<Dist, 'origin'>, site: Site, page: Page): string[] {
	const { code, locale, number } = page;
	if (code === undefined || !isPublished(code) || locale === undefined || number === undefined) return ['no code is known for it'];
	const full = site.urls.code(locale, code);
	const own = makeEmbed(site, locale, code, number);
	const links = [...page.html.matchAll(/<a\b[^>]*>/gu)].map(([tag]) => tag);
	const text = page.blocks.map(textOf).join(' ');
	const index = code.numbers.indexOf(number);
	const place = page.references.find(({ tag }) => tag === 'a');
	const lead = place === undefined ? undefined : internal(dist, page, place.value);
	const retry = index === 0 ? code.retry : code.classes[index]?.retry;
	const said = [
		number,
		code.facts.name,
		code.prose[locale].head.gloss,
		plain(own.answer),
		...own.facts.flatMap((row) => [row.label, ...row.values.map((value) => plain(value.html))]),
		...(code.outcome === 'myth' || retry === undefined ? [] : [plain(site.translators[locale].label(code.protocol, `retry.${retry}`))]),
		...(code.outcome === 'myth' ? [] : [site.translators[locale].label(code.protocol, `class.${code.classes[index]?.key ?? ''}.word`)]),
	];
	const wrong = [
		page.lang !== locale && `lang is ${page.lang ?? 'missing'}`,
		page.titles.length !== 1 && `${page.titles.length} titles`,
		!(page.titles[0] ?? '').includes(number) && 'the title does not name the number',
		page.headings.length !== 1 && `${page.headings.length} h1`,
		metaOf(page, 'robots') !== 'noindex' && 'may be indexed',
		page.canonicals.join() !== `${dist.origin}${full}` && `canonical is ${page.canonicals.join()}, expected the full page`,
		links.length !== 1 && `${links.length} links, expected one`,
		...links.map((tag) => !(tag.includes('target="_blank"') && tag.includes('rel="noopener"')) && `${tag} opens in the frame`),
		lead?.path !== full && `leads to ${lead?.path ?? 'nothing'}, expected ${full}`,
		lead !== undefined && lead.fragment !== (index === 0 ? '' : `class-${code.classes[index]?.key ?? ''}`) && `leads to #${lead.fragment}`,
		...said.map((each) => !text.includes(plain(each)) && `does not say “${each}”`),
	];
	return wrong.filter((each) => each !== false);
}

/** A card says what its number says, runs out of no index, and has one link, which opens the full page in a tab of its own. */
export function checkEmbeds(dist: Pick<Dist, 'pages' | 'origin'>, site: Site): string[] {
	return pagesOf(dist, 'embed').flatMap((page) => embedFaults(dist, site, page).map((fault) => `${page.path}: ${fault}`));
}

/**
 * Beside each card lies what describes it to a host that asks, and nowhere else. The picture exists where the site has pictures.
 * @param read the text of a file
 */
export function checkOembeds(dist: Pick<Dist, 'pages' | 'files' | 'origin' | 'base'>, site: Site, read: (file: string) => string): string[] {
	const pictures = [...dist.files.keys()].filter((file) => file.endsWith('/card.png'));
	const wanted = new Map(pagesOf(dist, 'embed').map((page) => [`${page.path.slice(dist.base.length)}oembed.json`, page]));
	const missing = [...wanted.keys()].filter((file) => !dist.files.has(file)).map((file) => `${file}: missing`);
	const stray = [...dist.files.keys()].filter((file) => file.endsWith('oembed.json') && !wanted.has(file)).map((file) => `${file}: describes no card`);
	const wrong = [...wanted].flatMap(([file, page]) => {
		if (!dist.files.has(file)) return [];
		const parsed = oembedSchema.safeParse(JSON.parse(read(file)));
		if (!parsed.success) return parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}`);
		const { html, width, height, thumbnail_url: picture, title } = parsed.data;
		const { code, locale } = page;
		const card = code === undefined || locale === undefined ? '' : site.urls.card(site.urls.code(locale, { ...code }));
		const faults = [
			!html.includes(` src="${dist.origin}${page.path}"`) && 'the frame shows another address',
			!(html.includes(` width="${width}"`) && html.includes(` height="${height}"`)) && 'the frame has another size',
			!html.includes(' sandbox="allow-popups allow-popups-to-escape-sandbox"') && 'the frame may do more than open the full page',
			!html.includes(' loading="lazy"') && 'the frame is loaded before it is seen',
			title !== page.titles[0] && 'the title is not that of the card',
			picture !== `${dist.origin}${card}` && `the picture is ${picture}, expected that of the page`,
			pictures.length > 0 && !dist.files.has(card.slice(dist.base.length)) && `${card} does not exist`,
		];
		return faults.filter((each) => each !== false).map((fault) => `${file}: ${fault}`);
	});
	return [...missing, ...stray, ...wrong];
}

/** Every number that has a card. */
export const embedCount = (site: Site): number =>
	site.catalogue.protocols.reduce((total, { published }) => total + published.reduce((sum, code) => sum + embedNumbers(code).length, 0), 0);
