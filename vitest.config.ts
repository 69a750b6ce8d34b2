import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/{unit,search,content,dist,build}/**/*.test.ts'],
		testTimeout: 120_000,
		hookTimeout: 300_000,
		// Two cores, and the dist tests hold the whole site in memory: one worker each.
		maxWorkers: 2,
	},
});
