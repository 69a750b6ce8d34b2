import { createHash } from 'node:crypto';
import type { Card } from '../models/card.ts';
import { createCache } from './cache.ts';
import type { Draughtsman } from './draw.ts';
import type { FontFile } from './fonts.ts';

interface Parts {
	/** Folder of the cards that were drawn before. */
	readonly folder: string;
	/** Sources of what draws, by file. */
	readonly sources: Readonly<Record<string, string>>;
	readonly fonts: readonly FontFile[];
	/** Version of the library that draws. */
	readonly library: string;
	/** Called at the first card that the folder does not have. */
	readonly createDraughtsman: (fonts: readonly FontFile[]) => Promise<Draughtsman>;
}

export interface Cards {
	/** PNG of a card, drawn once as long as neither its words nor anything that draws it changes. */
	readonly png: (card: Card) => Promise<Buffer>;
	/** PNGs of a list of cards, by their place in it: while one is waited for, the next ones are drawn on other cores. */
	readonly inTurn: (makes: ReadonlyArray<() => Card>) => (place: number) => Promise<Buffer>;
}

/** How many cards are begun before they are asked for. */
const AHEAD = 3;

const digest = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** Cards with a cache, keyed by all that they hang on: words, layout, font and library. */
export function createCards({ folder, sources, fonts, library, createDraughtsman }: Parts): Cards {
	const cache = createCache(folder);
	const ways = digest(JSON.stringify([library, ...fonts.map(({ weight, data }) => [weight, digest(data)]), ...Object.entries(sources).sort()]));
	let draughtsman: Promise<Draughtsman> | undefined;
	const png: Cards['png'] = (card) =>
		cache.get(`${digest(ways + JSON.stringify(card))}.png`, async () => {
			draughtsman ??= createDraughtsman(fonts);
			return (await draughtsman).draw(card);
		});
	return {
		png,
		inTurn: (makes) => {
			const begun = new Map<number, Promise<Buffer>>();
			const begin = (place: number): Promise<Buffer> => {
				const make = makes[place];
				if (make === undefined) throw new Error(`No card ${place} in a list of ${makes.length}.`);
				const bytes = begun.get(place) ?? Promise.try(() => png(make()));
				// What fails ahead of time is told when it is asked for.
				bytes.catch(() => undefined);
				begun.set(place, bytes);
				return bytes;
			};
			return async (place) => {
				const bytes = begin(place);
				for (let next = place + 1; next <= Math.min(place + AHEAD, makes.length - 1); next += 1) void begin(next);
				begun.delete(place);
				return bytes;
			};
		},
	};
}
