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
