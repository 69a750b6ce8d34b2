import { HEIGHT, WIDTH } from '../../../src/cards/theme.ts';
import { MOST_BYTES } from '../../../src/cards/draw.ts';
import { LOCALES } from '../../../src/i18n/locales.ts';
import type { Site } from '../../../src/models/context.ts';
import { directoryOf } from '../../../src/models/directory.ts';
import type { Dist } from '../../support/dist.ts';
import { pngSize } from '../../support/png.ts';

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
