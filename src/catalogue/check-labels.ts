import { LOCALES } from '../i18n/locales.ts';
import type { ProtocolFiles } from '../loaders/disk.ts';
import { nearest, quote, type Fault } from '../schemas/fault.ts';
import { KNOWN_SECTIONS, type ProtocolFacts } from '../schemas/protocol.ts';

const PLAIN = ['title', 'page_title', 'description', 'answer'];
const CLASS = ['word', 'short', 'line', 'title', 'description', 'both', 'of'];

/** The keys that a protocol's labels must hold in every language; they follow from protocol.yaml. */
export function requiredLabels(facts: ProtocolFacts): string[] {
	const stages =
		facts.stages === undefined ? [] : [...facts.stages.track, ...facts.stages.sidings, ...(facts.stages.any === undefined ? [] : [facts.stages.any])];
	const known: readonly string[] = KNOWN_SECTIONS;
	return [
		...PLAIN,
		...facts.kinds.flatMap((kind) => [`kind.${kind.id}`, ...kind.groups.map((group) => `group.${kind.id}.${group}`)]),
		...facts.sections.filter((section) => !section.caution && !section.per_class && !known.includes(section.key)).map((section) => `section.${section.key}`),
		...facts.classes.flatMap((each) => CLASS.map((field) => `class.${each.key}.${field}`)),
		...stages.flatMap((stage) => [`stage.${stage}`, `stage.${stage}.after`]),
		...(facts.areas.length === 0 ? [] : [...facts.areas.flatMap((area) => [`area.${area}`, `area.${area}.of`])]),
		...facts.roles.flatMap((role) => [`role.${role}`, `role.${role}.fix`, `role.${role}.of`]),
		'role.nobody',
		'role.nobody.of',
		...facts.classes
			.flatMap((each) => (each.turn ?? []).filter((role) => role !== 'nobody').flatMap((role) => [`role.${role}.self`, `role.${role}.self.of`]))
			.filter((key, index, all) => all.indexOf(key) === index),
		...facts.retries.flatMap((retry) => [`retry.${retry}`, `retry.${retry}.of`]),
	];
}

/**
 * Keys that a protocol may have: further words that people search for it, how to read its codes, what tells two kinds apart, and what
 * to say above the groups of a kind and above numbers that nothing specifies.
 */
const OPTIONAL =
	/^(search|read\.(heading|after|digit\.\d+(\.line)?)|group\.[\w.-]+\.line|(unspecified|folklore)\.(heading|line)|class\.\w+\.both\.[\w-]+|apart\.[\w-]+\.[\w-]+)$/u;

/** A fault for each missing, unknown or slotless label. Every language must have the same optional keys. */
export function checkLabels(files: ProtocolFiles): Fault[] {
	const required = requiredLabels(files.facts);
	const optional = new Set(LOCALES.flatMap((locale) => Object.keys(files.labels[locale] ?? {}).filter((key) => OPTIONAL.test(key))));
	return LOCALES.flatMap((locale) => {
		const labels = files.labels[locale];
		if (labels === undefined) return [];
		const file = `${files.id}/labels/${locale}.yaml`;
		const missing = [...required, ...optional]
			.filter((key) => !(key in labels))
			.map((key): Fault => ({ file, field: key, expected: 'a text: protocol.yaml asks for it, or another language has it', repair: 'add the key' }));
		const unknown = Object.keys(labels)
			.filter((key) => !required.includes(key) && !optional.has(key))
			.map((key): Fault => {
				const close = nearest(key, required);
				return {
					file,
					field: key,
					value: quote(labels[key]),
					expected: 'a key that protocol.yaml asks for',
					repair: close === undefined ? 'remove it' : `write "${close}"`,
				};
			});
		return [...missing, ...unknown];
	});
}
