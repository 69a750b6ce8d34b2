import type { APIRoute } from 'astro';
import { RULES } from '../decoder/rules/rules.generated.ts';

/** What the decoder knows from the content, beside its code: the page fetches it with its other data. */
export const GET: APIRoute = () => Response.json(RULES);
