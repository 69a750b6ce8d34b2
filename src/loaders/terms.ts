import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ContentError, validate } from '../schemas/fault.ts';
import { termSchema, termsSchema, type Term } from '../schemas/terms.ts';

/**
 * Reads `glossary/terms.yaml` of a content folder.
 * @throws ContentError with every fault of the file; YAML errors are thrown as they come
 */
export function readTerms(root: string): readonly Term[] {
	const file = 'glossary/terms.yaml';
	const data: unknown = parse(readFileSync(join(root, file), 'utf8'));
	const result = validate(termsSchema, data, file, Object.keys(termSchema.shape));
	if ('faults' in result) throw new ContentError(result.faults);
	return result.value;
}
