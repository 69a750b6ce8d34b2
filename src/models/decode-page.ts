import type { Locale } from '../i18n/locales.ts';
import type { Tongue } from '../i18n/urls.ts';
import { makeBox, type ReplyBox } from './box.ts';
import { BOX_EXAMPLES } from './box-examples.ts';
import { makeFrame } from './frame.ts';
import { sentence, type Site } from './context.ts';
import type { Page } from './types.ts';

/** The page of the decoder. Paragraphs and items are HTML. */
export interface DecodePage extends Page {
	readonly title: string;
	readonly answer: string;
	readonly box: ReplyBox;
	readonly examplesLabel: string;
	readonly examples: ReadonlyArray<{ readonly label: string; readonly text: string }>;
	readonly sections: ReadonlyArray<{
		readonly id: string;
		readonly heading: string;
		readonly items: readonly string[];
		readonly paragraphs: readonly string[];
	}>;
}

/** The decoder: a large box, examples, what it reads, how it works, and that nothing is sent. */
export function makeDecodePage(site: Site, locale: Locale): DecodePage {
	const { t } = site.translators[locale];
	const address = (tongue: Tongue): string => site.urls.decode(tongue);
	const providers = site.catalogue.providers.length;
	return {
		...makeFrame(site, locale, {
			titles: [t('title.decode')],
			heading: t('decode.heading'),
			description: t('decode.description'),
			address,
			area: 'decode',
			crumbs: [{ text: t('decode.title'), href: address(locale) }],
			told: { kind: 'list' },
		}),
		title: t('decode.heading'),
		answer: sentence(t('decode.answer')),
		box: makeBox(site, locale, true),
		examplesLabel: t('decode.examples'),
		examples: BOX_EXAMPLES.map(({ key, text }) => ({ label: t(`decode.example.${key}`), text })),
		sections: [
			{
				id: 'reads',
				heading: t('decode.reads'),
				items: (['notice', 'log', 'program', 'code'] as const).map((key) => sentence(t(`decode.reads.${key}`))),
				paragraphs: [],
			},
			{
				id: 'how',
				heading: t('decode.how'),
				items: [],
				paragraphs: [t('decode.how.words', { providers }), t('decode.how.apart'), t('decode.how.sure')].map(sentence),
			},
			{ id: 'private', heading: t('decode.private'), items: [], paragraphs: [t('decode.private.text'), t('decode.private.check')].map(sentence) },
		],
	};
}
