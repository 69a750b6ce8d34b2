import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { readContent } from '../../src/loaders/disk.ts';
import { describeFault, type Fault } from '../../src/schemas/fault.ts';
import { build } from '../support/build.ts';
import { CONTENT, IMAGINARY } from '../support/site.ts';

const place = mkdtempSync(join(tmpdir(), 'replybook-faults-'));
const root = join(place, 'content');
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

/** A fresh copy of a sound content folder. */
function fresh(from: string): void {
	rmSync(root, { recursive: true, force: true });
	mkdirSync(root, { recursive: true });
	cpSync(from, root, { recursive: true });
}
/** Changes one file of the copy; throws where there was nothing to change, so that no test passes by accident. */
function change(file: string, from: string | RegExp, to: string): void {
	const path = join(root, file);
	const text = readFileSync(path, 'utf8');
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`${file} holds no ${String(from)}`);
	writeFileSync(path, changed);
}
function add(file: string, text: string): void {
	mkdirSync(dirname(join(root, file)), { recursive: true });
	writeFileSync(join(root, file), text);
}
const faults = (): readonly Fault[] => buildCatalogue(readContent(root)).faults;

describe('sound content', () => {
	it.each([CONTENT, IMAGINARY])('has no fault: %s', (from) => {
		expect(buildCatalogue(readContent(from)).faults.map(describeFault)).toEqual([]);
	});
});

interface Case {
	readonly what: string;
	readonly spoil: () => void;
	readonly file: string;
	readonly field: string;
	readonly value?: string;
	readonly repair: RegExp;
}

const ASLEEP = 'garden/codes/ASLEEP.yaml';
const CASES: readonly Case[] = [
	{
		what: 'a misspelt field',
		spoil: () => {
			change(ASLEEP, 'status:', 'statsu:');
		},
		file: ASLEEP,
		field: 'statsu',
		value: '"standard"',
		repair: /write "status"/u,
	},
	{
		what: 'a wrong value',
		spoil: () => {
			change(ASLEEP, 'status: standard', 'status: official');
		},
		file: ASLEEP,
		field: 'status',
		value: '"official"',
		repair: /change the value/u,
	},
	{
		what: 'an unquoted section number',
		spoil: () => {
			change(ASLEEP, "section: '1.6'", 'section: 1.6');
		},
		file: ASLEEP,
		field: 'references.0.section',
		value: '1.6',
		repair: /change the value/u,
	},
	{
		what: 'a missing field',
		spoil: () => {
			change(ASLEEP, /^name: .*\n/u, '');
		},
		file: ASLEEP,
		field: 'name',
		repair: /add the field/u,
	},
	{
		what: 'a duplicate key',
		spoil: () => {
			change(ASLEEP, 'status: standard', 'status: standard\nstatus: obsolete');
		},
		file: ASLEEP,
		field: 'line 4',
		value: '"status: obsolete"',
		repair: /remove one/u,
	},
	{
		what: 'broken YAML',
		spoil: () => {
			change(ASLEEP, 'name: Gnome', 'name: "Gnome');
		},
		file: ASLEEP,
		field: 'line',
		repair: /quote|indentation/u,
	},
	{
		what: 'an unknown role',
		spoil: () => {
			change(ASLEEP, '[gardener]', '[gardner]');
		},
		file: ASLEEP,
		field: 'turn',
		value: '"gardner"',
		repair: /write "gardener"/u,
	},
	{
		what: 'an unknown class',
		spoil: () => {
			change(ASLEEP, '[trouble]', '[disaster]');
		},
		file: ASLEEP,
		field: 'classes',
		value: '"disaster"',
		repair: /protocol\.yaml/u,
	},
	{
		what: 'an unknown code in a relation',
		spoil: () => {
			change(ASLEEP, '[WILTED]', '[WITHERED]');
		},
		file: ASLEEP,
		field: 'confused_with',
		value: '"WITHERED"',
		repair: /mend/u,
	},
	{
		what: 'an unknown RFC',
		spoil: () => {
			change(ASLEEP, 'rfc: 9999', 'rfc: 9998');
		},
		file: ASLEEP,
		field: 'references',
		value: '9998',
		repair: /rfcs\.yaml/u,
	},
	{
		what: 'a row that nothing cites',
		spoil: () => {
			change('rfcs.yaml', '9999', '9997: { title: B, year: 2020 }\n9999');
		},
		file: 'rfcs.yaml',
		field: '9997',
		repair: /remove the row/u,
	},
	{
		what: 'a value that follows anyway',
		spoil: () => {
			change('garden/codes/BLOOMING.yaml', 'status:', 'turn: [nobody]\nstatus:');
		},
		file: 'garden/codes/BLOOMING.yaml',
		field: 'turn',
		repair: /remove the field/u,
	},
	{
		what: 'an id of no kind',
		spoil: () => {
			renameSync(join(root, ASLEEP), join(root, 'garden/codes/asleep.yaml'));
		},
		file: 'garden/codes/asleep.yaml',
		field: 'file name',
		repair: /rename|kind/u,
	},
	{
		what: 'a missing section',
		spoil: () => {
			change('garden/prose/vi/ASLEEP.md', /## description[\s\S]*?(?=## remedy)/u, '');
		},
		file: 'garden/prose/vi/ASLEEP.md',
		field: 'description',
		repair: /write it/u,
	},
	{
		what: 'a misspelt section',
		spoil: () => {
			change('garden/prose/vi/ASLEEP.md', '## description', '## descripton');
		},
		file: 'garden/prose/vi/ASLEEP.md',
		field: 'descripton',
		value: '"## descripton"',
		repair: /write "## description"/u,
	},
	{
		what: 'a misspelt role',
		spoil: () => {
			change('garden/prose/ko/ASLEEP.md', '### gardener', '### gardeners');
		},
		file: 'garden/prose/ko/ASLEEP.md',
		field: 'remedy',
		repair: /write "### gardener"/u,
	},
	{
		what: 'steps that are no list',
		spoil: () => {
			change('garden/prose/en/ASLEEP.md', '1. Wake', 'Wake');
		},
		file: 'garden/prose/en/ASLEEP.md',
		field: 'remedy, gardener',
		repair: /list/u,
	},
	{
		what: 'another number of steps',
		spoil: () => {
			change('garden/prose/ko/ASLEEP.md', /$/u, '2. `RING`\n');
		},
		file: 'garden/prose/ko/ASLEEP.md',
		field: 'remedy',
		repair: /item by item/u,
	},
	{
		what: 'a language without the prose',
		spoil: () => {
			rmSync(join(root, 'garden/prose/ko/WILTED.md'));
		},
		file: 'garden/prose/ko/WILTED.md',
		field: 'the whole file',
		repair: /write it/u,
	},
	{
		what: 'a comparison of a pair that nobody confuses',
		spoil: () => {
			for (const each of ['en', 'vi', 'ko'])
				cpSync(join(root, `garden/comparisons/${each}/ASLEEP-vs-WILTED.md`), join(root, `garden/comparisons/${each}/ASLEEP-vs-BLOOMING.md`));
		},
		file: 'garden/comparisons/ko/ASLEEP-vs-BLOOMING.md',
		field: 'file name',
		repair: /confused_with/u,
	},
	{
		what: 'a confusable pair without a comparison',
		spoil: () => {
			rmSync(join(root, 'garden/comparisons'), { recursive: true });
		},
		file: ASLEEP,
		field: 'confused_with',
		repair: /comparisons/u,
	},
	{
		what: 'colliding addresses',
		spoil: () => {
			change('garden/codes/WILTED.yaml', 'status:', 'formerly: [asleep-gnome-asleep]\nstatus:');
		},
		file: 'garden/codes/WILTED.yaml',
		field: 'formerly',
		value: '"asleep-gnome-asleep"',
		repair: /former slug/u,
	},
	{
		what: 'a reserved word as an address',
		spoil: () => {
			renameSync(join(root, 'garden'), join(root, 'compare'));
		},
		file: 'compare/protocol.yaml',
		field: 'folder name',
		repair: /rename/u,
	},
	{
		what: 'a missing label',
		spoil: () => {
			change('garden/labels/ko.yaml', /^retry\.by-hand: .*\n/mu, '');
		},
		file: 'garden/labels/ko.yaml',
		field: 'retry.by-hand',
		repair: /add the key/u,
	},
	{
		what: 'a doubt without its sentence',
		spoil: () => {
			change(ASLEEP, 'updated:', 'doubts:\n  - { fact: status, level: partly, sources: hearsay }\nupdated:');
		},
		file: 'garden/prose/vi/ASLEEP.md',
		field: 'doubts.status',
		repair: /sentence/u,
	},
	{
		what: 'no frontmatter',
		spoil: () => {
			change('garden/prose/en/ASLEEP.md', '---\n', '');
		},
		file: 'garden/prose/en/ASLEEP.md',
		field: 'frontmatter',
		repair: /frontmatter/u,
	},
	{
		what: 'a file of another kind',
		spoil: () => {
			add('garden/codes/notes.txt', 'x');
		},
		file: 'garden/codes/notes.txt',
		field: 'file name',
		repair: /rename|move/u,
	},
];

describe('bad content stops the build with file, field, value, expectation and repair', () => {
	beforeEach(() => {
		fresh(IMAGINARY);
	});

	it.each(CASES)('$what', ({ spoil, file, field, value, repair }) => {
		spoil();
		const found = faults().find((fault) => fault.file === file && (fault.field === field || (field === 'line' && fault.field.startsWith('line'))));
		expect(found, faults().map(describeFault).join('\n')).toBeDefined();
		expect(found?.expected.length).toBeGreaterThan(5);
		expect(found?.repair).toMatch(repair);
		if (value !== undefined) expect(found?.value).toBe(value);
	});
});

describe('the real content', () => {
	it('reports a note that matches no line of its example', () => {
		fresh(CONTENT);
		change('smtp/prose/vi/550.md', '- `550 5.1.1`:', '- `551 5.1.1`:');
		expect(faults().map((fault) => [fault.file, fault.field, fault.value])).toContainEqual(['smtp/prose/vi/550.md', 'example', '"551 5.1.1"']);
	});

	it('reports an enhanced code that does not name the reply back', () => {
		fresh(CONTENT);
		change('smtp/codes/x.1.1.yaml', /^replies: .*$/mu, 'replies: { registered: [451] }');
		expect(faults().map((fault) => [fault.file, fault.field, fault.value])).toContainEqual(['smtp/codes/550.yaml', 'typical', '"x.1.1"']);
	});
});

describe('astro build', () => {
	it('stops, and reports all faults of a run together', () => {
		fresh(IMAGINARY);
		change(ASLEEP, 'status:', 'statsu:');
		change('garden/prose/vi/WILTED.md', '## remedy', '## remedies');
		change('garden/labels/ko.yaml', /^title: .*\n/mu, '');
		const { status, output } = build(root, join(place, 'dist'));
		expect(status).not.toBe(0);
		for (const part of [ASLEEP, 'statsu', 'write "status"', 'garden/prose/vi/WILTED.md', 'write "## remedy"', 'garden/labels/ko.yaml', 'add the key'])
			expect(output).toContain(part);
	});

	it('builds a stale translation with a notice on the console and on the page', () => {
		fresh(IMAGINARY);
		const { status, output } = build(root, join(place, 'dist'));
		expect(status, output).toBe(0);
		expect(output).toContain('garden/prose/ko/WILTED.md: stale: ');
		expect(readFileSync(join(place, 'dist/ko/garden/wilted-roses-wilted/index.html'), 'utf8')).toContain('번역한 뒤에');
		expect(readFileSync(join(place, 'dist/en/garden/wilted-roses-wilted/index.html'), 'utf8')).not.toContain('has changed since');
	});

	it('builds an imaginary protocol whose codes are names, pages, pairs and all, under a base path', () => {
		fresh(IMAGINARY);
		const { status, output } = build(root, join(place, 'dist'), { BASE_PATH: '/book', SITE_URL: 'https://example.org' });
		expect(status, output).toBe(0);
		const page = readFileSync(join(place, 'dist/vi/compare/garden/asleep-gnome-asleep-vs-wilted-roses-wilted/index.html'), 'utf8');
		expect(page).toContain('https://example.org/book/compare/garden/ASLEEP-vs-WILTED/');
		expect(page).not.toContain('class="track');
		expect(readFileSync(join(place, 'dist/garden/ASLEEP/index.html'), 'utf8')).toContain('Hôm nay trong vườn');
	});
});
