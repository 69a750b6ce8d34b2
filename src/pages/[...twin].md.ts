import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { twinsOf } from '../markdown/twin.ts';
import { site } from '../site.ts';

export function getStaticPaths() {
	const base = site.urls.frontDoor();
	return twinsOf(site).map((twin) => ({ params: { twin: twin.path.slice(base.length).replace(/\.md$/u, '') }, props: { twin } }));
}
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The page beside it as Markdown. */
export const GET: APIRoute<Props> = ({ props }) => new Response(props.twin.make());
