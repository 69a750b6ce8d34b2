import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { makeManifest } from '../../models/manifest.ts';
import { localePaths, site } from '../../site.ts';

export const getStaticPaths = localePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** What a browser needs to install the site in a language. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(makeManifest(site, props.locale));
