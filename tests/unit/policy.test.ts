import { describe, expect, it } from 'vitest';
import { withoutBlanks, withoutUnused } from '../../src/build/lighten.ts';
import { hashSource, inlineSources, policyHeader, policyText, withPolicy } from '../../src/build/csp.ts';
import { hostHeaders, nginxHeaders, siteHeaders } from '../../src/build/headers.ts';
import { topOf } from '../../src/build/policy.ts';
import { headerRules, headersFor } from '../../src/cli/serve.ts';
import { createUrls } from '../../src/i18n/urls.ts';
import { nginxHeadersFor } from '../support/nginx.ts';

describe('the content security policy', () => {
	const page =
		'<html><head><meta charset="utf-8"><style>p{}</style><script>a()</script></head><body><script type="application/json">{"a":1}</script><script type="module">b()</script></body></html>';

	it('lists every inline script and style by its hash, and no data block', () => {
		const { scripts, styles } = inlineSources(page);
		expect(scripts).toEqual([hashSource('a()'), hashSource('b()')].sort());
		expect(styles).toEqual([hashSource('p{}')]);
	});

	it('stands first in head and lets nothing out', () => {
		const html = withPolicy(page, 'page');
		expect(html).toMatch(/^<html><head><meta http-equiv="content-security-policy"/u);
		const text = policyText('page', { scripts: [], styles: [] });
		expect(text).toContain("connect-src 'self'");
		expect(text).toContain("form-action 'none'");
		expect(text).not.toContain('unsafe');
	});

	it('lets an embed show itself and nothing more, in any frame', () => {
		const html = withPolicy('<html><head><style>p{}</style></head></html>', 'embed');
		const text = policyText('embed', { scripts: [], styles: [hashSource('p{}')] });
		expect(html).toContain(`content="${text}"`);
		expect(text).toContain("script-src 'none'");
		expect(text.replace("img-src 'self'", '')).not.toContain("'self'");
		expect(policyHeader('embed', inlineSources(html))).toMatch(/; frame-ancestors \*$/u);
		expect(policyHeader('page', inlineSources(html))).toMatch(/; frame-ancestors 'none'$/u);
		expect(() => withPolicy(page, 'embed')).toThrow('2 inline scripts');
	});
});

describe('headers', () => {
	const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
	const ANEW = { 'Cache-Control': 'no-cache' };
	const A_DAY = { 'Cache-Control': 'public, max-age=86400' };
	const files = [
		'404.html',
		'embed/en/smtp/550/index.html',
		'en/index.html',
		'en/smtp/550-x/index.html',
		'index.html',
		'ko/index.html',
		'smtp/550/index.html',
		'vi/index.html',
	];
	const made = (base: string) =>
		siteHeaders(
			createUrls('https://replybook.example', base),
			{ page: 'PAGE', embed: 'EMBED' },
			{ pages: topOf(files), files: ['_astro/', 'api/', 'decoder-rules.json', 'icons/', 'index.md', 'sw.js'] },
		);
	/** Headers of an address on a host that reads `_headers` and on nginx; the same, but for the type, which nginx does not add. */
	const headersAt = (address: string, base = '/'): Record<string, string> => {
		const hosts = headersFor(headerRules(hostHeaders(made(base))), address);
		const { 'Strict-Transport-Security': secure, ...nginx } = nginxHeadersFor(nginxHeaders(made(base)), address);
		expect(secure, address).toBe('max-age=31536000');
		expect(nginx, address).toEqual(hosts);
		return hosts;
	};
	const COMMON = {
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer',
		'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
		'Cross-Origin-Opener-Policy': 'same-origin',
	};
	const PAGE = { ...COMMON, ...ANEW, 'Content-Security-Policy': 'PAGE' };
	const SHARED = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

	it.each([
		['the front door', '/', PAGE],
		['a page', '/en/smtp/550-x/', PAGE],
		['a neutral page', '/smtp/550/', PAGE],
		['the page for what is missing', '/404.html', PAGE],
		['an embed', '/embed/en/smtp/550/', { ...COMMON, ...A_DAY, 'Content-Security-Policy': 'EMBED', 'Cross-Origin-Embedder-Policy': 'require-corp', ...SHARED }],
		['a picture', '/en/smtp/550-x/card.png', { ...PAGE, ...SHARED }],
		['Markdown', '/en/smtp/550-x/index.md', { ...PAGE, ...SHARED, 'Content-Type': 'text/markdown; charset=utf-8', 'X-Robots-Tag': 'noindex' }],
		['a feed', '/ko/feed.xml', { ...ANEW, ...SHARED, 'Content-Type': 'application/atom+xml; charset=utf-8' }],
		['a manifest', '/vi/manifest.webmanifest', { ...ANEW, 'Content-Type': 'application/manifest+json' }],
		['the service worker', '/sw.js', { ...COMMON, ...ANEW, 'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'" }],
		['a hashed file', '/_astro/reply-box-abc.js', { ...COMMON, ...FOR_EVER, 'Content-Security-Policy': "default-src 'none'" }],
		['Markdown at the top', '/index.md', { ...COMMON, ...ANEW, ...SHARED, 'Content-Type': 'text/markdown; charset=utf-8' }],
		['an icon', '/icons/192.png', { ...COMMON, ...ANEW }],
		['a document for programs', '/api/v1/smtp/codes/550.json', { ...COMMON, ...A_DAY, ...SHARED }],
	])('of %s are the same on every host, below a folder too', (_, address, expected) => {
		expect(headersAt(address)).toMatchObject(expected);
		expect(headersAt(`/reply.book${address}`, '/reply.book/')).toMatchObject(expected);
	});

	it('leave everything else to the common ones', () => {
		expect(headersAt('/decoder-rules.json')).toEqual({ ...COMMON, ...ANEW });
		expect(headersAt('/api/v1/codes/550.json')).toEqual({ ...COMMON, ...A_DAY, ...SHARED });
		expect(headersAt('/en/answers.json')).toEqual(PAGE);
		expect(headersAt('/embed/en/smtp/550/oembed.json')).toMatchObject({ ...A_DAY, ...SHARED });
		expect(headersAt('/_astro/a.js', '/reply.book/')).toEqual(COMMON);
		expect(headersAt('/replyxbook/_astro/a.js', '/reply.book/')).toEqual(COMMON);
	});

	it('do not say who may frame a page where an embed is', () => {
		for (const text of [hostHeaders(made('/')), nginxHeaders(made('/'))]) expect(text).not.toContain('X-Frame-Options');
	});

	it('are refused where two rules give one header, since hosts disagree about what that means', () => {
		const rules = headerRules('/*\n  X-One: a\n/en/*\n  X-One: b\n');
		expect(headersFor(rules, '/ko/')).toEqual({ 'X-One': 'a' });
		expect(() => headersFor(rules, '/en/')).toThrow('X-One twice');
	});
});

describe('blanks', () => {
	it('go beside blocks and stay within a line and between list items', () => {
		expect(withoutBlanks('<div> <p>a <b>b</b> <i>c</i></p> </div> <ul> <li>d</li> <li>e</li> </ul>')).toBe(
			'<div><p>a <b>b</b> <i>c</i></p></div><ul><li>d</li> <li>e</li></ul>',
		);
	});
});

describe('drawings', () => {
	it('stay where the page uses them, and go where it does not', () => {
		const one = '<path id="m-stop" stroke="none" d="M5 .5h6"></path>';
		const other = '<circle id="m-myth" fill="none" cx="8"></circle>';
		expect(withoutUnused(`<defs>${one}${other}</defs><use href="#m-stop"></use>`)).toBe(`<defs>${one}</defs><use href="#m-stop"></use>`);
	});
});
