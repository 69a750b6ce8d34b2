import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: '.cache/e2e',
	fullyParallel: true,
	workers: 2,
	// A check that passes only the second time does not pass.
	retries: 0,
	// A loaded machine may be slow; that is no fault of the site.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	reporter: [['line'], ['json', { outputFile: '.cache/results/e2e.json' }]],
	use: {
		// A worker would answer in place of the server that a test looks at; the tests of the worker let it in.
		serviceWorkers: 'block',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			// Root needs --no-sandbox; the others keep the browser from calling home.
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
});
