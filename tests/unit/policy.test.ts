import { describe, expect, it } from 'vitest';
import { withoutBlanks, withoutUnused } from '../../src/build/lighten.ts';
import { hashSource, inlineSources, policyText, withPolicy } from '../../src/build/policy.ts';

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
