/** The other formats of the built site: Markdown twins, llms.txt and feeds. `twins-checks.test.ts` shows of each check that it can fail. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { DIST, readDist, siteOf } from '../support/dist.ts';
import { checkFeed } from './checks/feeds.ts';
import { checkLeftOut, checkLlms, checkTwins } from './checks/twins.ts';

const site = siteOf();
const dist = readDist(site);
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

const SHOWN = 20;
/** Fails with the first findings and with how many there are. */
const none = (findings: readonly string[]): void => {
	expect(findings.slice(0, SHOWN), `${findings.length} findings`).toEqual([]);
};

describe('Markdown twins', () => {
	it('stand beside every indexed page and say all that it says', { timeout: 300_000 }, () => {
		none(checkTwins(dist, site, read));
	});
	it('leave out nothing but what was named', { timeout: 120_000 }, () => {
		none(checkLeftOut(dist));
	});
	it('are named in llms.txt', () => {
		none(checkLlms(dist, site, read('llms.txt')));
	});
});

describe('feeds', () => {
	it.each(LOCALES)('are valid Atom and lead to pages that exist (%s)', (locale) => {
		none(checkFeed(dist, site, locale, read(`${locale}/feed.xml`)));
	});
});
