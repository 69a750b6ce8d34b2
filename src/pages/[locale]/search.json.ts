import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { searchEntries } from '../../models/search-index.ts';
import { localePaths, site } from '../../site.ts';

export const getStaticPaths = localePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What the search of a language looks in. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(searchEntries(site, props.locale));
