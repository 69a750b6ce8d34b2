import { classes, element } from './html.ts';
import { printMark } from './plate.ts';
import type { FactValue } from './types.ts';

/**
 * A value of a fact with its mark or icon, and the note beside it.
 * @param strong the strong word of a fact; sources and the like are plain
 */
export function printFactValue(value: FactValue, strong = value.icon !== undefined): string {
	const mark = value.icon === 'mark' && value.outcome !== undefined ? printMark(value.outcome) : '';
	const icon =
		value.icon !== undefined && value.icon !== 'mark'
			? `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><use href="#i-${value.icon}"></use></svg>`
			: '';
	const word = element(strong ? 'b' : 'span', { class: classes(value.outcome) }, mark + icon + value.html);
	return value.note === undefined ? word : `${word} <small>${value.note}</small>`;
}
