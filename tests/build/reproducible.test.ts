import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build } from '../support/build.ts';
import { CONTENT } from '../support/site.ts';

const place = mkdtempSync(join(tmpdir(), 'replybook-twice-'));
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

/** Digest of every file of a folder, by path. */
function digests(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files
			.map((entry) => [
				relative(folder, join(entry.parentPath, entry.name)),
				createHash('sha256')
					.update(readFileSync(join(entry.parentPath, entry.name)))
					.digest('hex'),
			])
			.sort() as Array<[string, string]>,
	);
}

it('two builds are byte-identical', () => {
	const out = join(place, 'dist');
	const { status, output } = build(CONTENT, out);
	expect(status, output).toBe(0);
	const [first, second] = [digests(resolve(import.meta.dirname, '../../dist')), digests(out)];
	expect([...second.keys()].filter((file) => first.get(file) !== second.get(file)).concat([...first.keys()].filter((file) => !second.has(file)))).toEqual([]);
	expect(second.size).toBeGreaterThan(6000);
});
