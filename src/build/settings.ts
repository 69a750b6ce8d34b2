import { join } from 'node:path';

const DEFAULT_SITE = 'https://replybook.example';

/** Address under which the site will be served: `SITE_URL`, else a placeholder, with a notice. Throws for anything that is no web address. */
export function siteUrl(): string {
	const given = process.env['SITE_URL'];
	if (given === undefined || given === '') {
		console.warn(`SITE_URL is not set; canonical and hreflang addresses begin with ${DEFAULT_SITE}.`);
		return DEFAULT_SITE;
	}
	if (!URL.canParse(given) || !/^https?:$/u.test(new URL(given).protocol))
		throw new Error(`SITE_URL: expected a web address such as ${DEFAULT_SITE}, found "${given}".`);
	return given.replace(/\/+$/u, '');
}

/** Where readers report a mistake: `REPORT_URL`, or undefined where it is not set. Throws for anything that is no web address. */
export function reportUrl(): string | undefined {
	const given = process.env['REPORT_URL'];
	return given === undefined || given === '' ? undefined : webAddress('REPORT_URL', given);
}

/** Where Astro keeps what it need not make again: `CACHE_DIR`, else a folder of the project. */
export const cacheFolder = (): string => process.env['CACHE_DIR'] || './.cache/astro';

/** The cards that were drawn before: inside `CACHE_DIR` where it is set, else beside Astro's cache. */
export const cardsFolder = (): string => (process.env['CACHE_DIR'] ? join(process.env['CACHE_DIR'], 'cards') : './.cache/cards');

function webAddress(name: string, given: string): string {
	if (!URL.canParse(given) || !/^https?:$/u.test(new URL(given).protocol))
		throw new Error(`${name}: expected a web address such as ${DEFAULT_SITE}, found "${given}"; begin it with https://.`);
	return given;
}
