import type { APIRoute } from 'astro';
import { printLlms } from '../markdown/llms.ts';
import { site } from '../site.ts';

/** What the site is and where its Markdown is. */
export const GET: APIRoute = () => new Response(printLlms(site));
