import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { IMAGINARY } from '../support/site.ts';

const place = mkdtempSync(join(tmpdir(), 'replybook-translate-'));
const root = join(place, 'content');
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

function translate(...args: string[]): { status: number | null; output: string } {
	const { status, stdout, stderr } = spawnSync('node', ['src/cli/translate.ts', ...args], {
		cwd: resolve(import.meta.dirname, '../..'),
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: root },
	});
	return { status, output: `${stdout}${stderr}` };
}
function change(file: string, from: string, to: string): void {
	const path = join(root, file);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(from)) throw new Error(`${file} holds no ${from}`);
	writeFileSync(path, text.replace(from, to));
}

describe('npm run translate', () => {
	beforeEach(() => {
		rmSync(root, { recursive: true, force: true });
		cpSync(IMAGINARY, root, { recursive: true });
	});

	it('says what is stale, stamps it, and then finds everything current', () => {
		const before = translate('status');
		expect(before.status).toBe(1);
		expect(before.output).toContain('garden/prose/vi/ASLEEP.md: gloss, summary');
		expect(translate('stamp').status).toBe(0);
		expect(translate('status')).toEqual({ status: 0, output: 'every translation is current\n' });
	});

	it('leaves the text of a stamped file as it was', () => {
		translate('stamp');
		const text = readFileSync(join(root, 'garden/prose/ko/ASLEEP.md'), 'utf8');
		expect(text).toContain('`RING`으로 살살 깨우세요.');
		expect(text.startsWith('---\ngloss: 난쟁이가 자고 있음\n')).toBe(true);
		translate('stamp');
		expect(readFileSync(join(root, 'garden/prose/ko/ASLEEP.md'), 'utf8')).toBe(text);
	});

	it('refuses where the English changed and the translation did not, unless it is told why', () => {
		translate('stamp');
		change('garden/prose/en/ASLEEP.md', 'Wake it gently', 'Wake it very gently');
		const refused = translate('stamp');
		expect(refused.status).toBe(1);
		expect(refused.output).toContain('the English of remedy changed, the translation did not');
		const file = join(root, 'garden/prose/vi/ASLEEP.md');
		expect(translate('stamp', '--unchanged', 'nhẹ nhàng says it already', file).status).toBe(0);
		expect(readFileSync(file, 'utf8')).toContain('remedy: nhẹ nhàng says it already');
		expect(translate('status').output).not.toContain('prose/vi/ASLEEP.md');
	});

	it('stamps a translation that was changed along with the English', () => {
		translate('stamp');
		change('garden/prose/en/ASLEEP.md', 'Wake it gently', 'Wake it now');
		change('garden/prose/ko/ASLEEP.md', '살살 깨우세요', '바로 깨우세요');
		expect(translate('stamp', join(root, 'garden/prose/ko/ASLEEP.md')).status).toBe(0);
	});

	it('notices a later change although the translation was polished in between', () => {
		translate('stamp');
		change('garden/prose/ko/ASLEEP.md', '살살 깨우세요', '조용히 깨우세요');
		translate('stamp');
		change('garden/prose/en/ASLEEP.md', 'Wake it gently', 'Do not wake it');
		expect(translate('stamp').output).toContain('prose/ko/ASLEEP.md: the English of remedy changed');
	});

	it('reports faults first: a file that was not read has no translation to speak of', () => {
		change('garden/prose/ko/ASLEEP.md', 'gloss:', 'glos:');
		const { status, output } = translate('status');
		expect(status).toBe(1);
		expect(output).toContain('write "gloss"');
	});

	it('names a file that is no translation', () => {
		expect(translate('stamp', join(root, 'garden/prose/en/ASLEEP.md')).status).toBe(1);
		expect(translate('nonsense').status).toBe(2);
	});
});
