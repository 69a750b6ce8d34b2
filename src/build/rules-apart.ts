import type { AstroIntegration } from 'astro';

type Config = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];
/** What the decoder knows from the content: a generated module, as large as half of the decoder. */
const RULES_FILE = /\/decoder\/rules\/rules\.generated\.ts$/u;
const EMPTY = 'export const RULES = { providers: [], wordings: [], causes: {}, turns: [], known: [] };';

/**
 * Keeps the decoder's rules out of the bundle of the box: they are data, and the page fetches them with its other data
 * (`/decoder-rules.json`) and hands them to decoder and worker. Build, tests and `npm run dev` use the generated module itself.
 */
export function rulesApart(): AstroIntegration {
	return {
		name: 'replybook-rules-apart',
		hooks: {
			'astro:config:setup': ({ updateConfig }: Config) => {
				updateConfig({
					vite: { worker: { plugins: () => [{ name: 'replybook-rules-apart', load: (id: string) => (RULES_FILE.test(id) ? EMPTY : null) }] } },
				});
			},
		},
	};
}
