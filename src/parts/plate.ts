import { escapeHtml } from '../prose/sentence.ts';
import type { Outcome } from '../schemas/protocol.ts';
import { drawNumber } from './drawing.ts';
import { classes, element } from './html.ts';
import type { Plate } from './types.ts';

/** Column of a comparison's plate. */
export type Side = 'a' | 'b';

/** The mark of an outcome; always beside a word. */
export const printMark = (outcome: Outcome): string => `<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><use href="#m-${outcome}"></use></svg>`;

/**
 * The number as a drawing, or as text where it holds more than digits and dots.
 * @param hollow an outline: the number is none that a server sends
 */
export function printNumeral(number: string, hollow: boolean, side?: Side): string {
	const drawn = drawNumber(number);
	if (drawn === undefined) return element('span', { class: classes('named', side), 'aria-hidden': 'true' }, escapeHtml(number));
	const glyphs = drawn.glyphs.map(({ x, digit }) => {
		if (digit === undefined) return `<path d="M${x} 93h14"></path>`;
		const use = (className?: string): string => element('use', { class: className, href: `#n${digit}`, x: x === 0 ? undefined : String(x) }, '');
		return use() + (hollow ? use('hollow') : '');
	});
	return element('svg', { class: classes('num', side), viewBox: `0 0 ${drawn.width} 100`, 'aria-hidden': 'true' }, glyphs.join(''));
}

/** The line of the session with the place of the code; nothing where the protocol has none. */
export function printTrack({ track, outcome }: Plate, side?: Side): string {
	if (track === undefined) return '';
	const stations = track.stations.map((station) => {
		const here = station.state === 'here';
		return element(
			'li',
			{ class: classes(station.state !== 'off' && station.state, station.siding && 'side'), 'aria-hidden': station.state === 'off' ? 'true' : undefined },
			`${here ? printMark(outcome) : ''}<span>${escapeHtml(station.label)}</span>${here ? `<span class="vh"> ${escapeHtml(track.here)}</span>` : ''}`,
		);
	});
	return element('ol', { class: classes('track', side), 'aria-label': track.label }, stations.join(''));
}
