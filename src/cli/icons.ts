/**
 * Draws the icons of the site in Chromium: the octagon of the favicon with the first letter of the wordmark in its stroke.
 * npm run icons        writes public/icons/, which the build copies; needed only where the drawing changes
 */
import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ICONS, PAPER, TOUCH_ICON } from '../models/manifest.ts';
import { findBrowser } from './browser.ts';

const RED = '#c4161c';
const OCTAGON = 'M10 1h12l9 9v12l-9 9H10l-9-9V10z';
/** The R of src/components/Wordmark.astro, 52 by 100 units with its stroke. */
const LETTER = 'M7 100V7h24a21 22.5 0 0 1 0 45H7M29 52l21 48';

/**
 * @param scale how much of the picture the octagon takes; a maskable one keeps to the circle of 80 % (https://www.w3.org/TR/appmanifest/#icon-masks)
 * @param paper colour behind it, or none
 */
const drawing = (scale: number, paper: string | undefined): string =>
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="100%" height="100%">' +
	(paper === undefined ? '' : `<path fill="${paper}" d="M0 0h32v32H0z"/>`) +
	`<g transform="translate(16 16) scale(${scale}) translate(-16 -16)"><path fill="${RED}" d="${OCTAGON}"/>` +
	`<path transform="translate(11.3 7.7) scale(.155)" fill="none" stroke="#fff" stroke-width="17" d="${LETTER}"/></g></svg>`;

const PICTURES = [
	...ICONS.map((icon) => ({ ...icon, svg: icon.purpose === 'maskable' ? drawing(0.78, PAPER.light) : drawing(1, undefined) })),
	{ ...TOUCH_ICON, svg: drawing(0.84, PAPER.light) },
];

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
	const page = await browser.newPage();
	for (const { file, side, svg } of PICTURES) {
		await page.setViewportSize({ width: side, height: side });
		await page.setContent(`<!doctype html><html lang="en"><title>icon</title><style>*{margin:0}svg{display:block}</style>${svg}</html>`);
		const target = join('public', file);
		mkdirSync(dirname(target), { recursive: true });
		const picture = await page.screenshot({ omitBackground: true });
		writeFileSync(target, picture);
		console.log(`${target}: ${side} pixels, ${picture.length} bytes`);
	}
} finally {
	await browser.close();
}
