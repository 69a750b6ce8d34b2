import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { factsSchema, rfcsSchema, type Facts, type Rfcs } from '../schemas/facts.ts';
import type { Fault } from '../schemas/fault.ts';
import { labelsSchema, protocolSchema, type ProtocolFacts } from '../schemas/protocol.ts';
import { comparisonSchema, proseSchema, type ComparisonHead, type ProseHead } from '../schemas/prose.ts';
import { Reader, type Document } from './reader.ts';
import { readShelves, type Shelves } from './shelves.ts';

/** Everything that one protocol's folder holds, each file checked by itself, nothing yet checked against the rest. */
export interface ProtocolFiles {
	readonly id: string;
	readonly facts: ProtocolFacts;
	readonly labels: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>>;
	readonly codes: ReadonlyMap<string, Facts>;
	readonly prose: Readonly<Record<Locale, ReadonlyMap<string, Document<ProseHead>>>>;
	readonly comparisons: Readonly<Record<Locale, ReadonlyMap<string, Document<ComparisonHead>>>>;
}

export interface ContentFiles {
	readonly rfcs: Rfcs;
	readonly protocols: readonly ProtocolFiles[];
	readonly shelves: Shelves;
	readonly faults: readonly Fault[];
}

function readProtocol(reader: Reader, root: string, id: string): ProtocolFiles | undefined {
	const facts = reader.data(protocolSchema, join(root, id, 'protocol.yaml'));
	const labels: Partial<Record<Locale, Record<string, string>>> = {};
	for (const locale of LOCALES) {
		const read = reader.data(labelsSchema, join(root, id, 'labels', `${locale}.yaml`));
		if (read !== undefined) labels[locale] = read;
	}
	const codes = new Map<string, Facts>();
	for (const file of reader.files(`${id}/codes`, '.yaml')) {
		const read = reader.data(factsSchema, file.path);
		if (read !== undefined) codes.set(file.id, read);
	}
	const prose = reader.documents(proseSchema, `${id}/prose`);
	const comparisons = reader.documents(comparisonSchema, `${id}/comparisons`);
	return facts === undefined ? undefined : { id, facts, labels, codes, prose, comparisons };
}

/**
 * Reads a content folder from disk. Each sub-folder with a `protocol.yaml` is a protocol.
 * @param root the content folder
 * @returns every file that passed its schema, and all faults of the others; nothing is thrown for bad content
 */
export function readContent(root: string): ContentFiles {
	const reader = new Reader(root);
	const rfcs = reader.data(rfcsSchema, join(root, 'rfcs.yaml')) ?? {};
	const protocols = readdirSync(root, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'protocol.yaml')))
		.map((entry) => entry.name)
		.sort()
		.flatMap((id) => readProtocol(reader, root, id) ?? []);
	return { rfcs, protocols, shelves: readShelves(reader, root), faults: reader.faults };
}
