import { areaOf } from '../catalogue/compared.ts';
import type { Protocol } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { ClassOfCodes, Outcome } from '../schemas/protocol.ts';
import { makeFrame } from './frame.ts';
import { classEntry, groupLists, realClasses, unspecifiedLists, type ClassEntry, type CodeList } from './class-entry.ts';
import { pairItem } from './compare-pages.ts';
import { protocolOf, sentence, type Site } from './context.ts';
import { classTitles } from './wording.ts';
import type { Content, Link, Page } from './types.ts';

export interface ProtocolPage extends Page {
	readonly title: string;
	readonly answer: string;
	readonly reading:
		| {
				readonly heading: string;
				readonly figure: { readonly number: string; readonly outcome: Outcome } | undefined;
				readonly columns: ReadonlyArray<{ readonly word: string; readonly lines: readonly string[] }>;
				readonly after: string;
		  }
		| undefined;
	readonly classes: readonly ClassEntry[];
	/** Codes of the kinds that are divided into groups. */
	readonly grouped: { readonly heading: string; readonly after: string; readonly guide: Link | undefined; readonly lists: readonly CodeList[] } | undefined;
	readonly unspecified: readonly CodeList[];
}

function readingOf(site: Site, locale: Locale, protocol: Protocol): ProtocolPage['reading'] {
	const { label, hasLabel } = site.translators[locale];
	if (!hasLabel(protocol.id, 'read.heading')) return undefined;
	const [example] = protocol.facts.board.flatMap((id) => protocol.byId.get(id) ?? []);
	const areas = [...new Set(protocol.published.flatMap((code) => areaOf(code) ?? []))].sort();
	return {
		heading: label(protocol.id, 'read.heading'),
		figure: example === undefined ? undefined : { number: example.number, outcome: example.outcome },
		columns: [
			{ word: label(protocol.id, 'read.digit.1'), lines: realClasses(protocol).map((each) => `${each.key} ${label(protocol.id, `class.${each.key}.short`)}`) },
			{ word: label(protocol.id, 'read.digit.2'), lines: areas.map((area) => `${area} ${label(protocol.id, `area.${area}`)}`) },
			{ word: label(protocol.id, 'read.digit.3'), lines: [label(protocol.id, 'read.digit.3.line')] },
		],
		after: sentence(label(protocol.id, 'read.after')),
	};
}

function groupedOf(site: Site, locale: Locale, protocol: Protocol): ProtocolPage['grouped'] {
	const lists = groupLists(site, locale, protocol);
	const [kind] = protocol.facts.kinds.filter((each) => each.groups.length > 0);
	const { label, hasLabel } = site.translators[locale];
	if (lists.length === 0 || kind === undefined) return undefined;
	const key = `group.${kind.id}.line`;
	const guide = site.guides.find((each) => each.slug === kind.guide);
	return {
		heading: label(protocol.id, `kind.${kind.id}`),
		after: hasLabel(protocol.id, key) ? sentence(label(protocol.id, key)) : '',
		guide: guide === undefined ? undefined : { text: guide.documents[locale].head.title, href: site.urls.guide(locale, guide.slug) },
		lists,
	};
}

/** The page of a protocol: how to read a code, and all codes by class. */
export function makeProtocolPage(site: Site, locale: Locale, id: string): ProtocolPage {
	const { label } = site.translators[locale];
	const protocol = protocolOf(site, id);
	const address = (tongue: Tongue): string => site.urls.protocol(tongue, id);
	return {
		...makeFrame(site, locale, {
			titles: [label(id, 'page_title')],
			heading: label(id, 'title'),
			description: label(id, 'description'),
			address,
			area: 'protocol',
			crumbs: [{ text: protocol.facts.name, href: site.urls.protocol(locale, id) }],
			told: { kind: 'list' },
		}),
		title: label(id, 'title'),
		answer: sentence(label(id, 'answer')),
		reading: readingOf(site, locale, protocol),
		classes: realClasses(protocol).map((each) => classEntry(site, locale, protocol, each)),
		grouped: groupedOf(site, locale, protocol),
		unspecified: unspecifiedLists(site, locale, protocol),
	};
}

export interface ClassPage extends Page {
	readonly title: string;
	readonly entry: ClassEntry;
	readonly codesHeading: string;
	readonly pairsHeading: string;
	readonly pairs: readonly Content[];
}

/** The page of a class of codes. */
export function makeClassPage(site: Site, locale: Locale, id: string, each: ClassOfCodes): ClassPage {
	const { t, label } = site.translators[locale];
	const protocol = protocolOf(site, id);
	const address = (tongue: Tongue): string => site.urls.classOfCodes(tongue, id, each.slug);
	const title = t('class.heading', { protocol: protocol.facts.name, id: each.id, word: label(id, `class.${each.key}.word`) });
	const plain = protocol.facts.kinds.find((kind) => kind.groups.length === 0);
	const authored = protocol.pairs.filter((pair) => pair.authored !== undefined && (pair.a.classes[0].key === each.key || pair.b.classes[0].key === each.key));
	return {
		...makeFrame(site, locale, {
			titles: [label(id, `class.${each.key}.title`)],
			heading: title,
			description: label(id, `class.${each.key}.description`),
			address,
			area: 'protocol',
			crumbs: [
				{ text: protocol.facts.name, href: site.urls.protocol(locale, id) },
				{ text: classTitles(site, locale, id, each), href: site.urls.classOfCodes(locale, id, each.slug) },
			],
			told: { kind: 'list' },
		}),
		title,
		entry: classEntry(site, locale, protocol, each),
		codesHeading: plain === undefined ? '' : label(id, `kind.${plain.id}`),
		pairsHeading: t('compare.confused'),
		pairs: authored.length === 0 ? [] : [{ kind: 'codes', items: authored.map((pair) => pairItem(site, locale, pair)), index: false }],
	};
}
