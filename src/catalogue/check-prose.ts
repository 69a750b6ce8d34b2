import { LOCALES, SOURCE_LOCALE, type Locale } from '../i18n/locales.ts';
import type { ProtocolFiles } from '../loaders/disk.ts';
import { readTranscript } from '../prose/transcript.ts';
import type { Section } from '../prose/sections.ts';
import { nearest, quote, type Fault } from '../schemas/fault.ts';
import type { SectionRule } from '../schemas/protocol.ts';
import { COMPARISON_SECTIONS } from '../schemas/prose.ts';
import { sectionsOf } from './sections.ts';
import { carriersOf, type Code, type ProseDocument } from './types.ts';

function checkKeys(file: string, sections: readonly Section[], rules: ReadonlyArray<{ key: string; optional: boolean }>): Fault[] {
	const known = rules.map((rule) => rule.key);
	const present = sections.map((section) => section.key);
	const unknown = present
		.filter((key) => !known.includes(key))
		.map((key): Fault => {
			const close = nearest(
				key,
				known.filter((candidate) => !present.includes(candidate)),
			);
			return {
				file,
				field: key,
				value: quote(`## ${key}`),
				expected: `a section key: ${known.join(', ')}`,
				repair: close === undefined ? 'remove the section' : `write "## ${close}"`,
			};
		});
	const missing = rules
		.filter((rule) => !rule.optional && !present.includes(rule.key))
		.map((rule): Fault => ({
			file,
			field: rule.key,
			expected: `a section "## ${rule.key}"`,
			repair: 'write it; its length and form stand in a neighbouring file',
		}));
	const inOrder = known.filter((key) => present.includes(key));
	const misplaced = present.filter((key) => known.includes(key));
	const order: Fault[] =
		inOrder.join() === misplaced.join()
			? []
			: [{ file, field: 'sections', value: quote(misplaced), expected: `this order: ${inOrder.join(', ')}`, repair: 'move the sections' }];
	return [...unknown, ...missing, ...order];
}

function checkBody(file: string, section: Section, rule: SectionRule, roles: readonly string[]): Fault[] {
	const faults: Fault[] = [];
	const named = section.parts.flatMap((part) => part.role ?? []);
	for (const role of named) {
		if (!rule.roles)
			faults.push({ file, field: section.key, value: quote(`### ${role}`), expected: 'no headings inside this section', repair: 'remove the heading' });
		else if (!roles.includes(role))
			faults.push({
				file,
				field: section.key,
				value: quote(`### ${role}`),
				expected: `a role: ${roles.join(', ')}`,
				repair: `write "### ${nearest(role, roles) ?? roles[0] ?? ''}"`,
			});
	}
	if (rule.roles) {
		const order = roles.filter((role) => named.includes(role));
		if (order.join() !== named.filter((role) => roles.includes(role)).join())
			faults.push({
				file,
				field: section.key,
				value: quote(named),
				expected: `each role once, in this order: ${order.join(', ')}`,
				repair: 'move or join the parts',
			});
	}
	const marker = rule.list === 'steps' ? /^\d+\. /u : /^- /u;
	if (rule.list !== undefined) {
		for (const part of section.parts) {
			const [first = ''] = part.markdown.split('\n');
			if (!marker.test(first))
				faults.push({
					file,
					field: part.role === undefined ? section.key : `${section.key}, ${part.role}`,
					value: quote(first),
					expected: rule.list === 'steps' ? 'numbered steps' : 'a list with "- "',
					repair: 'write it as a list',
				});
		}
	}
	if (rule.transcript) faults.push(...readTranscript(section.markdown, file, section.key).faults);
	return faults;
}

/** What must be the same in every language, whatever the words: sections, roles, number of items, examples. */
function shapeOf(section: Section): string {
	const items = (text: string): number => text.split('\n').filter((line) => /^(- |\d+\. )/u.test(line)).length;
	const fences = [...section.markdown.matchAll(/```text\n([\s\S]*?)```/gu)].map((match) => match[1]);
	return JSON.stringify([section.parts.map((part) => [part.role ?? '', items(part.markdown)]), fences]);
}

function checkShape(locale: Locale, document: { file: string; sections: readonly Section[] }, source: { sections: readonly Section[] }): Fault[] {
	if (locale === SOURCE_LOCALE) return [];
	const keys = (sections: readonly Section[]): string => sections.map((section) => section.key).join(', ');
	if (keys(document.sections) !== keys(source.sections)) {
		return [
			{
				file: document.file,
				field: 'sections',
				value: keys(document.sections),
				expected: `the sections of the English file: ${keys(source.sections)}`,
				repair: 'write the missing one or remove the extra one',
			},
		];
	}
	return document.sections.flatMap((section, index) => {
		const twin = source.sections[index];
		if (twin === undefined || shapeOf(section) === shapeOf(twin)) return [];
		return [
			{
				file: document.file,
				field: section.key,
				expected: 'the roles, the number of items and the examples of the English section',
				repair: 'compare the two files item by item',
			},
		];
	});
}

function checkHead(code: Code, document: ProseDocument): Fault[] {
	const { file, head } = document;
	const faults: Fault[] = [];
	const two = code.facts.turn !== undefined && code.facts.turn.length === 2;
	if (two && head.turn_condition === undefined)
		faults.push({
			file,
			field: 'turn_condition',
			expected: `a whole sentence: ${code.facts.turn?.[1] ?? ''} acts second, under which condition?`,
			repair: 'add the field',
		});
	if (!two && head.turn_condition !== undefined)
		faults.push({
			file,
			field: 'turn_condition',
			value: quote(head.turn_condition),
			expected: 'no condition: turn names one role only',
			repair: 'remove it, or name the second role in the facts',
		});
	const carriers = carriersOf(code);
	for (const reply of carriers)
		if (!(reply in head.replies))
			faults.push({
				file,
				field: `replies.${reply}`,
				expected: `a sentence: the facts say that ${reply} carries this code`,
				repair: 'say in one sentence what the two mean together',
			});
	for (const reply of Object.keys(head.replies))
		if (!carriers.includes(reply))
			faults.push({
				file,
				field: `replies.${reply}`,
				value: quote(head.replies[reply]),
				expected: 'a code that the fact file names under replies',
				repair: 'remove it, or add the code to the facts with its source',
			});
	const doubted = code.facts.doubts.map((doubt) => doubt.fact as string);
	for (const fact of doubted)
		if (!(fact in head.doubts))
			faults.push({ file, field: `doubts.${fact}`, expected: 'a sentence: the facts mark it as doubtful', repair: 'say in one sentence what is not certain' });
	for (const fact of Object.keys(head.doubts))
		if (!doubted.includes(fact))
			faults.push({
				file,
				field: `doubts.${fact}`,
				value: quote(head.doubts[fact]),
				expected: 'a fact that the fact file marks as doubtful',
				repair: 'remove it, or add the doubt to the facts',
			});
	return faults;
}

/** Checks the form of all prose and all comparisons of a protocol: keys, order, lists, examples, and parity with English. */
export function checkProse(files: ProtocolFiles, codes: readonly Code[]): Fault[] {
	const faults: Fault[] = [];
	const byId = new Map(codes.map((code) => [code.id, code]));
	for (const locale of LOCALES) {
		for (const [id, document] of files.prose[locale]) {
			const code = byId.get(id);
			if (code === undefined) {
				if (!files.codes.has(id))
					faults.push({
						file: document.file,
						field: 'file name',
						value: quote(id),
						expected: 'the id of a code that has a fact file',
						repair: `write codes/${id}.yaml, or mend the name`,
					});
				continue;
			}
			const rules = sectionsOf(files.facts, code);
			faults.push(...checkKeys(document.file, document.sections, rules), ...checkHead(code, document));
			for (const section of document.sections) {
				const rule = rules.find((candidate) => candidate.key === section.key);
				if (rule !== undefined) faults.push(...checkBody(document.file, section, rule, files.facts.roles));
			}
			const source = files.prose[SOURCE_LOCALE].get(id);
			if (source !== undefined) faults.push(...checkShape(locale, document, source));
		}
		for (const [id, document] of files.comparisons[locale]) {
			faults.push(
				...checkKeys(
					document.file,
					document.sections,
					COMPARISON_SECTIONS.map((key) => ({ key, optional: false })),
				),
			);
			const source = files.comparisons[SOURCE_LOCALE].get(id);
			if (source !== undefined) faults.push(...checkShape(locale, document, source));
		}
	}
	return faults;
}
