import type { Answers, PassedOn } from '../../answers/answers.ts';
import type { DecoderRules } from '../../decoder/decode-with.ts';
import type { BoxSettings } from '../../answers/box-words.ts';
import { prepare, type PreparedIndex, type SearchEntry } from '../../search/index.ts';
import { Decoders } from './worker.ts';

/** What the site knows, in the language of the page. */
export interface Knowledge {
	readonly answers: Answers;
	readonly passedOn: PassedOn;
	readonly index: PreparedIndex;
	readonly decoders: Decoders;
}

/** What each file holds at its top: another one is of another build, or a page of the host that says that there is none. */
const SHAPES = {
	answers: ['causes', 'codes', 'providers', 'names', 'roles'],
	rules: ['providers', 'wordings', 'causes', 'turns', 'known'],
} as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const holds = (value: unknown, keys: readonly string[]): boolean => isRecord(value) && keys.every((key) => Object.hasOwn(value, key));

export const isAnswers = (value: unknown): value is Answers => holds(value, SHAPES.answers);
export const isRules = (value: unknown): value is DecoderRules => holds(value, SHAPES.rules);
export const isPassedOn = (value: unknown): value is PassedOn => isRecord(value) && Object.values(value).every(Array.isArray);
export const isEntries = (value: unknown): value is SearchEntry[] =>
	Array.isArray(value) && value.length > 0 && value.every((entry) => holds(entry, ['kind', 'title', 'note', 'href']));

/** Fetches a file. Throws where it cannot be had, or is another file than the one that was asked for. */
async function fetched<Value>(address: string, is: (value: unknown) => value is Value): Promise<Value> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	const value: unknown = await response.json();
	if (!is(value)) throw new Error(`${address}: another file`);
	return value;
}

/**
 * Fetches all that the box will ever ask for, so that no request depends on what is typed. Throws where a file cannot be had.
 * @param script address of this bundle, for the worker
 */
export async function fetchKnowledge(settings: BoxSettings, script: string): Promise<Knowledge> {
	const [answers, passedOn, entries, rules] = await Promise.all([
		fetched(settings.answers, isAnswers),
		fetched(settings.messages, isPassedOn),
		fetched(settings.search, isEntries),
		fetched(settings.rules, isRules),
	]);
	return { answers, passedOn, index: prepare(entries), decoders: new Decoders(script, rules) };
}
