import { DOT_PATH, drawing, drawNumber } from '../parts/drawing.ts';
import { WORDMARK } from '../parts/wordmark.ts';
import type { Figure } from '../models/card.ts';
import type { Outcome } from '../schemas/protocol.ts';
import type { Drawn } from './nodes.ts';
import { HUES, INK, PAPER } from './theme.ts';

/** An SVG picture. */
export const svg = (width: number, height: number, viewBox: string, attributes: string, inside: string): Drawn => ({
	svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}" ${attributes}>${inside}</svg>`,
	width,
	height,
});

/** A number in the digits of the site, or undefined where it holds more than digits and dots: then it is set as text. */
export function drawFigure({ number, outcome }: Figure, height: number): Drawn | undefined {
	const drawn = drawNumber(number);
	if (drawn === undefined) return undefined;
	const glyphs = drawn.glyphs.map(({ x, digit }, index) => {
		const path = digit === undefined ? `<path d="${DOT_PATH}"/>` : (drawing(`n${digit}`) ?? '');
		// A number that no server sends is hollow: a thinner stroke of paper inside the stroke.
		const inside = outcome === 'myth' && digit !== undefined ? `<g stroke="${PAPER}" stroke-width="8">${path}</g>` : '';
		return `<g transform="translate(${x})"${index === 0 ? ` stroke="${HUES[outcome]}"` : ''}>${path}${inside}</g>`;
	});
	const width = Math.round((drawn.width * height) / 100);
	return svg(width, height, `0 0 ${drawn.width} 100`, `fill="none" stroke="${INK}" stroke-width="14"`, glyphs.join(''));
}

/** The name of the site. */
export function drawWordmark(height: number): Drawn {
	const letters = WORDMARK.letters.map(([x, path]) => `<path transform="translate(${x})" d="${path}"/>`).join('');
	const width = Math.round((WORDMARK.width * height) / WORDMARK.height);
	return svg(width, height, `0 0 ${WORDMARK.width} ${WORDMARK.height}`, `fill="none" stroke="${INK}" stroke-width="${WORDMARK.stroke}"`, letters);
}

/** A mark in the hue of its outcome, as an element of an SVG picture of 16 by 16. */
export const markElement = (outcome: Outcome): string =>
	`<g fill="${HUES[outcome]}" stroke="${HUES[outcome]}" stroke-width="3">${drawing(`m-${outcome}`) ?? ''}</g>`;

/** A mark by itself. */
export const drawMark = (outcome: Outcome, size: number): Drawn => svg(size, size, '0 0 16 16', '', markElement(outcome));
