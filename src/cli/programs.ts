import { spawnSync } from 'node:child_process';

/** Path of a program, or undefined where there is none of that name. */
export function which(name: string): string | undefined {
	const { stdout, status } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
	return status === 0 ? stdout.split('\n')[0]?.trim() : undefined;
}

/**
 * Installs packages of Debian or Ubuntu. Only root may.
 * @returns false where this is another system or another user, and nothing was tried
 */
export function installPackages(...names: readonly string[]): boolean {
	if (process.getuid?.() !== 0 || which('apt-get') === undefined) return false;
	console.log(`Installing ${names.join(', ')} from the distribution’s packages …`);
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
	return true;
}

/**
 * A program that a test runs: one that is here, else the distribution's package of the same name. Never skips silently.
 * @returns its path
 * @throws one sentence that says what to install
 */
export function findProgram(name: string): string {
	const found = which(name) ?? (installPackages(name) ? which(name) : undefined);
	if (found === undefined) throw new Error(`The examples of the developers' page are run with ${name}: install it, so that "${name} --version" works.`);
	return found;
}
