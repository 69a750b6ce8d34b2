import { Renderer, type MeasuredNode, type Node } from '@takumi-rs/core';
import { textsOf, type Card } from '../models/card.ts';
import { faultsOf } from './fit.ts';
import { FAMILY, type FontFile } from './fonts.ts';
import { candidates } from './layout.ts';
import { HEIGHT, WIDTH } from './theme.ts';

const SIZE = { width: WIDTH, height: HEIGHT } as const;
/** Most bytes of a card: it comes over the air with every link that somebody shares. */
export const MOST_BYTES = 25_000;

/** A card as it is drawn: PNG, and the RGBA of each pixel where a test asks for it. */
export interface Draughtsman {
	/** PNG of 1200 by 630, the same bytes for the same card. Throws where no way to set the card fits, so that no text is ever cut. */
	readonly draw: (card: Card) => Promise<Buffer>;
	/** The card as measured boxes and lines, and as RGBA of each pixel: what a test looks at. */
	readonly inspect: (card: Card) => Promise<{ readonly measured: MeasuredNode; readonly pixels: Buffer }>;
}

/**
 * Draws cards with the fonts of one family, a weight each.
 * @see https://takumi.kane.tw/docs/reference
 */
export async function createDraughtsman(fonts: readonly FontFile[]): Promise<Draughtsman> {
	const renderer = new Renderer();
	for (const { weight, data } of fonts) await renderer.registerFont({ name: FAMILY, data, weight, style: 'normal' });
	const fitting = async (card: Card): Promise<{ readonly node: Node; readonly png: Buffer }> => {
		let faults: readonly string[] = [];
		for (const node of candidates(card)) {
			faults = faultsOf(await renderer.measure(node, SIZE));
			if (faults.length > 0) continue;
			const png = await renderer.render(node, { ...SIZE, format: 'png' });
			if (png.length <= MOST_BYTES) return { node, png };
			faults = [`it has ${png.length} bytes, at most ${MOST_BYTES}`];
		}
		throw new Error(
			`The card of ${JSON.stringify(textsOf(card))} (${card.locale}) does not fit: ${faults.join('; ')}. Shorten the text, or add a smaller step in src/cards/layout.ts.`,
		);
	};
	return {
		draw: async (card) => (await fitting(card)).png,
		inspect: async (card) => {
			const { node } = await fitting(card);
			return { measured: await renderer.measure(node, SIZE), pixels: await renderer.render(node, { ...SIZE, format: 'raw' }) };
		},
	};
}
