import { expect, it } from 'vitest';
import { allFaults } from '../../src/catalogue/sound.ts';
import { readContent } from '../../src/loaders/disk.ts';
import { readGuides } from '../../src/loaders/guides.ts';
import { describeFault } from '../../src/schemas/fault.ts';
import { CONTENT } from '../support/site.ts';

it('every content file is read, and the whole set fits together', () => {
	expect(allFaults(readContent(CONTENT), readGuides(CONTENT)).map(describeFault)).toEqual([]);
});
