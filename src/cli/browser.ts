import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

/** Path of a program, or undefined where there is none of that name. */
function which(name: string): string | undefined {
	const { stdout, status } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
	return status === 0 ? stdout.split('\n')[0]?.trim() : undefined;
}

const installed = (): string | undefined => NAMES.map(which).find((path) => path !== undefined) ?? PLACES.find((path) => existsSync(path));

/** Playwright's own Chromium, which it may have downloaded before or downloads now. */
function downloaded(): string | undefined {
	const path = chromium.executablePath();
	if (existsSync(path)) return path;
	console.log('No Chromium or Chrome here; asking Playwright for one …');
	// A closed network must not hold the tests up for long.
	spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit', timeout: 120_000, shell: process.platform === 'win32' });
	return existsSync(path) ? path : undefined;
}

/** Debian and Ubuntu have a Chromium package; Korean needs a font of its own. Only root may install. */
function fromPackages(): string | undefined {
	if (process.getuid?.() !== 0 || which('apt-get') === undefined) return undefined;
	console.log('Installing Chromium and a Korean font from the distribution’s packages …');
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment });
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: environment,
	});
	return installed();
}

/**
 * A Chromium for the tests: `CHROMIUM_PATH`, else one that is here, else Playwright's download, else the distribution's
 * package. Never skips silently.
 * @returns the path of the program
 * @throws one sentence that says what to install
 */
export function findBrowser(): string {
	const given = process.env['CHROMIUM_PATH'];
	if (given !== undefined && given !== '') {
		if (!existsSync(given)) throw new Error(`CHROMIUM_PATH: expected the path of a Chromium or Chrome, found "${given}", which does not exist.`);
		return given;
	}
	const found = installed() ?? downloaded() ?? fromPackages();
	if (found === undefined) throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its path.');
	return found;
}
