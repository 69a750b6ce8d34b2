import type { APIRoute } from 'astro';
import { makePassedOn } from '../models/answers.ts';
import { site } from '../site.ts';

/** The messages to pass on, which are the same in every language of the site. */
export const GET: APIRoute = () => new Response(JSON.stringify(makePassedOn(site)));
