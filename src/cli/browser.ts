import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages, which } from './programs.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

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
	return installPackages('chromium', 'fonts-noto-cjk') ? installed() : undefined;
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
