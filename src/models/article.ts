import type { Document } from '../loaders/reader.ts';
import { capital } from '../comparison/values.ts';
import { readTranscript } from '../prose/transcript.ts';
import { firstMentions } from '../prose/terms.ts';
import type { Locale } from '../i18n/locales.ts';
import { documentHtml, type Site } from './context.ts';
import { inline } from './prose.ts';
import type { Block, Content, FactRow, ListItem, Page } from './types.ts';

/** A page that opens with a heading and an answer. */
export interface Opened extends Page {
	readonly title: string;
	/** HTML. */
	readonly answer: string;
	/** Where the text is behind its English. */
	readonly notice: string | undefined;
}

/** A page of text: heading, answer, facts beside it, sections. */
export interface Article extends Opened {
	readonly facts: readonly FactRow[];
	readonly blocks: readonly Block[];
}

/** A page that lists others, in groups. */
export interface ListPage extends Page {
	readonly title: string;
	readonly answer: string;
	readonly groups: ReadonlyArray<{ readonly id: string; readonly heading: string; readonly items: readonly ListItem[] }>;
}

/** A section with one column; none where it has no content. */
export const single = (id: string, heading: string, content: readonly Content[]): Block[] =>
	content.length === 0 ? [] : [{ kind: 'single', id, heading, content }];

/**
 * A section of a document as content: its parts under headings for the roles; text fences become transcripts with their notes.
 * @param heading the heading of a role
 */
export function sectionContent(site: Site, locale: Locale, document: Document<unknown>, key: string, heading: (role: string) => string): Content[] {
	const section = document.sections.find((each) => each.key === key);
	if (section === undefined) return [];
	const html = (name: string, markdown: string): string => documentHtml(site, locale, `${document.file}/${key}/${name}`, markdown);
	return section.parts.flatMap((part): Content[] => {
		const role = part.role ?? '';
		const head: Content[] = part.role === undefined ? [] : [{ kind: 'heading', text: heading(part.role) }];
		if (!part.markdown.includes('```text')) return [...head, { kind: 'html', html: html(role, part.markdown) }];
		const { blocks } = readTranscript(part.markdown, document.file, key);
		return [
			...head,
			...blocks.map((block, position): Content => {
				if (block.kind === 'text') return { kind: 'html', html: html(`${role}/${position}`, block.markdown) };
				return {
					kind: 'transcript',
					rows: block.lines.map((line, index) => ({
						side: line.side,
						text: line.text,
						outcome: undefined,
						notes: line.notes.map((note, number) => inline(html(`${role}/${position}/${index}/${number}`, capital(note)))),
					})),
				};
			}),
		];
	});
}

/** The same blocks, in which each term of the glossary is linked at its first mention on the page only. */
export function withFirstTerms(blocks: readonly Block[], seen = new Set<string>()): Block[] {
	const once = (html: string): string => firstMentions(html, seen);
	const content = (each: Content): Content => {
		if (each.kind === 'html' || each.kind === 'caution' || each.kind === 'notice') return { ...each, html: once(each.html) };
		if (each.kind === 'transcript') return { ...each, rows: each.rows.map((row) => ({ ...row, notes: row.notes.map(once) })) };
		return each;
	};
	return blocks.map((block) =>
		block.kind === 'single' ? { ...block, content: block.content.map(content) } : { ...block, a: block.a.map(content), b: block.b.map(content) },
	);
}
