import { BOX_WORDS, type BoxSettings, type BoxWords } from '../answers/box-words.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Site } from './context.ts';
import type { Link } from './types.ts';

/** The box that takes a code, a word or a whole bounce message. */
export interface ReplyBox {
	readonly label: string;
	readonly button: string;
	readonly note: string;
	readonly file: string;
	/** Said where the box's script cannot be fetched. */
	readonly failed: string;
	/** In place of the box where scripts are off. */
	readonly plain: { readonly text: string; readonly links: readonly Link[] };
	readonly settings: BoxSettings;
}

/** All messages that the browser prints; slots that it fills itself are handed through as they are. */
function wordsOf(site: Site, locale: Locale): BoxWords {
	const { t } = site.translators[locale];
	const entries = BOX_WORDS.map((key) => [key, t(key)] as const);
	// Every key of BOX_WORDS is in the list, so the object has them all.
	return Object.fromEntries(entries) as BoxWords;
}

/**
 * The box of a page.
 * @param decoder on the decoder's own page, which loads the box at once and opens shared findings
 */
export function makeBox(site: Site, locale: Locale, decoder: boolean): ReplyBox {
	const { t } = site.translators[locale];
	const { urls, catalogue } = site;
	const decision: Link | undefined = catalogue.decision && { text: catalogue.decision.prose[locale].head.title, href: urls.decision(locale) };
	return {
		label: t('home.box.label'),
		button: t('home.box.button'),
		note: t('home.box.note'),
		file: t('box.file'),
		failed: t('box.failed'),
		plain: {
			text: t('box.plain'),
			links: [
				...catalogue.protocols.map((protocol) => ({ text: t('home.all', { protocol: protocol.facts.name }), href: urls.protocol(locale, protocol.id) })),
				...(catalogue.causes.length === 0 ? [] : [{ text: t('causes.heading'), href: urls.causes(locale) }]),
				...(decision === undefined ? [] : [decision]),
			],
		},
		settings: {
			words: wordsOf(site, locale),
			answers: urls.answers(locale),
			messages: urls.messages(),
			search: urls.searchIndex(locale),
			rules: urls.decoderRules(),
			share: urls.absolute(urls.decode(null)),
			why: decision ?? null,
			decoder,
		},
	};
}
