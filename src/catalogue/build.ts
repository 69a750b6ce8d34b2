import type { ContentFiles, ProtocolFiles } from '../loaders/disk.ts';
import type { Fault } from '../schemas/fault.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkLabels } from './check-labels.ts';
import { checkProse } from './check-prose.ts';
import { checkRelations, checkRfcs } from './check-relations.ts';
import { makeCauses } from './causes.ts';
import { makeCodes } from './codes.ts';
import { makeDecision } from './decision.ts';
import { makeDevelopers } from './developers.ts';
import { makeGlossary } from './glossary.ts';
import { makePairs } from './pairs.ts';
import { makePrograms } from './programs.ts';
import { makeProviders } from './providers.ts';
import { carriersOf, isPublished, type Catalogue, type Code, type Pair, type Protocol } from './types.ts';

/** Which codes name a code in a list of ids, by the id that is named; in the order of the codes. */
function relation(codes: readonly Code[], named: (code: Code) => readonly string[]): Map<string, Code[]> {
	const naming = new Map<string, Code[]>();
	for (const code of codes) for (const id of named(code)) naming.set(id, [...(naming.get(id) ?? []), code]);
	return naming;
}

function makeProtocol(files: ProtocolFiles): { protocol: Protocol; faults: Fault[] } {
	const { codes, faults: codeFaults } = makeCodes(files);
	const { pairs, faults: pairFaults } = makePairs(files, codes);
	const pairsOf = new Map<string, Pair[]>();
	for (const pair of pairs) {
		for (const id of [pair.a.id, pair.b.id]) pairsOf.set(id, [...(pairsOf.get(id) ?? []), pair]);
	}
	const carried = relation(codes, carriersOf);
	const protocol: Protocol = {
		id: files.id,
		facts: files.facts,
		codes,
		published: codes.filter(isPublished),
		byId: new Map(codes.map((code) => [code.id, code])),
		byNumber: new Map(codes.flatMap((code) => code.numbers.map((number) => [number, code] as const))),
		carried,
		mistaken: relation(codes, (code) => code.facts.instead),
		pairs,
		pairsOf,
	};
	return {
		protocol,
		faults: [...codeFaults, ...pairFaults, ...checkLabels(files), ...checkProse(files, codes), ...checkRelations(protocol), ...checkAddresses(protocol)],
	};
}

/**
 * Makes the catalogue from the files of a content folder and checks the whole set.
 * @returns the catalogue as far as it could be made, and *all* faults, those of the loader first
 */
export function buildCatalogue(files: ContentFiles): { catalogue: Catalogue; faults: Fault[] } {
	const made = files.protocols.map(makeProtocol);
	const protocols = made.map((each) => each.protocol);
	const { causes, faults: causeFaults } = makeCauses(files.shelves, protocols);
	const slugs = files.shelves.order?.groups.flatMap((group) => group.causes) ?? [];
	const { providers, faults: providerFaults } = makeProviders(files.shelves, protocols, slugs);
	const { programs, faults: programFaults } = makePrograms(files.shelves, protocols);
	const { glossary, faults: glossaryFaults } = makeGlossary(files.shelves, protocols, slugs);
	const { decision, faults: decisionFaults } = makeDecision(files.shelves, protocols, slugs);
	const { developers, faults: developersFaults } = makeDevelopers(files.shelves);
	const catalogue: Catalogue = { rfcs: files.rfcs, protocols, causes, providers, elsewhere: files.shelves.elsewhere, programs, glossary, decision, developers };
	return {
		catalogue,
		faults: [
			...files.faults,
			...made.flatMap((each) => each.faults),
			...checkRfcs(catalogue),
			...causeFaults,
			...providerFaults,
			...programFaults,
			...glossaryFaults,
			...decisionFaults,
			...developersFaults,
		],
	};
}
