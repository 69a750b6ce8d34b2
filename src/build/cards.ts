import type { AstroIntegration } from 'astro';
import { pruneCache } from '../cards/cache.ts';
import { cardsFolder } from './settings.ts';

/** After a build, takes the cards out of their cache that no page asked for. */
export function cards(): AstroIntegration {
	let started = 0;
	return {
		name: 'replybook-cards',
		hooks: {
			'astro:build:start': () => {
				started = Date.now();
			},
			'astro:build:done': ({ logger }) => {
				logger.info(`${pruneCache(cardsFolder(), started)} cards left the cache`);
			},
		},
	};
}
