/** Valid HTML, second half of the files. Files of their own, so that the halves run beside the other checks. */
import { expect, it } from 'vitest';
import { DIST } from '../support/dist.ts';
import { checkFolder } from './checks/validity.ts';

it('is valid HTML in every file', () => {
	const { findings, kept, files } = checkFolder(DIST, 1);
	expect(files).toBeGreaterThan(0);
	expect(findings.slice(0, 20), `${findings.length} findings`).toEqual([]);
	expect(kept, 'the exception for roles of tables is no longer needed').toBeGreaterThan(0);
}, 300_000);
