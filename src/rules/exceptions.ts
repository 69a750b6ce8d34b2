import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ContentError, quote, validate } from '../schemas/fault.ts';
import type { Finding } from './types.ts';

const line = z.string().min(1, 'expected a text, found an empty one');

/** A finding that is right about its text and wrong about what it concludes. */
export const exceptionSchema = z.strictObject({
	rule: line.describe('name of the rule'),
	file: line.describe('as the finding names it'),
	field: line.describe('as the finding names it'),
	value: line.describe('a part of what the finding quotes, enough to know it by'),
	reason: line.describe('why this one is right as it stands'),
});
export type Exception = z.infer<typeof exceptionSchema>;

const exceptionsSchema = z.array(exceptionSchema);

/**
 * The exceptions of a YAML text.
 * @throws ContentError where one of them lacks a field
 */
export function parseExceptions(text: string): readonly Exception[] {
	const data: unknown = parse(text);
	const result = validate(exceptionsSchema, data ?? [], 'src/rules/exceptions.yaml', Object.keys(exceptionSchema.shape));
	if ('faults' in result) throw new ContentError(result.faults);
	return result.value;
}

/** The exceptions that stand beside the rules. */
export function readExceptions(): readonly Exception[] {
	return parseExceptions(readFileSync(new URL('./exceptions.yaml', import.meta.url), 'utf8'));
}

/** Takes out the excepted findings; an exception that matches none is a finding itself, so that none outlives its text. */
export function applyExceptions(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
	const matches = (exception: Exception, finding: Finding): boolean =>
		exception.rule === finding.rule && exception.file === finding.file && exception.field === finding.field && (finding.value ?? '').includes(exception.value);
	const kept = findings.filter((finding) => !exceptions.some((exception) => matches(exception, finding)));
	const idle = exceptions
		.filter((exception) => !findings.some((finding) => matches(exception, finding)))
		.map((exception): Finding => ({
			rule: 'exceptions',
			file: 'src/rules/exceptions.yaml',
			field: `${exception.rule}, ${exception.file}, ${exception.field}`,
			value: quote(exception.value),
			expected: 'an exception that a finding still needs',
			repair: 'remove it',
		}));
	return [...kept, ...idle];
}
