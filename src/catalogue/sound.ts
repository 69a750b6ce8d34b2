import type { ContentFiles } from '../loaders/disk.ts';
import type { GuideFiles } from '../loaders/guides.ts';
import type { Fault } from '../schemas/fault.ts';
import { buildCatalogue } from './build.ts';
import { known } from './shelf.ts';
import type { Catalogue } from './types.ts';

/** A fault for each guide that is named and does not exist. */
function checkGuideNames(catalogue: Catalogue, slugs: readonly string[]): Fault[] {
	const { causes, glossary, decision, protocols } = catalogue;
	const guide = (file: string, field: string, slug: string | undefined): Fault[] => (slug === undefined ? [] : known(file, field, slug, slugs, 'a guide'));
	return [
		...causes.flatMap((cause) => cause.facts.guides.flatMap((slug) => guide(`causes/facts/${cause.slug}.yaml`, 'guides', slug))),
		...(glossary?.facts.entries ?? []).flatMap((entry) => guide('glossary/entries.yaml', `entries.${entry.id}.guide`, entry.guide)),
		...(decision?.tree.leaves ?? []).flatMap((leaf) => guide('decision/tree.yaml', `leaves.${leaf.id}.guide`, leaf.guide)),
		...protocols.flatMap((protocol) => protocol.facts.kinds.flatMap((kind) => guide(`${protocol.id}/protocol.yaml`, `kinds.${kind.id}.guide`, kind.guide))),
	];
}

/** Every fault of the content, each file by itself and all of them together. */
export function allFaults(files: ContentFiles, guides: GuideFiles): Fault[] {
	const { catalogue, faults } = buildCatalogue(files);
	return [...faults, ...guides.faults, ...checkGuideNames(catalogue, [...guides.guides.en.keys()])];
}
