import type { Protocol } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { ClassOfCodes, Outcome } from '../schemas/protocol.ts';
import { makeChrome, makeHead } from './chrome.ts';
import { classEntry, type ClassEntry } from './class-entry.ts';
import { pairItem } from './compare-pages.ts';
import { protocolOf, sentence, type Site } from './context.ts';
import { classTitles } from './wording.ts';
import type { Content, Page } from './types.ts';

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
	readonly unpublished:
		{ readonly heading: string; readonly line: string; readonly items: ReadonlyArray<{ readonly number: string; readonly name: string }> } | undefined;
}

function readingOf(site: Site, locale: Locale, protocol: Protocol): ProtocolPage['reading'] {
	const { label, hasLabel } = site.translators[locale];
	if (!hasLabel(protocol.id, 'read.heading')) return undefined;
	const [example] = protocol.facts.board.flatMap((id) => protocol.byId.get(id) ?? []);
	const areas = [...new Set(protocol.published.flatMap((code) => (code.kind.area === undefined ? [] : [code.groups[code.kind.area] ?? ''])))].sort();
	return {
		heading: label(protocol.id, 'read.heading'),
		figure: example === undefined ? undefined : { number: example.number, outcome: example.classes[0].outcome },
		columns: [
			{ word: label(protocol.id, 'read.digit.1'), lines: protocol.facts.classes.map((each) => `${each.key} ${label(protocol.id, `class.${each.key}.short`)}`) },
			{ word: label(protocol.id, 'read.digit.2'), lines: areas.map((area) => `${area} ${label(protocol.id, `area.${area}`)}`) },
			{ word: label(protocol.id, 'read.digit.3'), lines: [label(protocol.id, 'read.digit.3.line')] },
		],
		after: sentence(label(protocol.id, 'read.after')),
	};
}

/** The page of a protocol: how to read a code, and all codes by class. */
export function makeProtocolPage(site: Site, locale: Locale, id: string): ProtocolPage {
	const { t, label, hasLabel } = site.translators[locale];
	const protocol = protocolOf(site, id);
	const address = (tongue: Tongue): string => site.urls.protocol(tongue, id);
	const bare = protocol.codes.filter((code) => code.prose === undefined);
	return {
		head: makeHead(site, { titles: [label(id, 'page_title')], description: label(id, 'description'), address, tongue: locale }),
		chrome: makeChrome(site, locale, 'protocol', address, [
			{ text: t('home.crumb'), href: site.urls.home(locale) },
			{ text: protocol.facts.name, href: site.urls.protocol(locale, id) },
		]),
		title: label(id, 'title'),
		answer: sentence(label(id, 'answer')),
		reading: readingOf(site, locale, protocol),
		classes: protocol.facts.classes.map((each) => classEntry(site, locale, protocol, each)),
		unpublished:
			bare.length === 0 || !hasLabel(id, 'enhanced.heading')
				? undefined
				: {
						heading: label(id, 'enhanced.heading'),
						line: sentence(label(id, 'enhanced.line')),
						items: bare.map((code) => ({ number: code.number, name: code.facts.name })),
					},
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
	const authored = protocol.pairs.filter((pair) => pair.authored !== undefined && (pair.a.classes[0].key === each.key || pair.b.classes[0].key === each.key));
	return {
		head: makeHead(site, { titles: [label(id, `class.${each.key}.title`)], description: label(id, `class.${each.key}.description`), address, tongue: locale }),
		chrome: makeChrome(site, locale, 'protocol', address, [
			{ text: t('home.crumb'), href: site.urls.home(locale) },
			{ text: protocol.facts.name, href: site.urls.protocol(locale, id) },
			{ text: classTitles(site, locale, id, each), href: site.urls.classOfCodes(locale, id, each.slug) },
		]),
		title: t('class.heading', { protocol: protocol.facts.name, id: each.id, word: label(id, `class.${each.key}.word`) }),
		entry: classEntry(site, locale, protocol, each),
		codesHeading: t('class.codes'),
		pairsHeading: t('compare.confused'),
		pairs: authored.length === 0 ? [] : [{ kind: 'codes', items: authored.map((pair) => pairItem(site, locale, pair)), index: false }],
	};
}
