import { HEIGHT, WIDTH } from '../../../src/cards/theme.ts';
import { MOST_BYTES } from '../../../src/cards/draw.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import type { Site } from '../../../src/models/context.ts';
import { directoryOf } from '../../../src/models/directory.ts';
import type { Dist } from '../../support/dist.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END = Buffer.from('IEND', 'latin1');

/** Width and height of a PNG, or undefined for what is none or lacks its end (https://www.w3.org/TR/png-3/#5DataRep). */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
	const whole = bytes.length > 33 && bytes.subarray(0, 8).equals(SIGNATURE) && bytes.subarray(-8, -4).equals(END);
	return whole && bytes.toString('latin1', 12, 16) === 'IHDR' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

/**
 * Every indexed page has its card in each language, a light PNG of the right size, and there is no other.
 * @param read bytes of a file below the folder
 */
export function checkCards(dist: Pick<Dist, 'base' | 'files'>, site: Site, read: (file: string) => Buffer): string[] {
	const wanted = directoryOf(site)
		.filter((entry) => entry.indexed)
		.flatMap((entry) => LOCALES.map((locale) => site.urls.card(entry.address(locale)).slice(dist.base.length)));
	const known = new Set(wanted);
	return [
		...wanted.flatMap((file) => {
			const bytes = dist.files.get(file);
			if (bytes === undefined) return [`${file}: the card is missing`];
			const size = pngSize(read(file));
			return [
				...(bytes > MOST_BYTES ? [`${file}: ${bytes} bytes, at most ${MOST_BYTES}`] : []),
				...(size === undefined ? [`${file}: no whole PNG`] : []),
				...(size !== undefined && (size.width !== WIDTH || size.height !== HEIGHT)
					? [`${file}: ${size.width} by ${size.height}, expected ${WIDTH} by ${HEIGHT}`]
					: []),
			];
		}),
		...[...dist.files.keys()].filter((file) => file.endsWith('/card.png') && !known.has(file)).map((file) => `${file}: a card that no indexed page has`),
	];
}
