import { escapeHtml } from '../prose/sentence.ts';
import { printFactValue } from './facts.ts';
import { classes, element, englishName } from './html.ts';
import { printCodes, printFigures } from './lists.ts';
import { printNumeral, printTrack, type Side } from './plate.ts';
import type { ComparisonView, FactRow, Plate, WideSection } from './types.ts';

/** The heading of a page of its own, or below the heading of another page. */
export type Level = 1 | 2;

const half = (plate: Plate, side: Side): string =>
	element(
		'span',
		{ class: classes('half', plate.outcome) },
		`${printNumeral(plate.number, plate.hollow, side)}<span class="vh">${escapeHtml(plate.number)}</span> ${englishName(plate.name, `name ${side}`)}`,
	);

const below = (plate: Plate, side: Side): string =>
	element('div', { class: classes('half', plate.outcome) }, `${printTrack(plate, side)}<p class="${side}">${escapeHtml(plate.gloss)}</p>`);

function printRow(row: FactRow, both: string): string {
	const shared = row.values.length === 1;
	const span = shared ? '2' : undefined;
	const cells = row.values.map((value) =>
		element('td', { role: 'cell', colspan: span, 'aria-colspan': span }, printFactValue(value) + (shared ? `<small> (${escapeHtml(both)})</small>` : '')),
	);
	return element(
		'tr',
		{ role: 'row', class: classes('duo', shared && 'same') },
		`<th role="rowheader" scope="row">${escapeHtml(row.label)}</th>${cells.join('')}`,
	);
}

/** Both codes as they are drawn, what they share and what tells them apart, and the table of facts. */
export function printHero(view: ComparisonView, level: Level): string {
	const { a, b } = view;
	// Nobody tabs to the heading; a script moves the focus there, so that the result is read out.
	const heading = element(
		`h${level}`,
		level === 1 ? {} : { tabindex: '-1' },
		`<span class="vh">${escapeHtml(view.protocol)}</span> ${half(a, 'a')} <span class="vs" lang="en">${escapeHtml(view.versus)}</span> ${half(b, 'b')}`,
	);
	const notice = view.notice === undefined ? '' : `<p class="notice">${escapeHtml(view.notice)}</p>`;
	const columns = [view.factLabel, a.number, b.number].map((text) => `<th role="columnheader" scope="col">${escapeHtml(text)}</th>`);
	return [
		element('div', { class: 'plate duo' }, heading + below(a, 'a') + below(b, 'b')),
		element('div', { class: 'duo' }, `<div class="say">${notice}<p class="answer">${view.line}</p><div class="opening">${view.opening}</div></div>`),
		element(
			'table',
			{ class: 'versus', role: 'table' },
			`<caption class="vh">${escapeHtml(view.tableLabel)}</caption>` +
				`<thead role="rowgroup" class="vh"><tr role="row">${columns.join('')}</tr></thead>` +
				`<tbody role="rowgroup">${view.facts.map((row) => printRow(row, view.both)).join('')}</tbody>`,
		),
	].join('');
}

function printContent(content: WideSection['content'][number]): string {
	switch (content.kind) {
		case 'html':
			return content.html;
		case 'codes':
			return printCodes(content.items, content.index);
		case 'figures':
			return printFigures(content.label, content.items);
		default:
			return content satisfies never;
	}
}

/** Number and name of the code above its column. */
export const printWhose = ({ number, name }: Pick<Plate, 'number' | 'name'>): string =>
	`<p class="whose"><span class="fig">${escapeHtml(number)}</span> ${englishName(name)}</p>`;

/** A section of the prose of both codes, column by column. */
export function printColumns(id: string, heading: string, columns: ReadonlyArray<{ readonly plate: Plate; readonly html: string }>, level: Level): string {
	const sides = columns.map(({ plate, html }) => element('div', { class: 'flow' }, printWhose(plate) + html));
	return element('section', { class: 'pair', 'aria-labelledby': id }, element(`h${level + 1}`, { id }, escapeHtml(heading)) + sides.join(''));
}

/** The sections below the table: the differences, when to use which, related pages. */
export function printSections(sections: readonly WideSection[], level: Level): string {
	return sections
		.map(({ id, heading, content }) =>
			element(
				'section',
				{ class: 'pair', 'aria-labelledby': id },
				element(`h${level + 1}`, { id }, escapeHtml(heading)) + element('div', { class: 'flow full' }, content.map(printContent).join('')),
			),
		)
		.join('');
}
