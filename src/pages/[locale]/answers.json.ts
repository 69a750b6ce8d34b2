import type { APIRoute } from 'astro';
import { isLocale } from '../../i18n/locales.ts';
import { makeAnswers } from '../../models/answers.ts';
import { localePaths, site } from '../../site.ts';

export const getStaticPaths = localePaths;

/** What the decoder's answers are made of, in one language. */
export const GET: APIRoute = ({ params: { locale = '' } }) => {
	if (!isLocale(locale)) throw new Error(`No language "${locale}".`);
	return new Response(JSON.stringify(makeAnswers(site, locale)));
};
