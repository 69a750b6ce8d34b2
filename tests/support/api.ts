import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dist } from './dist.ts';

/** Files of the interface as they were published: text by path below the folder, e.g. `api/v1/index.json`. */
export type ApiTexts = ReadonlyMap<string, string>;

/** Reads every file below `api/`. */
export function readApi(dist: Pick<Dist, 'files'>, folder: string): ApiTexts {
	return new Map([...dist.files.keys()].filter((file) => file.startsWith('api/')).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A document as an object. Throws where it is none. */
export function parseRecord(text: string): Record<string, unknown> {
	const value: unknown = JSON.parse(text);
	if (!isRecord(value)) throw new Error('expected a JSON object');
	return value;
}

/** Every text in a JSON value with the path to it, e.g. `codes.0.gloss.ko`. Keys count as texts too. */
export function* textsIn(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
	if (typeof value === 'string') yield [path, value];
	else if (typeof value === 'object' && value !== null)
		for (const [key, each] of Object.entries(value)) {
			yield [`${path} (key)`, key];
			yield* textsIn(each, path === '' ? key : `${path}.${key}`);
		}
}
