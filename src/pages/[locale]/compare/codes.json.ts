import type { APIRoute } from 'astro';
import { isLocale } from '../../../i18n/locales.ts';
import { comparisonFile } from '../../../models/compared.ts';
import { localePaths, site } from '../../../site.ts';

export const getStaticPaths = localePaths;

/** What the picker of this language composes from. */
export const GET: APIRoute = ({ params: { locale = '' } }) => {
	const [protocol] = site.catalogue.protocols;
	if (!isLocale(locale) || protocol === undefined) return new Response(null, { status: 404 });
	return new Response(JSON.stringify(comparisonFile(site, locale, protocol.id)));
};
