import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * Runs a real build into a folder of its own, with a cache of its own beside it.
 * @returns exit status and everything that it printed
 */
export function build(content: string, out: string, environment: NodeJS.ProcessEnv = {}): { status: number | null; output: string } {
	// Vitest sets Vite's own variables for its workers; a build must not inherit them, or BASE_PATH has no effect.
	const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(BASE_URL|MODE|PROD|DEV|SSR|TEST|VITEST.*)$/u.test(name)));
	const { status, stdout, stderr } = spawnSync('astro', ['build', '--silent', '--outDir', out], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
		env: { ...inherited, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', CONTENT_DIR: content, CACHE_DIR: `${out}-cache`, ...environment },
	});
	return { status, output: `${stdout}${stderr}` };
}
