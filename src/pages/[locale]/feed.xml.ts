import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { printAtom } from '../../feed/atom.ts';
import { makeFeed } from '../../models/feed.ts';
import { localePaths, site } from '../../site.ts';

export const getStaticPaths = localePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What changed in a language, as Atom. */
export const GET: APIRoute<Props> = ({ props }) => new Response(printAtom(makeFeed(site, props.locale)));
