import { kindOf } from '../catalogue/codes.ts';
import type { Protocol, PublishedCode } from '../catalogue/types.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Section } from '../prose/sections.ts';
import { readTranscript, type TranscriptLine } from '../prose/transcript.ts';
import type { Outcome } from '../schemas/protocol.ts';
import { proseHtml, protocolOf, sentence, type Site } from './context.ts';
import { capital } from '../comparison/values.ts';
import type { Content, TranscriptRow } from './types.ts';

/** A section of a code's prose by its neutral key. */
export function sectionOf(code: PublishedCode, locale: Locale, key: string): Section | undefined {
	return code.prose[locale].sections.find((section) => section.key === key);
}

/** Outcome of a server's line: that of the code with which it begins. `250-` goes on in the next line, so it has none yet. */
function outcomeOf(line: TranscriptLine, protocol: Protocol): Outcome | undefined {
	if (line.side !== 'S') return undefined;
	const [word = ''] = line.text.split(' ');
	const key = kindOf(protocol.facts, word)?.groups['class'];
	return protocol.facts.classes.find((each) => each.key === key)?.outcome;
}

/** The paragraph of a one-paragraph note, so that it can stand inside a line. */
export const inline = (html: string): string => html.replace(/^<p>/u, '').replace(/<\/p>$/u, '');

function transcript(site: Site, locale: Locale, code: PublishedCode, section: Section, own: readonly PublishedCode[]): Content[] {
	const protocol = protocolOf(site, code.protocol);
	const { blocks } = readTranscript(section.markdown, code.prose[locale].file);
	const dialogue = blocks.some((block) => block.kind === 'lines' && block.lines.some((line) => line.side !== undefined));
	const caption = site.translators[locale].t(dialogue ? 'transcript.caption' : 'transcript.caption.plain');
	const content = blocks.map((block, position): Content => {
		if (block.kind === 'text') return { kind: 'html', html: proseHtml(site, code, locale, `${section.key}/${position}`, block.markdown, own) };
		const rows = block.lines.map((line, index): TranscriptRow => ({
			side: line.side,
			text: line.text,
			outcome: outcomeOf(line, protocol),
			notes: line.notes.map((note, number) => inline(proseHtml(site, code, locale, `${section.key}/${position}/${index}/${number}`, capital(note), own))),
		}));
		return { kind: 'transcript', rows };
	});
	return [{ kind: 'html', html: `<p class="quiet">${sentence(caption)}</p>` }, ...content];
}

/**
 * What a page prints of one section: its parts under the headings of the roles, an example as a transcript, and the
 * "do not" line as a caution.
 * @param own codes whose page this is: links to them are left out
 */
export function proseContent(site: Site, locale: Locale, code: PublishedCode, key: string, own: readonly PublishedCode[]): Content[] {
	const section = sectionOf(code, locale, key);
	if (section === undefined) return [];
	const { t, label } = site.translators[locale];
	const rule = protocolOf(site, code.protocol).facts.sections.find((each) => each.key === key);
	if (rule?.transcript === true) return transcript(site, locale, code, section, own);
	const html = (name: string, markdown: string): string => proseHtml(site, code, locale, `${key}/${name}`, markdown, own);
	if (rule?.caution === true) return [{ kind: 'caution', label: t('caution.label'), html: html('', section.markdown) }];
	return section.parts.flatMap((part): Content[] => [
		...(part.role === undefined ? [] : [{ kind: 'heading' as const, text: label(code.protocol, `role.${part.role}.fix`) }]),
		{ kind: 'html', html: html(part.role ?? '', part.markdown) },
	]);
}
