import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dependencies } from '../../../package.json' with { type: 'json' };
import { cardsFolder } from '../../build/settings.ts';
import { createCards } from '../../cards/cards.ts';
import { createDraughtsman } from '../../cards/draw.ts';
import { readFonts } from '../../cards/fonts.ts';
import { SOURCES } from '../../cards/source.ts';
import { cardRoutes } from '../../models/cards.ts';
import { site } from '../../site.ts';

export const getStaticPaths = () => cardRoutes(site).map(({ page, make }) => ({ params: { page }, props: { make } }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const cards = createCards({ folder: cardsFolder(), sources: SOURCES, fonts: readFonts(), library: dependencies['@takumi-rs/core'], createDraughtsman });

/** The picture that a link to a page unfolds with. */
export const GET: APIRoute<Props> = async ({ props }) =>
	new Response(new Uint8Array(await cards.png(props.make())), { headers: { 'Content-Type': 'image/png' } });
