import type { MeasuredNode } from '@takumi-rs/core';
import { HEIGHT, MARGIN, WIDTH } from './theme.ts';

/** Least room between what stands at the top and what stands at the foot. */
const GAP = 20;

/** The distance that a node stands from the corner of the card. */
const place = ({ transform: [, , , , x, y] }: MeasuredNode): { readonly x: number; readonly y: number } => ({ x, y });

/** Blanks at a line end take no room. */
function overflow(node: MeasuredNode): string[] {
	const { x, y } = place(node);
	const lines = new Map<number, number>();
	for (const run of node.runs) lines.set(run.y, Math.max(lines.get(run.y) ?? 0, run.x + run.width));
	const beyond = x < MARGIN || y < MARGIN || x + node.width > WIDTH - MARGIN || y + node.height > HEIGHT - MARGIN;
	return [
		...(beyond ? [`a box of ${Math.round(node.width)} by ${Math.round(node.height)} stands at ${Math.round(x)}, ${Math.round(y)}`] : []),
		...node.runs.flatMap((run) =>
			run.x + run.width > node.width + 1 && !/\s$/u.test(run.text) ? [`"${run.text}" is ${Math.round(run.x + run.width - node.width)} wider than its box`] : [],
		),
		...node.children.flatMap(overflow),
	];
}

/** What does not fit of a card as it was measured: beyond the margin, wider than its box, or one part upon the other. */
export function faultsOf(sheet: MeasuredNode): string[] {
	const [top, foot] = sheet.children;
	if (top === undefined || foot === undefined) return ['a card has a part at the top and one at the foot'];
	const gap = place(foot).y - (place(top).y + top.height);
	return [...(gap < GAP ? [`top and foot stand ${Math.round(gap)} apart, expected ${GAP}`] : []), ...sheet.children.flatMap(overflow)];
}
