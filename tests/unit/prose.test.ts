import { describe, expect, it } from 'vitest';
import { renderMarkdown, renderSentence, unlink } from '../../src/prose/render.ts';
import { splitSections } from '../../src/prose/sections.ts';
import { readTranscript } from '../../src/prose/transcript.ts';

describe('sections', () => {
	it('are split by key and role, headings inside fences left alone', () => {
		const { sections, faults } = splitSections(
			'## fix\n\n### sender\n\n1. Do.\n\n### receiving-server\n\n1. Look.\n\n## example\n\n```text\n## no heading\n```\n',
			'f.md',
		);
		expect(faults).toEqual([]);
		expect(sections.map((section) => section.key)).toEqual(['fix', 'example']);
		expect(sections[0]?.parts).toEqual([
			{ role: 'sender', markdown: '1. Do.' },
			{ role: 'receiving-server', markdown: '1. Look.' },
		]);
	});

	it.each([
		['stray text before the first heading', 'stray\n\n## a\n\ntext', 'body'],
		['a section twice', '## a\n\nx\n\n## a\n\ny', 'a'],
		['an empty section', '## a\n\n## b\n\ny', 'a'],
		['a heading of another level', '# a\n\nx', 'a'],
	])('report %s', (_what, body, field) => {
		expect(splitSections(body, 'f.md').faults.map((fault) => fault.field)).toContain(field);
	});
});

describe('transcripts', () => {
	const example =
		'```text\nC: RCPT TO:<user@example.com>\nS: 550 5.1.1 no\n```\n\n- `550 5.1.1`: no such box.\n\nThen this:\n\n```text\nStatus: 5.1.1\n```\n\n- `Status`: the same.\n';

	it('set each note beside the line that holds its span', () => {
		const { blocks, faults } = readTranscript(example, 'f.md');
		expect(faults).toEqual([]);
		expect(blocks.map((block) => block.kind)).toEqual(['lines', 'text', 'lines']);
		expect(blocks[0]).toEqual({
			kind: 'lines',
			lines: [
				{ side: 'C', text: 'RCPT TO:<user@example.com>', notes: [] },
				{ side: 'S', text: '550 5.1.1 no', notes: ['no such box.'] },
			],
		});
	});

	it('report a note that matches no line, and an example without a fence', () => {
		expect(readTranscript('```text\nS: 250 ok\n```\n\n- `251`: wrong.\n', 'f.md').faults[0]?.value).toBe('"251"');
		expect(readTranscript('no fence', 'f.md').faults).toHaveLength(1);
	});
});

describe('rendering', () => {
	const link = (span: string) => (span === '550' ? '/vi/smtp/550/' : undefined);

	it('marks machine text and links the first mention of a known code', () => {
		expect(renderMarkdown('`550` and `550` and `RCPT TO`', link)).toBe(
			'<p><a href="/vi/smtp/550/"><code lang="en" translate="no">550</code></a> and <code lang="en" translate="no">550</code> and <code lang="en" translate="no">RCPT TO</code></p>',
		);
	});

	it('closes Korean emphasis after a bracket', () => {
		expect(renderMarkdown('**550(메일함 없음)**은 끝입니다.')).toContain('<strong>550(메일함 없음)</strong>');
	});

	it('keeps a particle with the bracket or span before it', () => {
		expect(renderMarkdown('(2008)로')).toBe('<p>(2008)\u2060로</p>');
		expect(renderMarkdown('`said:`를')).toContain('</code>\u2060를');
		expect(renderMarkdown('`550`은')).toContain('</code>은');
	});

	it('escapes and joins in composed sentences', () => {
		expect(renderSentence('a < b, RFC 5321, `x<y`')).toBe('a &lt; b, RFC\u00a05321, <code lang="en" translate="no">x&lt;y</code>');
	});

	it('takes links to one address out and leaves the others', () => {
		expect(unlink('<a href="/a/"><code>1</code></a> <a href="/b/">2</a>', '/a/')).toBe('<code>1</code> <a href="/b/">2</a>');
	});
});
