import type { Code, Pair, Protocol } from '../catalogue/types.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { ClassOfCodes, Outcome } from '../schemas/protocol.ts';
import { makeChrome, makeHead } from './chrome.ts';
import { protocolOf, sentence, type Site } from './context.ts';
import { capital, codeItem } from './plate.ts';
import { classTitles } from './wording.ts';
import type { CodeItem, Content, Page } from './types.ts';

/** A class of codes as a board or an index shows it. */
export interface ClassEntry {
	readonly id: string;
	/** Drawn beside it: the class digit, or undefined for a class without one. */
	readonly digit: string | undefined;
	readonly outcome: Outcome;
	readonly word: string;
	readonly line: string;
	readonly count: string;
	readonly href: string;
	readonly items: readonly CodeItem[];
}

/** A code on the home page's board. */
export interface BoardEntry {
	readonly number: string;
	readonly name: string;
	readonly outcome: Outcome;
	readonly word: string;
	readonly line: string;
	readonly href: string;
}

const ofClass = (protocol: Protocol, each: ClassOfCodes): Code[] => protocol.published.filter((code) => code.classes[0].key === each.key);

function indexItem(site: Site, locale: Locale, code: Code): CodeItem {
	const { label } = site.translators[locale];
	const stages = code.facts.stages.slice(0, 3).map((stage) => label(code.protocol, `stage.${stage}`));
	return { ...codeItem(site, locale, code, sentence(code.prose?.[locale].head.gloss ?? '')), stage: stages.join(', ') };
}

function classEntry(site: Site, locale: Locale, protocol: Protocol, each: ClassOfCodes): ClassEntry {
	const { t, label } = site.translators[locale];
	const codes = ofClass(protocol, each);
	return {
		id: each.id,
		digit: /^\d$/u.test(each.key) ? each.key : undefined,
		outcome: each.outcome,
		word: label(protocol.id, `class.${each.key}.word`),
		line: sentence(label(protocol.id, `class.${each.key}.line`)),
		count: t('class.count', { count: codes.length }),
		href: site.urls.classOfCodes(locale, protocol.id, each.slug),
		items: codes.map((code) => indexItem(site, locale, code)),
	};
}

export interface HomePage extends Page {
	readonly question: string;
	readonly box: {
		readonly label: string;
		readonly button: string;
		readonly note: string;
		readonly examplesLabel: string;
		readonly examples: ReadonlyArray<{ text: string; href: string }>;
		readonly unknown: string;
		readonly addresses: Readonly<Record<string, string>>;
	};
	readonly boards: ReadonlyArray<{
		readonly heading: string;
		readonly classesHeading: string;
		readonly entries: readonly BoardEntry[];
		readonly classes: readonly ClassEntry[];
		readonly more: string;
		readonly all: { text: string; href: string };
	}>;
	readonly languages: {
		readonly heading: string;
		readonly items: ReadonlyArray<{ readonly locale: Locale; readonly name: string; readonly line: string; readonly href: string; readonly current: boolean }>;
	};
}

/** The home page of a language: one box, the most met codes, the classes. */
export function makeHomePage(site: Site, locale: Locale): HomePage {
	const { t, label } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.home(tongue);
	const boards = site.catalogue.protocols.map((protocol) => ({
		heading: t('home.board', { protocol: protocol.facts.name }),
		classesHeading: t('home.classes', { protocol: protocol.facts.name }),
		entries: protocol.facts.board.flatMap((id): BoardEntry[] => {
			const code = protocol.byId.get(id);
			if (code?.prose === undefined) return [];
			const [first] = code.classes;
			return [
				{
					number: code.number,
					name: code.facts.name,
					outcome: first.outcome,
					word: label(protocol.id, `class.${first.key}.word`),
					line: sentence(code.prose[locale].head.gloss),
					href: site.urls.code(locale, code),
				},
			];
		}),
		classes: protocol.facts.classes.map((each) => classEntry(site, locale, protocol, each)),
		more: t('home.more', { size: protocol.facts.board.length }),
		all: { text: t('home.all', { protocol: protocol.facts.name }), href: site.urls.protocol(locale, protocol.id) },
	}));
	const published = site.catalogue.protocols.flatMap((protocol) => protocol.published);
	return {
		head: makeHead(site, { titles: [t('title.home')], description: t('home.description'), address, tongue: locale }),
		chrome: makeChrome(site, locale, 'none', address, []),
		question: t('home.question'),
		box: {
			label: t('home.box.label'),
			button: t('home.box.button'),
			note: t('home.box.note'),
			examplesLabel: t('home.box.examples'),
			examples: boards
				.flatMap((board) => board.entries.slice(0, 3))
				.slice(0, 3)
				.map((entry) => ({ text: entry.number, href: entry.href })),
			unknown: t('home.box.unknown'),
			addresses: Object.fromEntries(published.flatMap((code) => code.numbers.map((number) => [number, site.urls.code(locale, code)]))),
		},
		boards,
		languages: {
			heading: t('home.languages'),
			items: LOCALES.map((each) => ({
				locale: each,
				name: LOCALE_NAMES[each],
				line: site.translators[each].t('home.invitation'),
				href: site.urls.home(each),
				current: each === locale,
			})),
		},
	};
}

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

const pairLink = (site: Site, locale: Locale, pair: Pair): { number: string; name: string; href: string } => ({
	number: site.translators[locale].t('compare.short', { a: pair.a.number, b: pair.b.number }),
	name: '',
	href: site.urls.pair(locale, pair),
});

/** An authored pair in a list: both numbers, and the line that tells them apart. */
export function pairItem(site: Site, locale: Locale, pair: Pair): CodeItem {
	return {
		number: site.translators[locale].t('compare.short', { a: pair.a.number, b: pair.b.number }),
		name: '',
		outcome: pair.b.classes[0].outcome,
		href: site.urls.pair(locale, pair),
		html: sentence(pair.authored?.[locale].head.line ?? ''),
	};
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

export interface ComparePage extends Page {
	readonly title: string;
	readonly answer: string;
	readonly picker:
		| {
				readonly first: string;
				readonly second: string;
				readonly button: string;
				readonly unknown: string;
				readonly same: string;
				readonly base: string;
				readonly slugs: Readonly<Record<string, string>>;
				readonly options: ReadonlyArray<{ readonly number: string; readonly name: string }>;
		  }
		| undefined;
	readonly sections: ReadonlyArray<{ readonly heading: string; readonly content: readonly Content[] }>;
}

/** `/compare/`: pick any two codes, and the pairs that people confuse. */
export function makeComparePage(site: Site, locale: Locale): ComparePage {
	const { t } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.compare(tongue);
	const [protocol] = site.catalogue.protocols;
	return {
		head: makeHead(site, { titles: [t('title.compare')], description: t('compare.description'), address, tongue: locale }),
		chrome: makeChrome(site, locale, 'compare', address, [
			{ text: t('home.crumb'), href: site.urls.home(locale) },
			{ text: t('compare.title'), href: site.urls.compare(locale) },
		]),
		title: t('compare.heading'),
		answer: sentence(t('compare.answer')),
		picker:
			protocol === undefined
				? undefined
				: {
						first: t('compare.first'),
						second: t('compare.second'),
						button: t('compare.button'),
						unknown: t('compare.unknown'),
						same: t('compare.same'),
						base: site.urls.comparePairs(locale, protocol.id),
						slugs: Object.fromEntries(protocol.published.map((code) => [code.number, code.slug])),
						options: protocol.published.map((code) => ({ number: code.number, name: code.facts.name })),
					},
		sections: site.catalogue.protocols.map((each) => ({
			heading: t('compare.confused'),
			content: [
				{ kind: 'codes', items: each.pairs.filter((pair) => pair.authored !== undefined).map((pair) => pairItem(site, locale, pair)), index: false },
				{ kind: 'figures', label: t('compare.all'), items: [{ number: each.facts.name, name: '', href: site.urls.comparePairs(locale, each.id) }] },
			],
		})),
	};
}

/** `/compare/smtp/`: every pair, by its lower code. */
export function makePairsPage(site: Site, locale: Locale, id: string): ComparePage {
	const { t } = site.translators[locale];
	const protocol = protocolOf(site, id);
	const address = (tongue: Tongue): string => site.urls.comparePairs(tongue, id);
	const byLower = protocol.published.flatMap((code) => {
		const pairs = protocol.pairs.filter((pair) => pair.a.id === code.id);
		return pairs.length === 0
			? []
			: [
					{
						heading: `${code.number} ${capital(code.facts.name)}`,
						content: [{ kind: 'figures' as const, label: '', items: pairs.map((pair) => pairLink(site, locale, pair)) }],
					},
				];
	});
	return {
		head: makeHead(site, {
			titles: [t('title.pairs', { protocol: protocol.facts.name })],
			description: t('pairs.description', { protocol: protocol.facts.name, count: protocol.pairs.length }),
			address,
			tongue: locale,
		}),
		chrome: makeChrome(site, locale, 'compare', address, [
			{ text: t('home.crumb'), href: site.urls.home(locale) },
			{ text: t('compare.title'), href: site.urls.compare(locale) },
			{ text: protocol.facts.name, href: site.urls.comparePairs(locale, id) },
		]),
		title: t('pairs.heading', { protocol: protocol.facts.name }),
		answer: sentence(t('pairs.answer', { count: protocol.pairs.length })),
		picker: undefined,
		sections: byLower,
	};
}
