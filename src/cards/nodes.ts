import type { Node } from '@takumi-rs/core';
import type { Locale } from '../i18n/locales.ts';
import { INK } from './theme.ts';

type Style = Readonly<Record<string, string | number>>;

/** Boxes one below the other, or side by side. */
export const column = (style: Style, ...children: readonly Node[]): Node => ({
	type: 'container',
	style: { display: 'flex', flexDirection: 'column', flexShrink: 0, ...style },
	children: [...children],
});
export const row = (style: Style, ...children: readonly Node[]): Node => column({ flexDirection: 'row', ...style }, ...children);

/** A drawing at its size in pixels. */
export const picture = ({ svg, width, height }: Drawn, style: Style = {}): Node => ({
	type: 'image',
	src: svg,
	width,
	height,
	style: { width, height, flexShrink: 0, ...style },
});

export interface Drawn {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/** A text in a language. Korean breaks at spaces only, as a page of the site does. */
export const words = (text: string, lang: Locale, style: Style): Node => ({
	type: 'text',
	text,
	lang,
	style: { color: INK, wordBreak: lang === 'ko' ? 'keep-all' : 'normal', overflowWrap: 'normal', ...style },
});
