import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** One face for all three languages: Hangul and every Vietnamese letter are in each file. Licence: OFL 1.1. */
export const FAMILY = 'Pretendard';
export const WEIGHTS = [400, 700] as const;

export interface FontFile {
	readonly weight: number;
	readonly data: Buffer;
}

/** The font files of the package, which names its only subset `latin` although it is the whole face. Throws where the package is missing. */
export function readFonts(): FontFile[] {
	// From the folder of the configuration: a built module lies elsewhere.
	const { resolve: locate } = createRequire(resolve('package.json'));
	return WEIGHTS.map((weight) => ({ weight, data: readFileSync(locate(`@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff2`)) }));
}
