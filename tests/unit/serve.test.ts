import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostHeaders, siteHeaders } from '../../src/build/headers.ts';
import { serve } from '../../src/cli/serve.ts';
import { createUrls } from '../../src/i18n/urls.ts';

const urls = createUrls('https://replybook.example', '/');
const FILES = [
	'index.html',
	'404.html',
	'en/index.html',
	'en/index.md',
	'en/card.png',
	'en/feed.xml',
	'en/manifest.webmanifest',
	'embed/en/smtp/550/index.html',
	'embed/en/smtp/550/oembed.json',
	'api/v1/index.json',
	'sw.js',
	'_astro/a.js',
	'twice/index.html',
];

describe('the server', () => {
	const folder = mkdtempSync(join(tmpdir(), 'replybook-serve-'));
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		for (const file of FILES) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), file);
		}
		const headers = hostHeaders(siteHeaders(urls, { page: 'PAGE', embed: 'EMBED' }, ['404.html', 'embed/', 'en/', 'twice/']));
		writeFileSync(join(folder, '_headers'), `${headers}/twice/*\n  X-Content-Type-Options: none\n`);
		site = await serve(folder);
	});
	afterAll(() => {
		site.server.close();
		rmSync(folder, { recursive: true });
	});
	/** Status and headers that a browser gets, names in lower case. */
	const asked = async (path: string): Promise<Record<string, string>> => {
		const response = await fetch(`${site.origin}${path}`);
		await response.text();
		return { status: String(response.status), ...Object.fromEntries(response.headers) };
	};
	const SHARED = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' };

	it.each([
		['/', { 'content-security-policy': 'PAGE', 'content-type': 'text/html; charset=utf-8', 'cross-origin-opener-policy': 'same-origin' }],
		['/en/', { 'content-security-policy': 'PAGE', 'referrer-policy': 'no-referrer' }],
		['/en/index.md', { ...SHARED, 'content-type': 'text/markdown; charset=utf-8', 'x-robots-tag': 'noindex' }],
		['/en/card.png', { ...SHARED, 'content-type': 'image/png' }],
		['/en/feed.xml', { ...SHARED, 'content-type': 'application/atom+xml; charset=utf-8' }],
		['/en/manifest.webmanifest', { 'content-type': 'application/manifest+json' }],
		['/embed/en/smtp/550/', { ...SHARED, 'content-security-policy': 'EMBED', 'cross-origin-embedder-policy': 'require-corp' }],
		['/embed/en/smtp/550/oembed.json', { ...SHARED, 'content-type': 'application/json; charset=utf-8' }],
		['/api/v1/index.json', SHARED],
		[
			'/sw.js',
			{
				'cache-control': 'no-cache',
				'content-type': 'text/javascript; charset=utf-8',
				'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
			},
		],
		['/_astro/a.js', { 'cache-control': 'public, max-age=31536000, immutable' }],
	])('gives %s the headers of its part', async (path, expected) => {
		expect(await asked(path)).toMatchObject({ status: '200', ...expected });
	});

	it('gives none of them to the others', async () => {
		expect(await asked('/en/')).not.toHaveProperty('access-control-allow-origin');
		expect(await asked('/embed/en/smtp/550/')).not.toHaveProperty('x-frame-options');
		expect(await asked('/sw.js')).not.toHaveProperty('access-control-allow-origin');
	});

	it('keeps nothing that does not exist', async () => {
		expect(await asked('/_astro/missing.js')).toMatchObject({ status: '404', 'cache-control': 'no-cache', 'content-security-policy': 'PAGE' });
	});

	it('says which header two rules give, and goes on', async () => {
		const response = await fetch(`${site.origin}/twice/`);
		expect(response.status).toBe(500);
		expect(await response.text()).toContain('X-Content-Type-Options twice');
		expect(await asked('/en/')).toMatchObject({ status: '200' });
	});
});
