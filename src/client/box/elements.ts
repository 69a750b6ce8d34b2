import { drawNumber } from '../../parts/drawing.ts';
import type { Outcome } from '../../schemas/protocol.ts';
import { copyOnClick } from '../copy-on-click.ts';

/** Attributes of an element; one that is false or undefined is left out. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Child = Node | string | undefined;

/** Makes an element. Strings become text, never HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) continue;
		element.setAttribute(key, value === true ? '' : value);
	}
	element.append(...children.filter((child) => child !== undefined));
	return element;
}

/** A text with code spans in backticks; what a machine writes is not to be translated. */
export function spans(text: string): Node[] {
	return text.split('`').map((part, index) => {
		if (index % 2 === 0) return document.createTextNode(part);
		return make('code', { lang: /[가-힣]/u.test(part) ? 'ko' : 'en', translate: 'no' }, part);
	});
}

/** An element with HTML that our own build wrote. */
export function markup<Name extends keyof HTMLElementTagNameMap>(name: Name, html: string, attributes: Attributes = {}): HTMLElementTagNameMap[Name] {
	const element = make(name, attributes);
	element.innerHTML = html;
	return element;
}

const SVG = 'http://www.w3.org/2000/svg';

function svg<Name extends keyof SVGElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string>>,
	...children: readonly Node[]
): SVGElementTagNameMap[Name] {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	element.append(...children);
	return element;
}

/** The mark of an outcome, from the page's own definitions. */
export const mark = (outcome: Outcome): SVGElement =>
	svg('svg', { class: 'mark', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('use', { href: `#m-${outcome}` }));

/** A number drawn with the numerals of the page; the number itself must stand beside it as text. */
export function numeral(number: string): SVGElement | undefined {
	const drawn = drawNumber(number);
	if (drawn === undefined) return undefined;
	const glyphs = drawn.glyphs.map(({ x, digit }) =>
		digit === undefined ? svg('path', { d: `M${x} 93h14` }) : svg('use', { href: `#n${digit}`, x: String(x) }),
	);
	return svg('svg', { class: 'num', viewBox: `0 0 ${drawn.width} 100`, 'aria-hidden': 'true' }, ...glyphs);
}

/** A button that copies a text and says so; none where the browser has no clipboard. */
export function copyButton(label: Node | string, done: string, text: () => string): HTMLButtonElement | undefined {
	if (!('clipboard' in navigator)) return undefined;
	const button = make('button', { type: 'button' }, label);
	copyOnClick(button, done, text);
	return button;
}
