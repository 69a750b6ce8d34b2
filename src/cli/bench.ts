/**
 * npm run bench: builds the site from nothing, then once more with the cards of the first build, and prints what it cost and
 * what came out. One run on a noisy machine: compare ratios within a run, or medians of several.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Measured {
	readonly seconds: number;
	/** Peak resident memory in bytes, sampled from /proc; undefined where there is none. */
	readonly peak: number | undefined;
}

function residentBytes(pid: number): number | undefined {
	try {
		const match = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
		return match === null ? undefined : Number(match[1]) * 1024;
	} catch {
		return undefined;
	}
}

/** Runs one build and watches it. Throws where it fails. */
async function measuredBuild(out: string, cache: string): Promise<Measured> {
	const started = performance.now();
	const child = spawn('astro', ['build', '--silent', '--outDir', out], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, CACHE_DIR: cache, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	let peak: number | undefined;
	const timer = setInterval(() => {
		const now = child.pid === undefined ? undefined : residentBytes(child.pid);
		if (now !== undefined) peak = Math.max(peak ?? 0, now);
	}, 100);
	const status = await new Promise<number | null>((done) => child.once('close', done));
	clearInterval(timer);
	if (status !== 0) throw new Error(`the build failed with status ${String(status)}`);
	return { seconds: (performance.now() - started) / 1000, peak };
}

/** What kind of page stands at a path; the last rule that fits counts. */
function kindOf(path: string, html: string): string {
	if (html.includes('http-equiv="refresh"')) return 'redirect';
	if (path === '404.html') return 'missing page';
	if (!/^(vi|ko|en)\//u.test(path)) return 'neutral';
	if (html.includes('class="plate duo"')) return html.includes('noindex') ? 'pair, composed' : 'pair, authored';
	if (html.includes('class="plate"')) return 'code';
	return 'list or guide';
}

const place = mkdtempSync(join(tmpdir(), 'replybook-bench-'));
try {
	const out = join(place, 'dist');
	const cache = join(place, 'cache');
	const { seconds, peak } = await measuredBuild(out, cache);
	for (const name of readdirSync(cache)) if (name !== 'cards') rmSync(join(cache, name), { recursive: true });
	const kept = await measuredBuild(join(place, 'again'), cache);
	const cards = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name === 'card.png');
	const cardBytes = cards.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
	const kinds = new Map<string, { files: number; bytes: number; zipped: number; largest: number }>();
	for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
		const file = join(entry.parentPath, entry.name);
		const html = readFileSync(file, 'utf8');
		const kind = kindOf(relative(out, file).split(sep).join('/'), html);
		const zipped = gzipSync(html, { level: 9 }).length;
		const row = kinds.get(kind) ?? { files: 0, bytes: 0, zipped: 0, largest: 0 };
		kinds.set(kind, { files: row.files + 1, bytes: row.bytes + Buffer.byteLength(html), zipped: row.zipped + zipped, largest: Math.max(row.largest, zipped) });
	}
	const pages = [...kinds.values()].reduce((sum, row) => sum + row.files, 0);
	console.log(`pages            ${String(pages)}`);
	console.log(`wall time        ${seconds.toFixed(1)} s`);
	console.log(`pages per second ${(pages / seconds).toFixed(0)}`);
	console.log(`peak memory      ${peak === undefined ? 'not known on this system' : `${(peak / 2 ** 20).toFixed(0)} MiB`}`);
	console.log(`cards            ${String(cards.length)}`);
	console.log(
		`bytes of a card  ${String(Math.round(cardBytes.reduce((sum, bytes) => sum + bytes, 0) / cards.length))} on average, at most ${String(Math.max(...cardBytes))}`,
	);
	console.log(`with cards kept  ${kept.seconds.toFixed(1)} s`);
	console.table(
		Object.fromEntries(
			[...kinds]
				.sort()
				.map(([kind, row]) => [
					kind,
					{ files: row.files, 'mean bytes': Math.round(row.bytes / row.files), 'mean gzip': Math.round(row.zipped / row.files), 'largest gzip': row.largest },
				]),
		),
	);
} finally {
	rmSync(place, { recursive: true, force: true });
}
