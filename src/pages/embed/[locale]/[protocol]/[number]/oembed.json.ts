import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { makeOembed } from '../../../../../models/oembed.ts';
import { embedPaths, site } from '../../../../../site.ts';

export const getStaticPaths = embedPaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What a host that asks gets to show the card of a code. */
export const GET: APIRoute<Props> = ({ props: { locale, code, number } }) => Response.json(makeOembed(site, locale, code, number));
