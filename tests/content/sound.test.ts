import { expect, it } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import { readContent } from '../../src/loaders/disk.ts';
import { readGuides } from '../../src/loaders/guides.ts';
import { describeFault } from '../../src/schemas/fault.ts';
import { CONTENT } from '../support/site.ts';

it('every content file is read, and the whole set fits together', () => {
	expect([...buildCatalogue(readContent(CONTENT)).faults, ...readGuides(CONTENT).faults].map(describeFault)).toEqual([]);
});
