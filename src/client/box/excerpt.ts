import type { Evidence, EvidenceKind } from '../../decoder/types.ts';

/** A piece of the text that was read: plain, marked as a finding, or a gap where lines were left out. */
export type Piece = { readonly text: string; readonly kind: EvidenceKind | undefined } | { readonly gap: true };

/** A text up to this length is shown whole. */
const SHORT = 2500;
/** Characters on either side of a finding that are kept of a long line, where lines do not end earlier. */
const AROUND = 240;
/** Longest text that can be opened in full; beyond it a browser lays it out too slowly. */
export const LONGEST_WHOLE = 60_000;

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Findings in the order of the text; of two that overlap the earlier and longer one stays. */
function marksOf(evidence: readonly Evidence[], length: number): Array<Stretch & { kind: EvidenceKind }> {
	const marks = evidence
		.map(({ kind, in: { start, end } }) => ({ kind, start: Math.max(0, start), end: Math.min(end, length) }))
		.filter(({ start, end }) => end > start)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	let last = 0;
	return marks.filter((mark) => {
		if (mark.start < last) return false;
		last = mark.end;
		return true;
	});
}

/** The line of a finding with the lines before and after it, cut where they are long. */
function around(text: string, mark: Stretch): Stretch {
	const before = text.lastIndexOf('\n', text.lastIndexOf('\n', mark.start - 1) - 1) + 1;
	const next = text.indexOf('\n', mark.end);
	const after = next < 0 ? text.length : text.indexOf('\n', next + 1);
	return { start: Math.max(before, mark.start - AROUND), end: Math.min(after < 0 ? text.length : after, mark.end + AROUND) };
}

function joined(stretches: readonly Stretch[]): Stretch[] {
	const found: Stretch[] = [];
	for (const each of [...stretches].sort((a, b) => a.start - b.start)) {
		const last = found.at(-1);
		if (last !== undefined && each.start <= last.end + 1) found[found.length - 1] = { start: last.start, end: Math.max(last.end, each.end) };
		else found.push(each);
	}
	return found;
}

/**
 * The text with its findings marked: whole where it is short or asked for, else only what stands around the findings.
 * @returns none where a long text has no finding
 */
export function excerpt(text: string, evidence: readonly Evidence[], whole = false): Piece[] {
	const marks = marksOf(evidence, text.length);
	const stretches = whole || text.length <= SHORT ? [{ start: 0, end: text.length }] : joined(marks.map((mark) => around(text, mark)));
	const pieces: Piece[] = [];
	let done = 0;
	for (const { start, end } of stretches) {
		if (start > done) pieces.push({ gap: true });
		let at = start;
		for (const mark of marks.filter((each) => each.start >= start && each.end <= end)) {
			if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), kind: undefined });
			pieces.push({ text: text.slice(mark.start, mark.end), kind: mark.kind });
			at = mark.end;
		}
		if (end > at) pieces.push({ text: text.slice(at, end), kind: undefined });
		done = end;
	}
	if (done < text.length && stretches.length > 0) pieces.push({ gap: true });
	return pieces;
}
