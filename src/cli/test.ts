/**
 * Runs everything that must hold before a change lands, in the order of what fails fastest, and prints one summary.
 * npm test            all of it
 * npm test -- unit    only the named steps
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';

const RESULTS = '.cache/results';

interface Counts {
	passed: number;
	failed: number;
}

interface Step {
	readonly name: string;
	readonly command: readonly string[];
	/** Where the step leaves its counts; without a file the step counts as one. */
	readonly results?: string;
	readonly needsBrowser?: boolean;
	/** Reads the types that Astro writes into .astro/, which a fresh clone does not have. */
	readonly needsTypes?: boolean;
}

const vitest = (name: string, folder: string, ...more: readonly string[]): Step => {
	const results = join(RESULTS, `${name}.json`);
	return { name, command: ['vitest', 'run', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...more], results };
};

const STEPS: readonly Step[] = [
	{ name: 'types', command: ['astro-check', '--minimumFailingSeverity', 'warning'], needsTypes: true },
	{ name: 'lint', command: ['eslint', '.', '--max-warnings', '0'], needsTypes: true },
	{ name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
	vitest('unit', 'tests/unit'),
	vitest('search', 'tests/search'),
	vitest('content', 'tests/content'),
	{ name: 'build', command: ['astro', 'build', '--silent'] },
	vitest('dist', 'tests/dist'),
	// Builds of one folder share .astro/, so they run one after the other.
	vitest('build-faults', 'tests/build', '--no-file-parallelism'),
	{ name: 'e2e', command: ['playwright', 'test'], results: join(RESULTS, 'e2e.json'), needsBrowser: true },
];

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Counts in the report of vitest or of Playwright. A step that left none has run nothing, which is a failure. */
function countsOf(file: string): Counts | undefined {
	if (!existsSync(file)) return undefined;
	const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
	if (!isRecord(report)) return undefined;
	const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
	const stats = report['stats'];
	if (isRecord(stats)) return { passed: number(stats['expected']), failed: number(stats['unexpected']) + number(stats['flaky']) + number(stats['skipped']) };
	const suites = number(report['numFailedTestSuites']) > 0 && number(report['numFailedTests']) === 0 ? 1 : 0;
	return { passed: number(report['numPassedTests']), failed: number(report['numFailedTests']) + number(report['numPendingTests']) + suites };
}

function runStep(step: Step, environment: NodeJS.ProcessEnv): Counts {
	console.log(`\n── ${step.name}`);
	const started = Date.now();
	const [program = '', ...args] = step.command;
	const { status } = spawnSync(program, args, { stdio: 'inherit', env: environment, shell: process.platform === 'win32' });
	const counts =
		step.results === undefined ? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 } : (countsOf(step.results) ?? { passed: 0, failed: 1 });
	// A runner that ended badly without a failed test has failed all the same.
	const failed = status !== 0 && counts.failed === 0 ? 1 : counts.passed + counts.failed === 0 ? 1 : counts.failed;
	console.log(`── ${step.name}: ${counts.passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
	return { passed: counts.passed, failed };
}

const wanted = process.argv.slice(2);
const steps = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name));
if (steps.length === 0) {
	console.error(`No such step; steps are ${STEPS.map((step) => step.name).join(', ')}.`);
	process.exit(2);
}
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const environment: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
if (steps.some((step) => step.needsBrowser === true)) environment['CHROMIUM_PATH'] = findBrowser();

if (steps.some((step) => step.needsTypes === true)) {
	const { status } = spawnSync('astro', ['sync', '--silent'], { stdio: 'inherit', env: environment, shell: process.platform === 'win32' });
	if (status !== 0) console.error('astro sync failed; what follows may miss its types.');
}

const totals = steps.map((step) => ({ step, ...runStep(step, environment) }));
console.log('\nSummary');
for (const { step, passed, failed } of totals) console.log(`  ${step.name}: ${passed} passed, ${failed} failed`);
const sum = (key: keyof Counts): number => totals.reduce((total, each) => total + each[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
