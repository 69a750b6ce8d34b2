/** Causes, providers, programs, glossary and decision guide: each way to spoil them is told with file, field, expectation and repair. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { allFaults } from '../../src/catalogue/sound.ts';
import { readContent } from '../../src/loaders/disk.ts';
import { readGuides } from '../../src/loaders/guides.ts';
import { describeFault, type Fault } from '../../src/schemas/fault.ts';
import { CONTENT } from '../support/site.ts';

const place = mkdtempSync(join(tmpdir(), 'replybook-shelves-'));
const root = join(place, 'content');
cpSync(CONTENT, root, { recursive: true });
afterAll(() => {
	rmSync(place, { recursive: true, force: true });
});

const spoilt = new Map<string, string>();
afterEach(() => {
	for (const [path, text] of spoilt) writeFileSync(path, text);
	spoilt.clear();
});

/** Changes one file until the test ends; throws where there was nothing to change, so that no test passes by accident. */
function change(file: string, from: string | RegExp, to: string): void {
	const path = join(root, file);
	const text = readFileSync(path, 'utf8');
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`${file} holds no ${String(from)}`);
	if (!spoilt.has(path)) spoilt.set(path, text);
	writeFileSync(path, changed);
}
const faults = (): readonly Fault[] => allFaults(readContent(root), readGuides(root));

interface Case {
	readonly what: string;
	readonly file: string;
	readonly from: string | RegExp;
	readonly to: string;
	/** Where the fault is reported, when not in the spoilt file. */
	readonly at?: string;
	readonly field: RegExp;
	readonly expected: RegExp;
}

const CAUSE = 'causes/facts/mailbox-full.yaml';
const GMAIL = 'providers/facts/gmail.yaml';
const CASES: readonly Case[] = [
	{
		what: 'a fragment of seven words',
		file: GMAIL,
		from: /pattern: .*/u,
		to: 'pattern: one two three four five six seven',
		field: /^replies\.0\.pattern$/u,
		expected: /at most 6 words/u,
	},
	{
		what: 'a wording of seven words',
		file: CAUSE,
		from: /text: [^,}]*/u,
		to: 'text: one two three four five six seven ',
		field: /^wordings\.0\.text$/u,
		expected: /at most 6 words/u,
	},
	{ what: 'a reply without a day', file: GMAIL, from: /\n {4}checked: .*/u, to: '', field: /^replies\.0\.checked$/u, expected: /./u },
	{ what: 'a reply without a source', file: GMAIL, from: /\n {4}source: .*/u, to: '', field: /^replies\.0\.source$/u, expected: /./u },
	{ what: 'a cause that does not exist', file: GMAIL, from: /cause: user-unknown/u, to: 'cause: user-unknwon', field: /cause$/u, expected: /a cause/u },
	{ what: 'a reply without a meaning', file: 'providers/ko/gmail.md', from: /(meanings:\n) {2}.*\n/u, to: '$1', field: /^meanings\./u, expected: /a text/u },
	{
		what: 'a meaning without a reply',
		file: 'providers/vi/gmail.md',
		from: 'meanings:\n',
		to: 'meanings:\n  nobody: Không ai nói vậy.\n',
		field: /^meanings\.nobody$/u,
		expected: /the facts ask for/u,
	},
	{
		what: 'a doubtful reply without a word about it',
		file: GMAIL,
		from: /sure: official/u,
		to: 'sure: unverified',
		at: 'providers/en/gmail.md',
		field: /^conflicts\./u,
		expected: /a text/u,
	},
	{
		what: 'a reused number of which the page of the code says nothing',
		file: 'smtp/prose/ko/x.7.30.md',
		from: /- \*\*Gmail/u,
		to: '- **Gmial',
		field: /^reuse$/u,
		expected: /names Gmail/u,
	},
	{
		what: 'reuse of a number that nobody registered',
		file: 'providers/facts/outlook.yaml',
		from: /\n {4}enhanced: .*/u,
		to: "\n    enhanced: ['5.7.999']\n    reuse: true",
		field: /reuse$/u,
		expected: /registered number/u,
	},
	{
		what: 'a cause that no list holds',
		file: 'causes/causes.yaml',
		from: 'mailbox-full, ',
		to: '',
		at: CAUSE,
		field: /^file name$/u,
		expected: /causes\.yaml lists/u,
	},
	{ what: 'a cause that a code misspells', file: 'smtp/codes/552.yaml', from: 'mailbox-full', to: 'mailbox-fulll', field: /^causes$/u, expected: /a cause/u },
	{ what: 'trouble without a cause', file: 'smtp/codes/554.yaml', from: /\ncauses: .*/u, to: '', field: /^causes$/u, expected: /at least one cause/u },
	{
		what: 'a related cause without a word that tells it apart',
		file: 'causes/vi/mailbox-full.md',
		from: /(apart:\n) {2}.*\n/u,
		to: '$1',
		field: /^apart\./u,
		expected: /a text/u,
	},
	{ what: 'a missing section', file: 'causes/ko/mailbox-full.md', from: '## worse', to: '## worst', field: /^sections$/u, expected: /worse/u },
	{
		what: 'a message to another addressee than in English',
		file: 'causes/ko/mailbox-full.md',
		from: /(## pass-on\n\n### )\S+/u,
		to: '$1sending-server',
		field: /^pass-on$/u,
		expected: /roles of the English/u,
	},
	{ what: 'a guide that does not exist', file: CAUSE, from: /guides: \[[a-z-]+/u, to: 'guides: [mailbox-fool', field: /^guides$/u, expected: /a guide/u },
	{
		what: 'a program row for a stage that does not exist',
		file: 'programs/smtplib.yaml',
		from: /stages: \[[A-Za-z]+/u,
		to: 'stages: [LUNCH',
		field: /stages$/u,
		expected: /stages of a protocol/u,
	},
	{
		what: 'a program row without a condition',
		file: 'programs/smtplib.yaml',
		from: /on: \{[^}]*\}/u,
		to: 'on: {}',
		field: /^shows\.0\.on$/u,
		expected: /at least one/u,
	},
	{ what: 'a term without an explanation', file: 'glossary/vi/glossary.md', from: /## dsn\n\n.*\n/u, to: '', field: /^sections$/u, expected: /dsn/u },
	{
		what: 'a word that two terms claim',
		file: 'glossary/en/glossary.md',
		from: /(dsn: \[)/u,
		to: '$1STARTTLS, ',
		field: /^forms\./u,
		expected: /a form of its own/u,
	},
	{
		what: 'a term that leads to no code',
		file: 'glossary/entries.yaml',
		from: /code: '[\d.]+'/u,
		to: "code: '5.77.1'",
		field: /code$/u,
		expected: /number of a code/u,
	},
	{
		what: 'an option that leads nowhere',
		file: 'decision/tree.yaml',
		from: /to: greylisted/u,
		to: 'to: greyliste',
		field: /^questions\./u,
		expected: /a question or a leaf/u,
	},
	{
		what: 'a question that leads back',
		file: 'decision/tree.yaml',
		from: /to: room \}/u,
		to: 'to: what-came-back }',
		field: / > /u,
		expected: /ends in a leaf/u,
	},
	{
		what: 'a leaf without a way',
		file: 'decision/tree.yaml',
		from: 'leaves:\n',
		to: 'leaves:\n  - { id: alone, cause: policy, codes: [] }\n',
		field: /^alone$/u,
		expected: /a way that leads to it/u,
	},
	{ what: 'an option without words', file: 'decision/ko/tree.md', from: /(options:\n) {2}.*\n/u, to: '$1', field: /^options\./u, expected: /a text/u },
];

describe('bad shelves', () => {
	it.each(CASES)('$what', ({ file, from, to, at = file, field, expected }) => {
		change(file, from, to);
		const found = faults().find((fault) => fault.file === at && field.test(fault.field) && expected.test(fault.expected));
		expect(found, faults().map(describeFault).join('\n')).toBeDefined();
		expect(found?.repair.length).toBeGreaterThan(5);
	});
	it('are sound as they stand', () => {
		expect(faults().map(describeFault)).toEqual([]);
	});
});
