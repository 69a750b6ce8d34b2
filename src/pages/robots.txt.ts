import type { APIRoute } from 'astro';
import { robotsText } from '../models/sitemap.ts';
import { site } from '../site.ts';

/** What crawlers may read, and where the sitemap is. */
export const GET: APIRoute = () => new Response(robotsText(site));
