import { escapeHtml } from '../prose/sentence.ts';
import { classes, element, englishName } from './html.ts';
import { printMark } from './plate.ts';
import type { CodeItem, FigureLink } from './types.ts';

/**
 * Codes with number, name and a line about each.
 * @param index an index has a third column for the stage
 */
export function printCodes(items: readonly CodeItem[], index: boolean): string {
	const rows = items.map((item) => {
		const name = item.name === '' ? '' : englishName(item.name);
		const head = `${index ? '' : printMark(item.outcome)}<span class="fig">${escapeHtml(item.number)}</span> ${name}`;
		return element(
			'li',
			{ class: classes(item.outcome, item.number.length > 4 && 'long') },
			element(item.href === undefined ? 'span' : 'a', { class: 'head', href: item.href }, head) +
				(item.html === '' ? '' : element('span', {}, item.html)) +
				(item.stage === undefined ? '' : element('span', { class: 'quiet' }, escapeHtml(item.stage))),
		);
	});
	return element('ul', { class: classes('codes', 'full', index && 'index') }, rows.join(''));
}

/** Numbers in a row, each a link, behind a label. */
export function printFigures(label: string, items: readonly FigureLink[]): string {
	const links = items.map((item) => ` ${element('a', { href: item.href }, escapeHtml(item.number))}`);
	return element('p', { class: 'figures full' }, (label === '' ? '' : element('span', {}, escapeHtml(label))) + links.join(''));
}
