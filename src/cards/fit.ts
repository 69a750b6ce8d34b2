import type { MeasuredNode } from '@takumi-rs/core';
import { HEIGHT, MARGIN, WIDTH } from './theme.ts';

/** Least room between what stands at the top and what stands at the foot. */
const GAP = 20;
/** Boxes may touch by rounding. */
const TOUCH = 1;

/** A drawing or a line of text, in pixels from the corner of the card. */
interface Box {
	readonly what: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Everything that is drawn: each drawing, and each line of each text. A blank at a line end is none. */
function boxesOf({ transform: [, , , , x, y], width, height, children, runs }: MeasuredNode): Box[] {
	if (children.length > 0) return children.flatMap(boxesOf);
	if (runs.length === 0) return [{ what: 'a drawing', left: x, top: y, right: x + width, bottom: y + height }];
	return runs.map((run) => {
		const blank = /\s+$/u.exec(run.text)?.[0].length ?? 0;
		const visible = run.width * (1 - blank / run.text.length);
		return { what: JSON.stringify(run.text), left: x + run.x, top: y + run.y, right: x + run.x + visible, bottom: y + run.y + run.height };
	});
}

const isBeyond = ({ left, top, right, bottom }: Box): boolean => left < MARGIN || top < MARGIN || right > WIDTH - MARGIN || bottom > HEIGHT - MARGIN;

const overlap = (a: Box, b: Box): boolean =>
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOUCH && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOUCH;

/** What does not fit of a card as it was measured: beyond the margin, one thing upon another, or the foot too near to what stands above it. */
export function faultsOf(sheet: MeasuredNode): string[] {
	const [top, foot] = sheet.children;
	if (top === undefined || foot === undefined) throw new Error('A card has a part at the top and one at the foot.');
	const boxes = boxesOf(sheet);
	const gap = foot.transform[5] - (top.transform[5] + top.height);
	return [
		...(gap < GAP ? [`top and foot stand ${gap.toFixed(1)} apart, expected ${GAP}`] : []),
		...boxes
			.filter(isBeyond)
			.map((box) => `${box.what} reaches from ${box.left.toFixed()}, ${box.top.toFixed()} to ${box.right.toFixed()}, ${box.bottom.toFixed()}`),
		...boxes.flatMap((box, index) => boxes.slice(index + 1).flatMap((other) => (overlap(box, other) ? [`${box.what} and ${other.what} overlap`] : []))),
	];
}
