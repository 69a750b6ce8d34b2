import type { Outcome } from '../schemas/protocol.ts';

/** Size of a card: what Open Graph readers show whole (https://ogp.me). */
export const WIDTH = 1200;
export const HEIGHT = 630;
/** Nothing is drawn nearer to the edge; chat windows round the corners and cut a little. */
export const MARGIN = 56;
export const PADDING = { inline: 72, top: 64, bottom: 60 } as const;
export const INNER = WIDTH - 2 * PADDING.inline;

/** The light colours of `src/styles/tokens.css`; a unit test holds them equal. Chat windows are light or dark, paper stands out from both. */
export const PAPER = '#fff';
export const INK = '#15171a';
export const QUIET = '#575c63';
export const LINE = '#d3d6d4';
export const HUES: Readonly<Record<Outcome, string>> = { done: '#08783d', go: '#0a5fc2', wait: '#b46000', stop: '#c4161c', myth: QUIET };

/** Stacked Vietnamese marks rise 1.04 em above the line, so nothing is set tighter than this. */
export const HEADING_LEADING = 1.35;
export const TEXT_LEADING = 1.45;
