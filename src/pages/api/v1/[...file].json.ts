import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { apiFiles } from '../../../api/files.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = () => {
	const start = site.urls.api().length;
	return apiFiles(site).map((file) => ({ params: { file: file.address.slice(start, -'.json'.length) }, props: { file } }));
};
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The interface for programs: every file that `src/api/` lists. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.file.text());
