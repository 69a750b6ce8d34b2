import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
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
	'unsaid.txt',
];

describe('the server', () => {
	const folder = mkdtempSync(join(tmpdir(), 'replybook-serve-'));
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		for (const file of FILES) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), file);
		}
		const headers = hostHeaders(
			siteHeaders(urls, { page: 'PAGE', embed: 'EMBED' }, { pages: ['404.html', 'embed/', 'en/', 'twice/'], files: ['api/', 'sw.js'] }),
		);
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
		['/_astro/a.js', { 'cache-control': 'public, max-age=31536000, immutable', 'content-security-policy': "default-src 'none'" }],
	])('gives %s the headers of its part', async (path, expected) => {
		expect(await asked(path)).toMatchObject({ status: '200', ...expected });
	});

	it('gives none of them to the others', async () => {
		expect(await asked('/en/')).not.toHaveProperty('access-control-allow-origin');
		expect(await asked('/embed/en/smtp/550/')).not.toHaveProperty('x-frame-options');
		expect(await asked('/sw.js')).not.toHaveProperty('access-control-allow-origin');
	});

	it('adds nothing of its own but the type', async () => {
		const { date, connection, 'keep-alive': keepAlive, 'transfer-encoding': encoding, ...said } = await asked('/unsaid.txt');
		expect([date, connection, keepAlive, encoding]).not.toContain('');
		expect(said).toEqual({
			status: '200',
			'content-type': 'text/plain; charset=utf-8',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'permissions-policy': 'camera=(), geolocation=(), microphone=()',
			'cross-origin-opener-policy': 'same-origin',
		});
	});

	it('leads to the address of a folder with what stands behind the question mark', async () => {
		const to = async (path: string): Promise<string | null> => (await fetch(`${site.origin}${path}`, { redirect: 'manual' })).headers.get('location');
		expect([await to('/en?from=mail&a=/b?c'), await to('/en')]).toEqual(['/en/?from=mail&a=/b?c', '/en/']);
	});

	it('goes on where a visitor leaves before the answer', async () => {
		site.server.prependOnceListener('request', (_, response: ServerResponse) => response.destroy());
		await expect(asked('/en/')).rejects.toThrow('fetch failed');
		await new Promise((done) => setTimeout(done, 100));
		expect(await asked('/en/')).toMatchObject({ status: '200' });
	});

	it('goes on while a build has emptied the folder', async () => {
		const emptied = mkdtempSync(join(tmpdir(), 'replybook-emptied-'));
		writeFileSync(join(emptied, 'index.html'), 'home');
		const { server, origin } = await serve(emptied);
		try {
			for (const path of ['/nowhere/', '/index.html', '/']) {
				const response = await fetch(`${origin}${path}`);
				const there = path !== '/nowhere/';
				expect([response.status, await response.text()]).toEqual(there ? [200, 'home'] : [404, '/404.html: not found.\n']);
			}
			rmSync(join(emptied, 'index.html'));
			expect((await fetch(`${origin}/`)).status).toBe(404);
		} finally {
			server.close();
			rmSync(emptied, { recursive: true });
		}
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
