import type { Plate } from '../parts/types.ts';
import type { Outcome } from '../schemas/protocol.ts';
import { markElement, svg } from './drawings.ts';
import type { Drawn } from './nodes.ts';
import { HUES, INK, LINE, PAPER, QUIET } from './theme.ts';

/** Where a station of the track stands: the middle of its tick, and whether its name is printed. */
export interface Place {
	readonly x: number;
	readonly label: string;
	readonly here: boolean;
}

const TRACK_HEIGHT = 44;
const MARK = 40;
const SIDING = 120;

/**
 * The line of the session: the mark stands where the code comes, rings where it may come too, and the line behind the mark says what
 * happens next: solid goes on, dashed is tried again, dotted ends. The same as on the page of the code (`src/styles/parts.css`).
 */
export function drawTrack(
	{ stations }: NonNullable<Plate['track']>,
	outcome: Outcome,
	width: number,
): { readonly drawn: Drawn; readonly places: readonly Place[] } {
	const main = stations.filter((station) => !station.siding);
	const siding = stations.find((station) => station.siding && station.state === 'here');
	const length = siding === undefined ? width : width - SIDING - 24;
	const step = length / main.length;
	const y = TRACK_HEIGHT / 2;
	const at = main.findIndex((station) => station.state === 'here');
	const hue = HUES[outcome];
	const line = (from: number, to: number, stroke: string, dashes = ''): string =>
		`<path d="M${from} ${y}H${to}" stroke="${stroke}" stroke-width="5"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`;
	const lineOf = (from: number, to: number, state: 'solid' | 'again' | 'ended' | 'myth'): string =>
		({ solid: line(from, to, hue), again: line(from, to, hue, '20 12'), ended: line(from, to, LINE, '5 9'), myth: line(from, to, QUIET, '5 9') })[state];
	const after = outcome === 'wait' ? 'again' : outcome === 'stop' ? 'ended' : 'solid';
	const lines =
		outcome === 'myth'
			? [lineOf(0, length, 'myth')]
			: siding !== undefined
				? [lineOf(0, length, 'ended'), lineOf(width - SIDING, width, 'solid')]
				: at === -1
					? [lineOf(0, length, 'solid')]
					: [lineOf(0, at * step, 'solid'), lineOf(at * step, length, after)];
	const placed = [...main.map((station, index) => ({ station, x: index * step })), ...(siding === undefined ? [] : [{ station: siding, x: width - SIDING }])];
	const shapes = placed.map(({ station, x }) => {
		if (station.state === 'here') {
			const left = x === 0 ? 0 : x - MARK / 2;
			const mark = `<g transform="translate(${left} ${y - MARK / 2}) scale(${MARK / 16})">${markElement(outcome)}</g>`;
			return `<rect x="${left - 6}" y="0" width="${MARK + 12}" height="${TRACK_HEIGHT}" fill="${PAPER}"/>${mark}`;
		}
		if (station.state === 'on') return `<circle cx="${Math.max(x, 10)}" cy="${y}" r="8.5" fill="${PAPER}" stroke="${INK}" stroke-width="3"/>`;
		return `<path d="M${x + 1} ${y - 14}v24" stroke="${INK}" stroke-width="2"/>`;
	});
	const named = placed.filter(({ station }, index) => station.state === 'here' || index === 0 || index === main.length - 1);
	return {
		drawn: svg(width, TRACK_HEIGHT, `0 0 ${width} ${TRACK_HEIGHT}`, 'fill="none"', [...lines, ...shapes].join('')),
		places: named.map(({ station, x }) => ({ x, label: station.label, here: station.state === 'here' })),
	};
}
