import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/*
 * The recommended rules of html-validate, all of them, but for:
 * - valid-id, relaxed: HTML allows ids that begin with a digit (`#5xx`); the strict form is about the ease of writing selectors.
 * - no-redundant-role for tables: the comparison sets its table as a grid on wide screens, and browsers then drop the meaning
 *   of table, row and cell unless a role names it. Every other redundant role is a finding; see KEPT_ROLES.
 */
const validator = new HtmlValidate(
	new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'], rules: { 'valid-id': ['error', { relaxed: true }] } }),
);
const KEPT_ROLES = /^Redundant role "(?:table|rowgroup|row|rowheader|columnheader|cell)" on <(?:table|thead|tbody|tr|th|td)>$/u;

export interface Validity {
	readonly findings: string[];
	/** Redundant roles of tables that were let through; none means that the exception is no longer needed. */
	readonly kept: number;
}

/** Faults of one HTML file. */
export function checkValidity(path: string, html: string): Validity {
	const messages = validator.validateStringSync(html, path).results.flatMap((result) => result.messages);
	const kept = messages.filter((message) => message.ruleId === 'no-redundant-role' && KEPT_ROLES.test(message.message));
	const findings = messages
		.filter((message) => !kept.includes(message))
		.map((message) => `${path}: ${message.ruleId}: ${message.message} (${message.selector ?? `line ${message.line}`})`);
	return { findings, kept: kept.length };
}

/** Faults of every file of a folder, or of every second one: the two halves run beside each other. */
export function checkFolder(folder: string, half: 0 | 1): Validity & { readonly files: number } {
	const files = readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.filter((_, index) => index % 2 === half);
	const results = files.map((file) => checkValidity(relative(folder, file), readFileSync(file, 'utf8')));
	return { findings: results.flatMap((result) => result.findings), kept: results.reduce((total, result) => total + result.kept, 0), files: files.length };
}
