/**
 * Every example of the developers' page, run as it stands on the built page against the served site. Only the origin is changed: the
 * site's own is not reachable here. curl and jq are the real ones; where one is missing it is installed, or the test fails and says so.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from '../../src/cli/programs.ts';
import { serve } from '../../src/cli/serve.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { codeOf } from '../../src/models/context.ts';
import { makeAttribution, makeExamples, makeExcerpt, type Example, type ExampleId } from '../../src/models/developers-examples.ts';
import { isRecord, parseRecord } from '../support/api.ts';
import { DIST, siteOf } from '../support/dist.ts';

const run = promisify(execFile);
const site = siteOf();
const siteOrigin = new URL(site.urls.absolute(site.urls.frontDoor())).origin;

type Served = Awaited<ReturnType<typeof serve>>;
let served: Served;
let folder: string;

beforeAll(async () => {
	for (const program of ['sh', 'curl', 'jq']) findProgram(program);
	served = await serve(DIST);
	folder = mkdtempSync(join(tmpdir(), 'replybook-examples-'));
});
afterAll(() => {
	served.server.close();
	rmSync(folder, { recursive: true, force: true });
});

/** What stands in the samples of a page, in order. */
function samplesOf(html: string): string[] {
	const text = (node: DefaultTreeAdapterTypes.ChildNode): string =>
		'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
	const walk = (node: DefaultTreeAdapterTypes.ChildNode): string[] =>
		node.nodeName === 'pre' ? [text(node)] : 'childNodes' in node ? node.childNodes.flatMap(walk) : [];
	return parse(html).childNodes.flatMap(walk);
}

const pageOf = (locale: Locale): string => readFileSync(join(DIST, locale, 'developers', 'index.html'), 'utf8');

/** Runs a command, a program or an address against the served site. */
async function output({ language, code }: Example): Promise<string> {
	const here = code.replaceAll(siteOrigin, served.origin);
	if (language === 'shell') return (await run('sh', ['-c', here], { cwd: folder, maxBuffer: 32_000_000 })).stdout;
	if (language === 'javascript') return (await run(process.execPath, ['--input-type=module', '-e', here], { cwd: folder })).stdout;
	const addresses = language === 'html' ? [...here.matchAll(/src="([^"]+)"/gu)].map((match) => match[1] ?? '') : here.split('\n');
	const pages = await Promise.all(
		addresses.map(async (address) => {
			const response = await fetch(address);
			return `${address} ${response.status} ${response.headers.get('content-type') ?? ''}\n${await response.text()}`;
		}),
	);
	return pages.join('\n');
}

const summary = (locale: Locale): string => codeOf(site, '550')?.prose[locale].head.summary ?? '';

/** What must come out of each example. */
const EXPECTED: Readonly<Record<ExampleId, (text: string, locale: Locale) => void>> = {
	fetch: (text, locale) => {
		const document = parseRecord(text);
		expect([document['number'], isRecord(document['summary']) ? document['summary'][locale] : undefined]).toEqual(['550', summary(locale)]);
	},
	lookup: (text) => {
		expect(text).toBe('5.7.1 permanent\n4.7.1 temporary\n');
	},
	summary: (text, locale) => {
		expect(text).toBe(`${summary(locale)}\n`);
	},
	permanent: (text) => {
		const wanted = site.catalogue.protocols.flatMap((protocol) => protocol.published.filter((code) => code.outcome === 'stop'));
		expect(text).toBe(wanted.map((code) => `${code.number} ${code.facts.name}\n`).join(''));
		expect(wanted.length).toBeGreaterThan(50);
	},
	download: () => {
		const bundle = parseRecord(readFileSync(join(folder, 'replybook.json'), 'utf8'));
		expect(bundle['type']).toBe('bundle');
		expect(bundle['updated']).toBe(parseRecord(readFileSync(join(DIST, 'api/v1/index.json'), 'utf8'))['updated']);
	},
	javascript: (text, locale) => {
		expect(text).toBe(`550 permanent ${summary(locale)}\n`);
	},
	markdown: (text) => {
		expect(text).toMatch(/^(?:---|#)/u);
		expect(text).toContain('550');
	},
	embed: (text) => {
		const [head = '', ...body] = text.split('\n');
		expect(head).toContain(' 200 text/html');
		expect(body.join('\n')).toMatch(/<h1>[^]*550[^]*<\/h1>/u);
	},
	oembed: (text) => {
		expect(text).toContain('<iframe');
	},
	feed: (text) => {
		expect(text).toMatch(/^<\?xml[^]*<feed/u);
	},
	short: (text) => {
		expect(text.match(/ 200 text\/html/gu)).toHaveLength(2);
		for (const locale of LOCALES) expect(text).toContain(`lang="${locale}"`);
	},
};

describe.each(LOCALES)('the developers’ page (%s)', (locale) => {
	const examples = makeExamples(site, locale);

	it('shows a part of the real document, the examples that are run here, and how to attribute', () => {
		expect(samplesOf(pageOf(locale))).toEqual([makeExcerpt(site), ...examples.map((example) => example.code), makeAttribution(site, locale)]);
	});
	it('shows a part of what is fetched', async () => {
		const response = await fetch(`${served.origin}${site.urls.api('smtp', 'codes', '5.7.1.json')}`);
		expect(await response.json()).toMatchObject(parseRecord(makeExcerpt(site)));
	});
	it('has an example for every part that should have one', () => {
		expect(examples.map((example) => example.id).sort()).toEqual(Object.keys(EXPECTED).sort());
	});
	for (const example of examples) {
		it(`${example.id} does what the page says`, async () => {
			EXPECTED[example.id](await output(example), locale);
		});
	}
});

describe('the served interface', () => {
	it('is JSON, and a number that nobody described gives 404', async () => {
		const found = await fetch(`${served.origin}${site.urls.api('index.json')}`);
		expect([found.status, found.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
		expect((await fetch(`${served.origin}${site.urls.api('smtp', 'codes', '999.json')}`)).status).toBe(404);
	});
	it('may be fetched by any website', async () => {
		for (const file of ['index.json', 'replybook.json', 'openapi.json', 'schema/code.json', 'smtp/codes/5.7.1.json'])
			expect((await fetch(`${served.origin}${site.urls.api(...file.split('/'))}`)).headers.get('access-control-allow-origin'), file).toBe('*');
	});
});
