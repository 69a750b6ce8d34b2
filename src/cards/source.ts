/** What draws a card, file by file: a change of any of them draws all cards again. A unit test holds the list whole. */
export const SOURCES: Readonly<Record<string, string>> = import.meta.glob<string>(
	['./*.ts', '../models/card.ts', '../parts/drawing.ts', '../parts/wordmark.ts'],
	{ query: '?raw', import: 'default', eager: true },
);
