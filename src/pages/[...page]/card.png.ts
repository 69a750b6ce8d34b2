import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dependencies } from '../../../package.json' with { type: 'json' };
import { cardsFolder } from '../../build/settings.ts';
import { createCards } from '../../cards/cards.ts';
import { createDraughtsman } from '../../cards/draw.ts';
import { readFonts } from '../../cards/fonts.ts';
import { SOURCES } from '../../cards/source.ts';
import { cardRoutes } from '../../models/cards.ts';
import { site } from '../../site.ts';

const routes = cardRoutes(site);
export const getStaticPaths = () => routes.map(({ page }, place) => ({ params: { page }, props: { place } }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

const cards = createCards({ folder: cardsFolder(), sources: SOURCES, fonts: readFonts(), library: dependencies['@takumi-rs/core'], createDraughtsman });
const png = cards.inTurn(routes.map(({ make }) => make));

/** The picture that a link to a page unfolds with. */
export const GET: APIRoute<Props> = async ({ props }) => new Response(new Uint8Array(await png(props.place)), { headers: { 'Content-Type': 'image/png' } });
