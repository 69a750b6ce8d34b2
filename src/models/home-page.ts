import { LOCALE_NAMES, LOCALES, type Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import type { Outcome } from '../schemas/protocol.ts';
import { makeBox, type ReplyBox } from './box.ts';
import { makeFrame } from './frame.ts';
import { classEntry, realClasses, type ClassEntry } from './class-entry.ts';
import { sentence, type Site } from './context.ts';
import type { Link, Page } from './types.ts';

/** A code on the home page's board. */
export interface BoardEntry {
	readonly number: string;
	readonly name: string;
	readonly outcome: Outcome;
	readonly word: string;
	readonly line: string;
	readonly href: string;
}

export interface HomePage extends Page {
	readonly question: string;
	readonly box: ReplyBox;
	readonly examplesLabel: string;
	readonly examples: readonly Link[];
	/** To the decoder's own page. */
	readonly decoder: Link;
	/** Why mail comes back: the questions that lead to a cause, and the causes themselves. */
	readonly reasons: { readonly heading: string; readonly ask: Link | undefined; readonly causes: readonly Link[] } | undefined;
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

function reasonsOf(site: Site, locale: Locale): HomePage['reasons'] {
	const { causes, decision } = site.catalogue;
	if (causes.length === 0) return undefined;
	return {
		heading: site.translators[locale].t('causes.heading'),
		ask: decision === undefined ? undefined : { text: decision.prose[locale].head.title, href: site.urls.decision(locale) },
		causes: causes.map((cause) => ({ text: cause.prose[locale].head.title, href: site.urls.cause(locale, cause.slug) })),
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
					outcome: code.outcome,
					word: label(protocol.id, `class.${first.key}.word`),
					line: sentence(code.prose[locale].head.gloss),
					href: site.urls.code(locale, code),
				},
			];
		}),
		classes: realClasses(protocol).map((each) => classEntry(site, locale, protocol, each)),
		more: t('home.more', { size: protocol.facts.board.length }),
		all: { text: t('home.all', { protocol: protocol.facts.name }), href: site.urls.protocol(locale, protocol.id) },
	}));
	return {
		...makeFrame(site, locale, {
			titles: [t('title.home')],
			heading: t('home.question'),
			description: t('home.description'),
			address,
			area: 'none',
			crumbs: [],
			told: { kind: 'site' },
		}),
		question: t('home.question'),
		box: makeBox(site, locale, false),
		examplesLabel: t('home.box.examples'),
		examples: boards.flatMap((board) => board.entries.slice(0, 3).map((entry) => ({ text: entry.number, href: entry.href }))).slice(0, 3),
		decoder: { text: t('decode.link'), href: site.urls.decode(locale) },
		reasons: reasonsOf(site, locale),
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
