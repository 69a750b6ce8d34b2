import { columns } from '../i18n/columns.ts';
import { element } from '../parts/html.ts';
import type { Embed } from './embed.ts';

/** Width of a frame in pixels; a card is readable from 280 to 800. */
export const FRAME_WIDTH = 480;

/** What a card takes in the narrowest frame, in pixels: all but its texts, and a line of text. Vietnamese lines are taller, as in the style of the card. */
const REST = 180;
const LINE = { vi: 22, ko: 20, en: 20 } as const;
/** How many columns of each text a line of the narrowest frame holds. */
const HOLDS = { name: 21, text: 31, fact: 17 } as const;
const STEP = 20;

const lines = (text: string, hold: number): number => Math.max(1, Math.ceil(columns(text) / hold));
const plain = (html: string): string => html.replace(/<[^>]+>/gu, '');

/**
 * Height of a frame in pixels in which the whole card stands at every width from 280 to 800: letters grow with the width, so that the
 * narrowest decides. A browser measures all of them in the tests.
 */
export function frameHeight({ locale, plate, answer, facts }: Pick<Embed, 'locale' | 'plate' | 'answer' | 'facts'>): number {
	const values = facts.map(({ label, doubt, values: own }) => {
		const taken = own.reduce((sum, value) => sum + lines(plain(`${value.html} ${value.note ?? ''}`), HOLDS.fact), 0);
		return Math.max(taken, lines(`${label} ${doubt ?? ''}`, HOLDS.fact / 2));
	});
	const count = lines(plate.name, HOLDS.name) + lines(plate.gloss, HOLDS.text) + lines(plain(answer), HOLDS.text) + values.reduce((sum, each) => sum + each, 0);
	return Math.ceil((REST + LINE[locale] * count) / STEP) * STEP;
}

/**
 * What another site writes to show a card. The frame may do nothing but open the full page, in a tab of its own that is no part of the
 * sandbox: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox
 */
export const frameHtml = (embed: Embed): string =>
	element(
		'iframe',
		{
			src: embed.address,
			title: embed.title,
			width: String(FRAME_WIDTH),
			height: String(frameHeight(embed)),
			loading: 'lazy',
			sandbox: 'allow-popups allow-popups-to-escape-sandbox',
			// On the page of somebody else: no border, and no wider than its column.
			style: 'border:0;max-width:100%',
		},
		'',
	);
