import type { Shelves } from '../loaders/shelves.ts';
import type { Fault } from '../schemas/fault.ts';
import type { ProgramFacts } from '../schemas/programs.ts';
import { known } from './shelf.ts';
import type { Code, Program, Protocol } from './types.ts';

type Row = ProgramFacts['shows'][number];
/** How narrow the conditions of a row are: a row that names codes says more than one that names a class. */
const WEIGHTS = { codes: 8, stages: 4, classes: 2, kinds: 1 } as const;

function fits(row: Row, code: Code): boolean {
	const { codes, stages, classes, kinds } = row.on;
	return (
		(codes === undefined || codes.includes(code.id)) &&
		(stages === undefined || code.facts.stages.some((stage) => stages.includes(stage))) &&
		(classes === undefined || code.classes.some((each) => classes.includes(each.key))) &&
		(kinds === undefined || kinds.includes(code.kind.id))
	);
}

const narrowness = (row: Row): number =>
	(Object.keys(WEIGHTS) as Array<keyof typeof WEIGHTS>).reduce((sum, key) => sum + (row.on[key] === undefined ? 0 : WEIGHTS[key]), 0);

/** What a program shows for a code: of the rows that fit, those with the narrowest conditions. */
export function shownBy(program: Program, code: Code): Row[] {
	const fitting = program.facts.shows.filter((row) => fits(row, code));
	const most = Math.max(0, ...fitting.map(narrowness));
	return fitting.filter((row) => narrowness(row) === most);
}

/** Names that a programmer meets and looks up: exceptions, members of an enumeration, error constants. */
const NAME = /\b(?:(?:SMTP|[A-Z][a-z]+)(?:[A-Z][A-Za-z]*)+|E[A-Z]{3,})\b/gu;
/** A name that stands in more rows than this is one of all errors, and tells none apart. */
const MOST_ROWS = 8;
/** Base classes that stand in few rows. */
const TOO_WIDE: ReadonlySet<string> = new Set(['MessagingException']);

const namesIn = (row: Row): string[] => [...row.text.matchAll(NAME)].map((match) => match[0]);

/**
 * Names that libraries show, each with the code that it mostly means. A row that names three things or more tells too little.
 * @param board ids of codes, the most met first
 */
export function namedCodes(programs: readonly Program[], board: readonly string[]): Map<string, string> {
	const rows = programs.filter((program) => program.facts.kind === 'library').flatMap((program) => program.facts.shows);
	const rank = (id: string): number => (board.includes(id) ? board.indexOf(id) : board.length);
	const wide = (name: string): boolean => TOO_WIDE.has(name) || rows.filter((row) => namesIn(row).includes(name)).length > MOST_ROWS;
	const found = new Map<string, string>();
	for (const row of rows.filter((each) => namesIn(each).length < 3)) {
		const spoken = /\((\d{3})\)/u.exec(row.text)?.[1];
		const [id] = spoken === undefined ? [...(row.on.codes ?? [])].sort((a, b) => rank(a) - rank(b)) : [spoken];
		if (id === undefined) continue;
		for (const name of namesIn(row)) {
			const known = found.get(name);
			if (!wide(name) && (known === undefined || rank(id) < rank(known))) found.set(name, id);
		}
	}
	return found;
}

/** Makes the programs in their order; a fault for each condition that no code could meet. */
export function makePrograms(shelves: Shelves, protocols: readonly Protocol[]): { programs: Program[]; faults: Fault[] } {
	const all = <T>(pick: (protocol: Protocol) => readonly T[]): T[] => protocols.flatMap(pick);
	const names = {
		codes: all((protocol) => protocol.codes.map((code) => code.id)),
		stages: all((protocol) => [
			...(protocol.facts.stages?.track ?? []),
			...(protocol.facts.stages?.sidings ?? []),
			...(protocol.facts.stages?.any === undefined ? [] : [protocol.facts.stages.any]),
		]),
		classes: all((protocol) => protocol.facts.classes.map((each) => each.key)),
		kinds: all((protocol) => protocol.facts.kinds.map((kind) => kind.id)),
	};
	const programs = [...shelves.programs].map(([slug, facts]): Program => ({ slug, facts })).sort((a, b) => a.facts.order - b.facts.order);
	const faults = programs.flatMap(({ slug, facts }) =>
		facts.shows.flatMap((row) =>
			(Object.keys(WEIGHTS) as Array<keyof typeof WEIGHTS>).flatMap((key) =>
				(row.on[key] ?? []).flatMap((value) =>
					known(`programs/${slug}.yaml`, `shows.${row.id}.on.${key}`, value, names[key], `one of the ${key} of a protocol`),
				),
			),
		),
	);
	return { programs, faults };
}
