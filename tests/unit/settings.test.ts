import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportUrl, siteUrl } from '../../src/build/settings.ts';

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

describe('settings from the environment', () => {
	it('take a web address and drop its final slash', () => {
		vi.stubEnv('SITE_URL', 'https://example.org/');
		expect(siteUrl()).toBe('https://example.org');
	});

	it('say so where the site has no address', () => {
		vi.stubEnv('SITE_URL', '');
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		expect(siteUrl()).toBe('https://replybook.example');
		expect(warn).toHaveBeenCalledOnce();
	});

	it.each(['example.org', 'javascript:alert(1)', 'ftp://example.org'])('refuse %s', (value) => {
		vi.stubEnv('SITE_URL', value);
		vi.stubEnv('REPORT_URL', value);
		expect(() => siteUrl()).toThrow(/SITE_URL: expected a web address/u);
		expect(() => reportUrl()).toThrow(/REPORT_URL: expected a web address/u);
	});

	it('need no address for reports', () => {
		vi.stubEnv('REPORT_URL', '');
		expect(reportUrl()).toBeUndefined();
	});
});
