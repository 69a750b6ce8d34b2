import { numberWith } from '../catalogue/codes.ts';
import { sectionsOf } from '../catalogue/sections.ts';
import type { Code, Pair, Protocol, PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { aboutBlock, isStale } from './about.ts';
import { single, withFirstTerms } from './article.ts';
import { titlesOf } from './code-titles.ts';
import { makeFrame } from './frame.ts';
import { protocolOf, sentence, type Site } from './context.ts';
import { formatsOf } from './formats.ts';
import { answerFacts, codeItem, makePlate } from './plate.ts';
import { proseContent } from './prose.ts';
import { voicesContent } from './provider-pages.ts';
import { causeRows, messageContent, programContent } from './reasons.ts';
import { specificationRows } from './specification.ts';
import { travelContent } from './travel-blocks.ts';
import { classTitles, sectionHeading } from './wording.ts';
import type { Block, Content, FactRow, Page, Plate } from './types.ts';
import { updatedIn } from './updated.ts';

export interface CodePage extends Page {
	readonly plate: Plate;
	readonly answer: string;
	readonly facts: readonly FactRow[];
	readonly notice: string | undefined;
	readonly blocks: readonly Block[];
}

/** Heading of a section: that of the site or the protocol; for a further class the number that the code then has. */
function headingOf(site: Site, locale: Locale, code: PublishedCode, key: string): string {
	const further = code.classes.find((each) => key === `class-${each.key}`);
	return further === undefined
		? sectionHeading(site, locale, code.protocol, key)
		: site.translators[locale].t('section.class', { number: numberWith(code, further.key) });
}

/** The prose of the code, a block a section; a caution joins the block before it. */
function proseBlocks(site: Site, locale: Locale, code: PublishedCode): Block[] {
	const blocks: Array<{ id: string; heading: string; content: Content[] }> = [];
	for (const rule of sectionsOf(protocolOf(site, code.protocol).facts, code)) {
		const content = proseContent(site, locale, code, rule.key, [code]);
		if (rule.roles) content.push(...messageContent(site, locale, code));
		const last = blocks.at(-1);
		if (rule.caution && last !== undefined) last.content.push(...content);
		else blocks.push({ id: rule.key, heading: headingOf(site, locale, code, rule.key), content });
	}
	return blocks.flatMap(({ id, heading, content }) => single(id, heading, content));
}

/** The other code of a pair. */
export const otherOf = (pair: Pair, code: Code): PublishedCode => (pair.a.id === code.id ? pair.b : pair.a);

function compareBlock(site: Site, locale: Locale, code: PublishedCode, protocol: Protocol): Block[] {
	const { t } = site.translators[locale];
	const pairs = protocol.pairsOf.get(code.id) ?? [];
	const rank = (pair: Pair): number => {
		const position = code.facts.confused_with.indexOf(otherOf(pair, code).id);
		return position === -1 ? code.facts.confused_with.length : position;
	};
	const confused = pairs.filter((pair) => pair.authored !== undefined).sort((x, y) => rank(x) - rank(y));
	const items = confused.map((pair) => {
		const other = otherOf(pair, code);
		return codeItem(site, locale, other, sentence(pair.authored?.[locale].head.line ?? ''), site.urls.pair(locale, pair));
	});
	const content: Content[] = items.length === 0 ? [] : [{ kind: 'codes', items, index: false }];
	content.push({
		kind: 'html',
		html: `<p><a href="${site.urls.compare(locale)}#${code.number}">${sentence(t('compare.pick', { code: code.number }))}</a></p>`,
	});
	return single('compare', t('section.compare'), pairs.length === 0 ? [] : content);
}

/** Everything that the page of one code prints. */
export function makeCodePage(site: Site, locale: Locale, code: PublishedCode): CodePage {
	const { t } = site.translators[locale];
	const protocol = protocolOf(site, code.protocol);
	const [first] = code.classes;
	const address = (tongue: Tongue): string => site.urls.code(tongue, code);
	const formats = formatsOf(site, { kind: 'code', code }, address(locale));
	const { head } = code.prose[locale];
	const protocolHref = site.urls.protocol(locale, protocol.id);
	const updated = updatedIn(code, locale);
	return {
		...makeFrame(site, locale, {
			titles: titlesOf(site, locale, code, protocol),
			heading: `${code.number} ${code.facts.name}`,
			description: head.summary,
			address,
			area: 'protocol',
			crumbs: [
				{ text: protocol.facts.name, href: protocolHref },
				{ text: classTitles(site, locale, protocol.id, first), href: site.urls.classOfCodes(locale, protocol.id, first.slug) },
			],
			told: {
				kind: 'article',
				updated,
				about: {
					name: code.facts.name,
					code: code.number,
					otherNames: code.numbers.filter((number) => number !== code.number),
					description: head.gloss,
					address: address(locale),
					set: protocolHref,
				},
			},
			json: formats.json,
			oembed: site.urls.oembed(locale, code),
		}),
		plate: makePlate(site, locale, code),
		answer: sentence(head.summary),
		facts: [...answerFacts(site, locale, code), ...causeRows(site, locale, code)],
		notice: isStale(locale, code.prose) ? t('notice.stale') : undefined,
		blocks: withFirstTerms([
			...proseBlocks(site, locale, code),
			...single('with', t('section.with'), travelContent(site, locale, code, protocol)),
			...single('providers', t('section.providers'), voicesContent(site, locale, code)),
			...single('programs', t('section.programs'), programContent(site, locale, code)),
			...compareBlock(site, locale, code, protocol),
			...single('specification', t('section.specification'), [{ kind: 'facts', rows: specificationRows(site, locale, code) }]),
			...aboutBlock(site, locale, {
				sources: code.facts.sources,
				doubts: code.facts.doubts.map((doubt) => head.doubts[doubt.fact] ?? ''),
				updated,
				prose: code.prose,
				aliases: head.aliases,
				short: address(null),
				formats,
			}),
		]),
	};
}
