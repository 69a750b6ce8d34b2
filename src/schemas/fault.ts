import type { z } from 'zod';
import { editDistance } from './distance.ts';

/** Something wrong in the content, told so that its author can mend it without reading code. */
export interface Fault {
	/** Path below the content folder, e.g. `smtp/codes/550.yaml`. */
	readonly file: string;
	/** The field, section or line concerned. */
	readonly field: string;
	/** What stands there now, as text; left out where nothing stands there. */
	readonly value?: string;
	readonly expected: string;
	readonly repair: string;
}

/** All faults of one run; the build stops with it. */
export class ContentError extends Error {
	readonly faults: readonly Fault[];
	constructor(faults: readonly Fault[]) {
		super(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the content:\n${faults.map(describeFault).join('\n')}`);
		this.name = 'ContentError';
		this.faults = faults;
	}
}

/** One fault on two lines: where and what, then how to mend it. */
export function describeFault(fault: Fault): string {
	const found = fault.value === undefined ? '' : `, found ${fault.value}`;
	return `  ${fault.file}: ${fault.field}: ${fault.expected}${found}\n    repair: ${fault.repair}`;
}

/** A value as it stands in the file, short enough for one line. */
export function quote(value: unknown): string {
	const text = (JSON.stringify(value) as string | undefined) ?? String(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The candidate that differs least from `word`, where it differs by a third of its letters at most. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	const ranked = candidates
		.map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
		.sort((a, b) => a.distance - b.distance);
	const best = ranked[0];
	return best !== undefined && best.distance <= Math.ceil(word.length / 3) ? best.candidate : undefined;
}

const at = (data: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);

/**
 * Checks `data` against a strict schema.
 * @param file named in the faults
 * @param known field names of the schema, to suggest the nearest one for a misspelt field
 * @returns the parsed value, or every fault of the file
 */
export function validate<Schema extends z.ZodType>(
	schema: Schema,
	data: unknown,
	file: string,
	known: readonly string[],
): { value: z.output<Schema> } | { faults: Fault[] } {
	const result = schema.safeParse(data);
	if (result.success) return { value: result.data };
	return {
		faults: result.error.issues.flatMap((issue): Fault[] => {
			if (issue.code === 'unrecognized_keys') {
				return issue.keys.map((key) => {
					const close = nearest(key, known);
					return {
						file,
						field: [...issue.path, key].join('.'),
						value: quote(at(data, [...issue.path, key])),
						expected: 'a known field',
						repair: close === undefined ? `remove it; the fields are ${known.join(', ')}` : `write "${close}"`,
					};
				});
			}
			const value = at(data, issue.path);
			return [
				{
					file,
					field: issue.path.join('.') || 'the whole file',
					...(value === undefined ? {} : { value: quote(value) }),
					expected: issue.message.replace(/^Invalid (input|option): /u, ''),
					repair: value === undefined ? 'add the field; an example stands in a neighbouring file' : 'change the value as expected',
				},
			];
		}),
	};
}
