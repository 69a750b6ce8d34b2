import type { AstroIntegration } from 'astro';

/** A script in a template, as Astro names it. */
const ENTRY = /\?astro&type=script/u;
const MARK = /[?&]own=([^&]+)/u;

/** Largest script that a page may carry inside it, in bytes before compression. Astro's own limit, 4 kB, is meant for icons. */
const LARGEST_INLINE = 65_536;

/**
 * Gives each script of a template its own copy of what it imports. Rollup would put a module that two templates need into
 * a file of its own, and a page could then no longer carry its whole script inside it: one request more for each page,
 * and one more file for the policy to allow.
 */
export function ownCopies(): AstroIntegration {
	return {
		name: 'replybook-own-copies',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: {
						build: { assetsInlineLimit: LARGEST_INLINE },
						plugins: [
							{
								name: 'replybook-own-copies',
								apply: 'build',
								enforce: 'pre',
								async resolveId(source, importer) {
									if (this.environment.name !== 'client' || importer === undefined || !source.startsWith('.')) return null;
									const owner = MARK.exec(importer)?.[1] ?? (ENTRY.test(importer) ? /([^/]+)\.astro/u.exec(importer)?.[1] : undefined);
									if (owner === undefined) return null;
									const found = await this.resolve(source, importer.replace(MARK, ''), { skipSelf: true });
									return found === null || !found.id.endsWith('.ts') ? null : `${found.id}?own=${owner}`;
								},
							},
						],
					},
				});
			},
		},
	};
}
