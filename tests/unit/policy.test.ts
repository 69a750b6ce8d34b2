import { describe, expect, it } from 'vitest';
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
