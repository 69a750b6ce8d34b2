import { describe, expect, it } from 'vitest';
import { withoutBlanks, withoutUnused } from '../../src/build/lighten.ts';
import { hashSource, hostHeaders, inlineSources, nginxHeaders, policyText, withPolicy } from '../../src/build/policy.ts';
import { headerRules, headersFor } from '../../src/cli/serve.ts';

describe('the content security policy', () => {
	const page =
		'<html><head><meta charset="utf-8"><style>p{}</style><script>a()</script></head><body><script type="application/json">{"a":1}</script><script type="module">b()</script></body></html>';

	it('lists every inline script and style by its hash, and no data block', () => {
		const { scripts, styles } = inlineSources(page);
		expect(scripts.sort()).toEqual([hashSource('a()'), hashSource('b()')].sort());
		expect(styles).toEqual([hashSource('p{}')]);
	});

	it('stands first in head and lets nothing out', () => {
		const html = withPolicy(page);
		expect(html).toMatch(/^<html><head><meta http-equiv="content-security-policy"/u);
		const text = policyText([], []);
		expect(text).toContain("connect-src 'self'");
		expect(text).toContain("form-action 'none'");
		expect(text).not.toContain('unsafe');
	});
});

describe('headers', () => {
	const headers = [
		['X-One', 'a'],
		['Strict-Transport-Security', 'max-age=1'],
	] as const;
	it('keep hashed files for ever, and no other', () => {
		const rules = headerRules(hostHeaders(headers, '/'));
		expect(headersFor(rules, '/en/answers.json')).toEqual({ 'X-One': 'a' });
		expect(headersFor(rules, '/_astro/reply-box-abc.js')).toEqual({ 'X-One': 'a', 'Cache-Control': 'public, max-age=31536000, immutable' });
	});
	it('lie below the folder of the site', () => {
		const rules = headerRules(hostHeaders(headers, '/reply.book/'));
		expect(headersFor(rules, '/_astro/a.js')).toEqual({ 'X-One': 'a' });
		expect(headersFor(rules, '/reply.book/_astro/a.js')).toHaveProperty('Cache-Control');
		expect(nginxHeaders(headers, '/reply.book/')).toContain('"^/reply\\.book/_astro/"');
	});
	it('say the same to nginx, which sends no empty one', () => {
		expect(nginxHeaders(headers, '/').split('\n')).toEqual([
			'add_header X-One "a" always;',
			'add_header Strict-Transport-Security "max-age=1" always;',
			'set $cached "";',
			'if ($uri ~ "^/_astro/") { set $cached "public, max-age=31536000, immutable"; }',
			'add_header Cache-Control $cached;',
			'',
		]);
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
