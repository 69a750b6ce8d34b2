import { quote, type Fault } from '../schemas/fault.ts';

/** One part of a section: all of it, or what stands under one role's heading. */
export interface Part {
	/** Key of the level-3 heading; undefined for text before the first one. */
	readonly role?: string;
	readonly markdown: string;
}

/** A section of prose: neutral key, source text, and its parts by role. */
export interface Section {
	readonly key: string;
	readonly markdown: string;
	readonly parts: readonly Part[];
}

interface Heading {
	readonly level: number;
	readonly key: string;
	readonly line: number;
}

function headingsOf(lines: readonly string[]): Heading[] {
	const found: Heading[] = [];
	let fenced = false;
	for (const [index, line] of lines.entries()) {
		if (line.startsWith('```')) fenced = !fenced;
		const match = fenced ? null : /^(#{1,6}) +(.+?)\s*$/u.exec(line);
		if (match) found.push({ level: match[1]?.length ?? 0, key: match[2] ?? '', line: index });
	}
	return found;
}

const textBetween = (lines: readonly string[], from: number, to: number): string => lines.slice(from, to).join('\n').trim();

/**
 * Splits a body into its sections. Keys are checked later, against the protocol's rules.
 * @param body Markdown after the frontmatter: level-2 headings are section keys, level-3 headings role keys
 * @returns the sections in order, and a fault for text that belongs to no section, a heading of another level or a key that comes twice
 */
export function splitSections(body: string, file: string): { sections: Section[]; faults: Fault[] } {
	const lines = body.split('\n');
	const headings = headingsOf(lines);
	const faults: Fault[] = [];
	const stray = textBetween(lines, 0, headings[0]?.line ?? lines.length);
	if (stray !== '')
		faults.push({
			file,
			field: 'body',
			value: quote(stray),
			expected: 'text only below a section heading',
			repair: 'put the text under one of the headings, such as "## description"',
		});
	for (const heading of headings) {
		if (heading.level !== 2 && heading.level !== 3) {
			faults.push({
				file,
				field: heading.key,
				value: '#'.repeat(heading.level),
				expected: 'headings of level 2 (section) or 3 (role)',
				repair: 'use "## " or "### "',
			});
		}
	}
	const tops = headings.filter((heading) => heading.level === 2);
	const sections = tops.map((top, index): Section => {
		const end = tops[index + 1]?.line ?? lines.length;
		const inner = headings.filter((heading) => heading.level === 3 && heading.line > top.line && heading.line < end);
		const lead = textBetween(lines, top.line + 1, inner[0]?.line ?? end);
		const parts: Part[] = lead === '' ? [] : [{ markdown: lead }];
		for (const [position, heading] of inner.entries()) {
			parts.push({ role: heading.key, markdown: textBetween(lines, heading.line + 1, inner[position + 1]?.line ?? end) });
		}
		return { key: top.key, markdown: textBetween(lines, top.line + 1, end), parts };
	});
	for (const [index, section] of sections.entries()) {
		if (sections.findIndex((other) => other.key === section.key) !== index)
			faults.push({ file, field: section.key, expected: 'each section once', repair: `join the two sections "## ${section.key}"` });
		if (section.markdown === '')
			faults.push({ file, field: section.key, expected: 'a section with text', repair: 'write it, or remove the heading where the section is optional' });
	}
	return { sections, faults };
}
