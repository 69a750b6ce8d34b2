/** The whole built site, read once, against every check. `checks.test.ts` shows of each check that it can fail. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { apiFiles } from '../../src/api/files.ts';
import { isComparisonFile } from '../../src/comparison/pick.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { readApi } from '../support/api.ts';
import { DIST, pagesOf, readDist, siteOf } from '../support/dist.ts';
import { checkAddresses, checkNeutral, checkRedirects, countOf } from './checks/addresses.ts';
import { checkApiAddresses, checkDocuments, checkIndex, checkNumbers, checkTexts } from './checks/api.ts';
import { checkBox } from './checks/box.ts';
import { checkCards } from './checks/cards.ts';
import { checkEmbeds, checkOembeds, embedCount } from './checks/embed.ts';
import { withExceptions } from './checks/exceptions.ts';
import { checkAlternates, checkDescriptions, checkHead, checkRobots, checkTitles } from './checks/head.ts';
import { checkLanguage, checkSections } from './checks/language.ts';
import { checkIds, checkLinks, checkRequests } from './checks/links.ts';
import { checkManifest } from './checks/manifest.ts';
import { checkShelves, checkStamps, checkWorker, WORKER, type Files } from './checks/offline.ts';
import { checkOpenApi } from './checks/openapi.ts';
import { checkHeaders, checkPolicy } from './checks/policy.ts';
import { checkReach } from './checks/reach.ts';
import { checkCauses, checkDecision, checkFixes, checkMessages, checkReplies, checkTerms, MOST_MET } from './checks/reasons.ts';
import { checkDoubts, checkNamedBack } from './checks/relations.ts';
import { checkComposed, checkDifferences, checkEnds, checkEnglish, checkRepeats, checkStray, checkTable } from './checks/text.ts';
import { checkFiles, checkWeight } from './checks/weight.ts';

const site = siteOf();
const dist = readDist(site);

const SHOWN = 20;
/** Fails with the first findings and with how many there are. */
const none = (findings: readonly string[]): void => {
	expect(findings.slice(0, SHOWN), `${findings.length} findings`).toEqual([]);
};

/** Codes and pairs of the site; their number is a promise, so that a lost file cannot go unseen. */
const CODES = 162;
const PAIRS = 1528;
/** Part of the files that hosts allow for a whole site. */
const MOST_API_FILES = 500;
const EMBEDS = 210;
const everyLanguage = (count: number): Record<string, number> => Object.fromEntries(LOCALES.map((locale) => [locale, count]));

describe('addresses', () => {
	it('has a page in each language for every published code and every pair', () => {
		const codes = site.catalogue.protocols.reduce((total, protocol) => total + protocol.published.length, 0);
		const pairs = site.catalogue.protocols.reduce((total, protocol) => total + protocol.pairs.length, 0);
		expect(countOf(dist, 'code')).toEqual(everyLanguage(codes));
		expect(countOf(dist, 'pair')).toEqual(everyLanguage(pairs));
		expect([codes, pairs]).toEqual([CODES, PAIRS]);
	});
	it('lacks none and has none that nobody asked for', () => {
		none(checkAddresses(dist));
	});
	it('leads from each short address to its page', () => {
		expect(pagesOf(dist, 'redirect').length).toBeGreaterThan(0);
		none(checkRedirects(dist));
	});
	it('has a neutral page for every page', () => {
		none(checkNeutral(dist));
	});
	it('reaches every page from the home page in at most three clicks', () => {
		none(checkReach(dist));
	});
});

describe('head', () => {
	it('has lang, one title, one description, its own canonical address and one h1', () => {
		none(checkHead(dist));
	});
	it('has a title of its own on every page', () => {
		none(checkTitles(dist));
	});
	it('has a description of its own on every indexed page', () => {
		none(checkDescriptions(dist));
	});
	it('has hreflang links that point back at each other', () => {
		none(checkAlternates(dist));
	});
	it('keeps exactly the composed pairs out of the index', () => {
		none(checkRobots(dist));
	});
});

describe('links', () => {
	it('lead to pages and places that exist', () => {
		none(checkLinks(dist));
	});
	it('have ids that stand once', () => {
		none(checkIds(dist));
	});
	it('make no browser ask for a second file', () => {
		none(checkRequests(dist));
	});
});

describe('relations between codes', () => {
	it('are named on both pages', () => {
		none(checkNamedBack(dist, site));
	});
	it('and facts that are not certain are marked as such', () => {
		none(checkDoubts(dist, site));
	});
	it('lead from every number of a code to its one page', () => {
		for (const code of site.catalogue.protocols.flatMap((protocol) => protocol.published)) {
			for (const number of code.numbers) expect(dist.pages.has(site.urls.below(null, code.protocol, number)), number).toBe(true);
		}
	});
});

describe('reasons', () => {
	it('stand one click from each of the 60 most met codes, with how to fix it', () => {
		expect(Object.keys(MOST_MET)).toHaveLength(60);
		none(checkFixes(dist, site));
	});
	it('and codes lead to each other', () => {
		none(checkCauses(dist, site));
	});
	it('have a message to pass on in every language', () => {
		none(checkMessages(dist, site));
	});
	it('are said by providers with fragment, source and day', () => {
		expect(site.catalogue.providers.reduce((total, provider) => total + provider.facts.replies.length, 0)).toBeGreaterThanOrEqual(176);
		none(checkReplies(dist, site));
	});
	it('are found by questions, of which each way ends', () => {
		none(checkDecision(dist, site));
	});
	it('use terms that are explained, linked once a page', () => {
		expect(site.catalogue.glossary?.facts.entries.length ?? 0).toBeGreaterThanOrEqual(80);
		none(checkTerms(dist, site));
	});
});

describe('text', () => {
	it('has no stray Markdown, unfilled slot, doubled word or unchosen particle', () => {
		none(withExceptions('stray', checkStray(dist)));
	});
	it('says nothing twice on a pair page', () => {
		none(checkRepeats(dist));
	});
	it('ends every sentence', () => {
		none(checkEnds(dist));
	});
	it('names as differences exactly what differs', () => {
		none(checkDifferences(dist, site));
	});
	it.each(LOCALES)('is what a browser composes from the data of the site (%s)', (locale) => {
		const file: unknown = JSON.parse(readFileSync(join(DIST, locale, 'compare/codes.json'), 'utf8'));
		if (!isComparisonFile(file)) throw new Error('compare/codes.json is none');
		none(checkComposed(dist, file));
	});
	it('shows equal facts once in the table', () => {
		none(checkTable(dist));
	});
	it('has no unmarked English on Vietnamese and Korean pages', () => {
		none(withExceptions('english', checkEnglish(dist)));
	});
	it('reads as the language that the page names', () => {
		none(checkLanguage(dist));
	});
	it('reads as three languages on neutral pages, each in its place', () => {
		none(checkSections(dist));
	});
});

describe('weight', () => {
	it('stays within the budget of a code page and of a pair page', () => {
		none(checkWeight(dist));
	});
	it('has no large file and no bundle', () => {
		none(checkFiles(dist));
	});
});

describe('cards', () => {
	it('are there for every indexed page in every language, whole and light', () => {
		none(checkCards(dist, site, (file) => readFileSync(join(DIST, file))));
	});
});

describe('the box', () => {
	it('is on the home page and on the decoder’s, and what it needs exists and is light', () => {
		const wanted = LOCALES.flatMap((locale) => [site.urls.home(locale), site.urls.decode(locale)]);
		none(checkBox(dist, wanted, (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length));
	});
});

describe('the interface for programs', () => {
	const api = readApi(dist, DIST);

	it('has a file for everything that src/api lists, and no other', () => {
		const listed = apiFiles(site).map((file) => file.address.slice(dist.base.length));
		expect(new Set(listed).size).toBe(listed.length);
		expect([...api.keys()].sort()).toEqual(listed.sort());
		expect(listed.length).toBeLessThanOrEqual(MOST_API_FILES);
	});
	it('keeps to its published schemas, and has nothing that they do not describe', () => {
		none(checkDocuments(api));
	});
	it('says nothing that makes sense inside the site only', () => {
		none(checkTexts(api));
	});
	it('finds a code by every number that people write', () => {
		none(checkNumbers(api));
	});
	it('names everything in index and bundle', () => {
		none(checkIndex(api));
	});
	it('is described by its OpenAPI document, path by path', async () => {
		none(await checkOpenApi(api, dist.origin, dist.base));
	});
	it('leads to pages, documents, twins, cards, feeds and embeds that exist', () => {
		none(checkApiAddresses(api, dist));
	});
});

describe('without a network', () => {
	const files: Files & typeof dist = { ...dist, read: (file) => readFileSync(join(DIST, file)) };
	it('has a light worker that knows no other host', () => {
		none(checkWorker(files));
	});
	it('has all that a language needs, whole and light', () => {
		none(checkShelves(files));
	});
	it('asks for data of its own release', () => {
		none(checkStamps(dist, readFileSync(join(DIST, WORKER), 'utf8')));
	});
	it.each(LOCALES)('can be installed (%s)', (locale) => {
		none(checkManifest(files, locale));
	});
});

describe('embeds', () => {
	it('exist in each language for every code and each of its numbers that reports the same', () => {
		expect(embedCount(site)).toBe(EMBEDS);
		expect(pagesOf(dist, 'embed')).toHaveLength(EMBEDS * LOCALES.length);
		none(checkEmbeds(dist, site));
	});
	it('are described to hosts that ask', () => {
		none(checkOembeds(dist, site, (file) => readFileSync(join(DIST, file), 'utf8')));
	});
});

describe('policy', () => {
	it('stands first in every head and allows exactly what stands in the page', () => {
		none(checkPolicy(dist));
	});
	it('and all headers of a part are the same on hosts and on nginx', () => {
		none(checkHeaders(dist));
	});
});
