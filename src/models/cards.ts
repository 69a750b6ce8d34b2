import type { PublishedCode } from '../catalogue/types.ts';
import { outcomeWord, turnWord } from '../comparison/values.ts';
import { sentencesOf } from '../i18n/columns.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { withJoiners } from '../prose/sentence.ts';
import type { Card, CardFact, CardSide, Figure } from './card.ts';
import { realClasses } from './class-entry.ts';
import { comparedCode, settingOf } from './compared.ts';
import { codeOf, protocolOf, type Site } from './context.ts';
import { directoryOf, type Entry, type Subject } from './directory.ts';
import { makePlate, realNumber } from './plate.ts';
import type { Plate } from './types.ts';
import { classTitles } from './wording.ts';

/** Most numbers above the heading of a page. */
const MOST_FIGURES = 4;

/** A text as a card prints it: without the marks of code spans, and joined where a line must not end. */
const plain = (text: string): string => withJoiners(text.replaceAll('`', '')).replace(/(?<=[가-힣])(?=[(“‘])/gu, '\u2060');
const sentences = (text: string): string[] => sentencesOf(plain(text));

const figureOf = ({ number, outcome }: Pick<Plate, 'number' | 'outcome'>): Figure => ({ number, outcome });

function outcomeFact(site: Site, locale: Locale, code: PublishedCode): CardFact {
	const text = outcomeWord(site.translators[locale], settingOf(site, locale, code.protocol), comparedCode(site, locale, code));
	return { text: plain(text), mark: code.outcome };
}

/** The outcome, and whose turn it is; for a number that no server sends, the real code to read in its place. */
function codeFacts(site: Site, locale: Locale, code: PublishedCode): CardFact[] {
	const words = site.translators[locale];
	const [real] = code.outcome === 'myth' ? code.facts.instead.flatMap((id) => protocolOf(site, code.protocol).byId.get(id) ?? []) : [];
	const second: CardFact =
		real === undefined
			? { text: plain(turnWord(words, settingOf(site, locale, code.protocol), comparedCode(site, locale, code))), label: words.t('fact.turn') }
			: { text: realNumber(real, code), label: words.t('fact.instead') };
	return [outcomeFact(site, locale, code), second];
}

type Page = Extract<Card, { kind: 'page' }>;
type PageWords = Pick<Page, 'name'> & { readonly text: string } & Partial<Pick<Page, 'figures' | 'label' | 'facts'>>;

/** Numbers that the replies of a provider carry, the most frequent first, the lower one where two are as frequent; none that is drawn hollow, as it says nothing about the mail. */
function spokenFigures(site: Site, numbers: readonly string[]): Figure[] {
	const counts = new Map<string, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	return [...counts]
		.sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en', { numeric: true }))
		.flatMap(([number]) => {
			const code = codeOf(site, number);
			return code?.number === number && code.outcome !== 'myth' ? [figureOf(code)] : [];
		})
		.slice(0, MOST_FIGURES);
}

/** The digit of each class of the first protocol, with its outcome in words. */
function classesOf(site: Site, locale: Locale): Page['classes'] {
	return site.catalogue.protocols.slice(0, 1).flatMap((protocol) =>
		realClasses(protocol).map(({ key, outcome }) => ({
			figure: { number: key, outcome },
			fact: { text: plain(site.translators[locale].label(protocol.id, `class.${key}.word`)), mark: outcome },
		})),
	);
}

function pageCard(site: Site, locale: Locale, { name, text, figures = [], label, facts = [] }: PageWords): Card {
	// A page with a label is one of many: its heading is picture enough.
	const classes = figures.length === 0 && label === undefined ? classesOf(site, locale) : [];
	return { kind: 'page', locale, figures, classes, label, name: plain(name), text: sentences(text), facts };
}

/** The words of the card of a page that is no code and no comparison. */
function pageWords(site: Site, locale: Locale, subject: Exclude<Subject, { kind: 'code' | 'pair' }>): PageWords {
	const { t, label } = site.translators[locale];
	switch (subject.kind) {
		case 'home':
			return { name: t('home.question'), text: t('home.invitation') };
		case 'decode':
			return { name: t('decode.heading'), text: t('decode.answer') };
		case 'compare':
			return { name: t('compare.heading'), text: t('compare.answer') };
		case 'causes':
			return { name: t('causes.heading'), text: t('causes.answer') };
		case 'providers':
			return { name: t('providers.all'), text: t('providers.answer') };
		case 'guides':
			return { name: t('guides.title'), text: t('guides.answer') };
		case 'translations':
			return { name: t('translations.title'), text: t('translations.answer') };
		case 'protocol': {
			const { id } = subject.protocol;
			return { name: label(id, 'title'), text: label(id, 'answer') };
		}
		case 'pairs': {
			const { facts, pairs } = subject.protocol;
			return { name: t('pairs.heading', { protocol: facts.name }), text: t('pairs.answer', { count: pairs.length }) };
		}
		case 'class': {
			const { protocol, class: own } = subject;
			return {
				name: classTitles(site, locale, protocol.id, own),
				text: label(protocol.id, `class.${own.key}.line`),
				label: protocol.facts.name,
				figures: [{ number: own.key, outcome: own.outcome }],
			};
		}
		case 'cause': {
			const { prose, codes, facts, protocol } = subject.cause;
			const turns = facts.turn.slice(0, 1).map((role): CardFact => ({ text: plain(label(protocol, `role.${role}`)), label: t('fact.turn') }));
			const { title, line } = prose[locale].head;
			return { name: title, text: line, label: t('causes.title'), figures: codes.slice(0, MOST_FIGURES).map(figureOf), facts: turns };
		}
		case 'provider': {
			const { facts, prose } = subject.provider;
			const { name, line } = prose[locale].head;
			const figures = spokenFigures(
				site,
				facts.replies.flatMap((reply) => reply.reply),
			);
			return { name: t('providers.heading', { name }), text: line, label: t('providers.title'), figures };
		}
		case 'guide': {
			const { title, summary } = subject.guide.documents[locale].head;
			return { name: title, text: summary, label: t('guides.title') };
		}
		case 'glossary': {
			const { title, summary } = subject.glossary.prose[locale].head;
			return { name: title, text: summary };
		}
		case 'decision': {
			const { title, summary } = subject.decision.prose[locale].head;
			return { name: title, text: summary };
		}
		case 'developers': {
			const { title, summary } = subject.developers.prose[locale].head;
			return { name: title, text: summary };
		}
		default:
			return subject satisfies never;
	}
}

/** The card of a page in a language. Throws for a comparison that nobody wrote, which has none. */
export function makeCard(site: Site, locale: Locale, { subject }: Pick<Entry, 'subject'>): Card {
	if (subject.kind === 'code') {
		const { code } = subject;
		const plate = makePlate(site, locale, code);
		return {
			kind: 'code',
			locale,
			figure: figureOf(plate),
			track: plate.track,
			name: plate.name,
			text: sentences(plate.gloss),
			facts: codeFacts(site, locale, code),
		};
	}
	if (subject.kind === 'pair') {
		const { pair } = subject;
		if (pair.authored === undefined) throw new Error(`No card for ${pair.id}: nobody wrote this comparison; link to the card of the home page instead.`);
		const side = (code: PublishedCode): CardSide => ({ figure: figureOf(code), name: code.facts.name, fact: outcomeFact(site, locale, code) });
		return { kind: 'pair', locale, sides: [side(pair.a), side(pair.b)], versus: 'vs', text: sentences(pair.authored[locale].head.line) };
	}
	return pageCard(site, locale, pageWords(site, locale, subject));
}

/** A card at its address below the base path. */
export interface CardRoute {
	/** Address of the page below the base path, without slashes at its ends. */
	readonly page: string;
	readonly make: () => Card;
}

/** A card of every indexed page in every language. */
export const cardRoutes = (site: Site): CardRoute[] =>
	directoryOf(site)
		.filter((entry) => entry.indexed)
		.flatMap((entry) =>
			LOCALES.map((locale) => ({
				page: entry.address(locale).slice(site.urls.frontDoor().length).replace(/\/$/u, ''),
				make: () => makeCard(site, locale, entry),
			})),
		);
