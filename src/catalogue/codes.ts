import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { ProtocolFiles } from '../loaders/disk.ts';
import type { Facts } from '../schemas/facts.ts';
import { nearest, quote, type Fault } from '../schemas/fault.ts';
import type { ClassOfCodes, Kind, ProtocolFacts } from '../schemas/protocol.ts';
import type { Code, ProseDocument } from './types.ts';

/** Lower-case words joined by hyphens; points stay, so that `5.7.26` remains readable. */
export function slugOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9.]+/gu, '-')
		.replace(/^-+|-+$/gu, '');
}

/** The kind whose pattern an id fits, with the named groups of the match. */
export function kindOf(facts: ProtocolFacts, id: string): { kind: Kind; groups: Record<string, string> } | undefined {
	for (const kind of facts.kinds) {
		const match = new RegExp(kind.pattern, 'u').exec(id);
		if (match) return { kind, groups: { ...match.groups } };
	}
	return undefined;
}

/** Fills `{id}`, `{class}` and the pattern's groups into a kind's number template. */
function numberOf(kind: Kind, id: string, groups: Readonly<Record<string, string>>, classKey: string): string {
	const slots: Record<string, string> = { ...groups, id, class: classKey };
	return kind.number.replace(/\{(\w+)\}/gu, (whole, name: string) => slots[name] ?? whole);
}

/** A code as it is written with a given class, e.g. `4.7.1` for x.7.1 and class 4. */
export function numberWith(code: Pick<Code, 'id' | 'kind' | 'groups'>, classKey: string): string {
	return numberOf(code.kind, code.id, code.groups, classKey);
}

function classesOf(facts: Facts, protocol: ProtocolFacts, groups: Readonly<Record<string, string>>, file: string, faults: Fault[]): ClassOfCodes[] {
	const keys = protocol.classes.map((each) => each.key);
	const derived = groups['class'];
	if (derived !== undefined && facts.classes !== undefined) {
		faults.push({ file, field: 'classes', value: quote(facts.classes), expected: 'no classes: the id says the class', repair: 'remove the field' });
	}
	const wanted = derived === undefined ? facts.classes : [derived];
	if (wanted === undefined) {
		faults.push({
			file,
			field: 'classes',
			expected: `at least one of ${keys.join(', ')}: the id does not say the class`,
			repair: 'add classes, the one people meet first',
		});
		return [];
	}
	return wanted.flatMap((key) => {
		const found = protocol.classes.find((each) => each.key === key);
		if (found === undefined)
			faults.push({ file, field: 'classes', value: quote(key), expected: `one of ${keys.join(', ')}`, repair: 'use a key from protocol.yaml' });
		return found ?? [];
	});
}

/** Faults of values that equal what follows from the class or the name anyway. */
function redundant(facts: Facts, first: ClassOfCodes, kind: Kind, file: string): Fault[] {
	const same = (field: string, value: unknown, reason: string): Fault => ({
		file,
		field,
		value: quote(value),
		expected: `no value: ${reason}`,
		repair: 'remove the field',
	});
	const faults: Fault[] = [];
	if (facts.retry !== undefined && facts.retry === first.retry) faults.push(same('retry', facts.retry, 'the class says the same'));
	if (facts.turn !== undefined && first.turn !== undefined && facts.turn.join() === first.turn.join())
		faults.push(same('turn', facts.turn, 'the class says the same'));
	if (facts.registered?.toLowerCase() === facts.name.toLowerCase()) faults.push(same('registered', facts.registered, 'it equals the name'));
	if (facts.closes !== undefined && !kind.closes) faults.push(same('closes', facts.closes, `codes of kind ${kind.id} do not decide it`));
	if (facts.status === 'folklore') {
		for (const field of ['closes', 'stages'] as const)
			if (facts[field] !== undefined && facts[field].length > 0) faults.push(same(field, facts[field], 'no server sends this number'));
	} else if (facts.closes === undefined && kind.closes)
		faults.push({ file, field: 'closes', expected: 'never, always or sometimes', repair: 'say whether the server closes the connection with this code' });
	if (facts.turn === undefined && first.turn === undefined)
		faults.push({ file, field: 'turn', expected: `who acts: codes of class ${first.id} say it themselves`, repair: 'add turn, e.g. turn: [sender]' });
	return faults;
}

function knownWords(facts: Facts, protocol: ProtocolFacts, file: string): Fault[] {
	const stages = [...(protocol.stages?.track ?? []), ...(protocol.stages?.sidings ?? []), ...(protocol.stages?.any === undefined ? [] : [protocol.stages.any])];
	const sets = [
		['stages', facts.stages, stages],
		['turn', facts.turn ?? [], [...protocol.roles, 'nobody']],
		['retry', facts.retry === undefined ? [] : [facts.retry], protocol.retries],
	] as const;
	return sets.flatMap(([field, values, known]) =>
		values
			.filter((value) => !known.includes(value))
			.map((value): Fault => {
				const close = nearest(value, known);
				return {
					file,
					field,
					value: quote(value),
					expected: known.length === 0 ? 'nothing: protocol.yaml lists none' : `one of ${known.join(', ')}`,
					repair: close === undefined ? 'use a word from protocol.yaml' : `write "${close}"`,
				};
			}),
	);
}

function proseOf(files: ProtocolFiles, id: string, faults: Fault[]): Record<Locale, ProseDocument> | undefined {
	const [vi, ko, en] = [files.prose.vi.get(id), files.prose.ko.get(id), files.prose.en.get(id)];
	if (vi !== undefined && ko !== undefined && en !== undefined) return { vi, ko, en };
	const have = LOCALES.filter((locale) => files.prose[locale].has(id));
	for (const locale of LOCALES) {
		if (have.length > 0 && !have.includes(locale)) {
			faults.push({
				file: `${files.id}/prose/${locale}/${id}.md`,
				field: 'the whole file',
				expected: `prose in every language; it exists in ${have.join(', ')}`,
				repair: `write it from prose/en/${id}.md, or take the others out until it exists`,
			});
		}
	}
	return undefined;
}

/**
 * Makes the codes of one protocol from its files, in the order in which they are listed: by kind, then by number.
 * @returns the codes that could be made, and a fault for everything that does not fit protocol.yaml
 */
export function makeCodes(files: ProtocolFiles): { codes: Code[]; faults: Fault[] } {
	const faults: Fault[] = [];
	const codes: Code[] = [];
	for (const [id, facts] of files.codes) {
		const file = `${files.id}/codes/${id}.yaml`;
		const match = kindOf(files.facts, id);
		if (match === undefined) {
			faults.push({
				file,
				field: 'file name',
				value: quote(id),
				expected: `an id that fits a kind: ${files.facts.kinds.map((kind) => kind.pattern).join(' or ')}`,
				repair: 'rename the file, or add the kind to protocol.yaml',
			});
			continue;
		}
		const { kind, groups } = match;
		const [first, ...others] = classesOf(facts, files.facts, groups, file, faults);
		if (first === undefined) continue;
		faults.push(...redundant(facts, first, kind, file), ...knownWords(facts, files.facts, file));
		const numbers = [first, ...others].map((each) => numberOf(kind, id, groups, each.key));
		const number = numbers[0] ?? id;
		const [numberSlug, nameSlug] = [slugOf(number), slugOf(facts.name)];
		codes.push({
			protocol: files.id,
			id,
			kind,
			groups,
			classes: [first, ...others],
			outcome: facts.status === 'folklore' ? 'myth' : first.outcome,
			number,
			numbers,
			slug: numberSlug === nameSlug ? nameSlug : `${numberSlug}-${nameSlug}`,
			facts,
			turn: facts.turn ?? first.turn ?? [],
			turnIsUsual: facts.turn === undefined,
			retry: facts.retry ?? first.retry,
			prose: proseOf(files, id, faults),
		});
	}
	const rank = (code: Code): number => files.facts.kinds.indexOf(code.kind);
	codes.sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en', { numeric: true }));
	return { codes, faults };
}
