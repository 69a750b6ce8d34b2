import { quote, type Fault } from '../schemas/fault.ts';

/** One line of an example: who says it, the text, and what we say about it (Markdown, usually one note at most). */
export interface TranscriptLine {
	readonly side: 'C' | 'S' | undefined;
	readonly text: string;
	readonly notes: readonly string[];
}

/** An example: dialogues and the sentences between them, in order. */
export type TranscriptBlock = { readonly kind: 'text'; readonly markdown: string } | { readonly kind: 'lines'; readonly lines: readonly TranscriptLine[] };

const FENCE = /```text\n([\s\S]*?)\n```/u;
const NOTE = /^- `([^`]+)`: ([\s\S]+)$/u;

function annotate(source: string, notes: readonly string[], file: string, field: string, faults: Fault[]): TranscriptLine[] {
	const lines = source.split('\n').map((raw) => {
		const match = /^([CS]):(?: (.*))?$/u.exec(raw);
		const side = match ? (match[1] === 'C' ? ('C' as const) : ('S' as const)) : undefined;
		return { raw, side, text: match ? (match[2] ?? '') : raw, notes: [] as string[] };
	});
	for (const note of notes) {
		const [, span, explanation] = NOTE.exec(note) ?? [];
		const matching = span === undefined ? [] : lines.filter((candidate) => candidate.raw.includes(span));
		const line = matching.find((candidate) => candidate.notes.length === 0) ?? matching[0];
		if (line === undefined || explanation === undefined) {
			faults.push({
				file,
				field,
				value: quote(span ?? note),
				expected: 'each note to begin with a code span that stands in a line of its example',
				repair: 'copy the span from the line that the note explains',
			});
			continue;
		}
		line.notes.push(explanation);
	}
	return lines.map(({ side, text, notes: own }) => ({ side, text, notes: own }));
}

/**
 * Reads an example section: text fences of `C:` and `S:` lines (or of log and bounce lines), each followed by a list of
 * notes whose first code span names the line that it explains.
 * @returns the blocks in order; a fault for each note that matches no line, and for an example without a fence
 */
export function readTranscript(markdown: string, file: string, field = 'example'): { blocks: TranscriptBlock[]; faults: Fault[] } {
	const faults: Fault[] = [];
	const blocks: TranscriptBlock[] = [];
	let rest = markdown;
	for (let match = FENCE.exec(rest); match !== null; match = FENCE.exec(rest)) {
		const before = rest.slice(0, match.index).trim();
		if (before !== '') blocks.push({ kind: 'text', markdown: before });
		rest = rest.slice(match.index + match[0].length).replace(/^\n+/u, '');
		const notes: string[] = [];
		while (rest.startsWith('- ')) {
			const end = rest.search(/\n(?=- |\n|$)/u);
			notes.push((end === -1 ? rest : rest.slice(0, end)).trim());
			rest = end === -1 ? '' : rest.slice(end + 1);
		}
		blocks.push({ kind: 'lines', lines: annotate(match[1] ?? '', notes, file, field, faults) });
	}
	if (blocks.length === 0)
		faults.push({ file, field, expected: 'at least one example in a ```text fence', repair: 'write the dialogue in a fence that begins with ```text' });
	if (rest.trim() !== '') blocks.push({ kind: 'text', markdown: rest.trim() });
	return { blocks, faults };
}
