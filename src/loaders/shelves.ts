import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Locale } from '../i18n/locales.ts';
import { causeHeadSchema, causeOrderSchema, causeSchema, type CauseFacts, type CauseHead, type CauseOrder } from '../schemas/causes.ts';
import { decisionHeadSchema, decisionSchema, type DecisionHead, type DecisionTree } from '../schemas/decision.ts';
import { developersHeadSchema, type DevelopersHead } from '../schemas/developers.ts';
import { glossaryHeadSchema, glossarySchema, type GlossaryFacts, type GlossaryHead } from '../schemas/glossary.ts';
import { programSchema, type ProgramFacts } from '../schemas/programs.ts';
import { elsewhereSchema, providerHeadSchema, providerSchema, type Elsewhere, type ProviderFacts, type ProviderHead } from '../schemas/providers.ts';
import type { Document, Reader } from './reader.ts';

/** Facts and prose of one kind of thing, by file name; nothing yet checked against the rest. */
export interface Shelf<Facts, Head> {
	readonly facts: ReadonlyMap<string, Facts>;
	readonly prose: Readonly<Record<Locale, ReadonlyMap<string, Document<Head>>>>;
}

/** What stands beside the protocols: why mail comes back, who says so, and in which words. */
export interface Shelves {
	readonly order: CauseOrder | undefined;
	readonly causes: Shelf<CauseFacts, CauseHead>;
	readonly providers: Shelf<ProviderFacts, ProviderHead>;
	/** Providers without a page of their own. */
	readonly elsewhere: Elsewhere;
	readonly programs: ReadonlyMap<string, ProgramFacts>;
	readonly glossary: Shelf<GlossaryFacts, GlossaryHead>;
	readonly decision: Shelf<DecisionTree, DecisionHead>;
	/** The developers' page: text only, its facts are those of the interface. */
	readonly developers: Shelf<never, DevelopersHead>;
}

function readFacts<Schema extends z.ZodType>(reader: Reader, schema: Schema, folder: string): Map<string, z.output<Schema>> {
	const facts = new Map<string, z.output<Schema>>();
	for (const { id, path } of reader.files(folder, '.yaml')) {
		const read = reader.data(schema, path);
		if (read !== undefined) facts.set(id, read);
	}
	return facts;
}

/** One facts file with a prose file of the same id per language, where the facts file exists. */
function readSingle<Facts extends z.ZodType, Head extends z.ZodType>(
	reader: Reader,
	root: string,
	folder: string,
	file: string,
	schemas: readonly [Facts, Head],
): Shelf<z.output<Facts>, z.output<Head>> {
	const path = join(root, folder, file);
	const read = existsSync(path) ? reader.data(schemas[0], path) : undefined;
	return { facts: new Map(read === undefined ? [] : [[folder, read]]), prose: reader.documents(schemas[1], folder) };
}

/** Reads `causes/`, `providers/`, `programs/`, `glossary/`, `decision/` and `developers/` of a content folder, as far as they exist. */
export function readShelves(reader: Reader, root: string): Shelves {
	const order = join(root, 'causes', 'causes.yaml');
	const elsewhere = join(root, 'providers', 'elsewhere.yaml');
	return {
		order: existsSync(order) ? reader.data(causeOrderSchema, order) : undefined,
		causes: { facts: readFacts(reader, causeSchema, 'causes/facts'), prose: reader.documents(causeHeadSchema, 'causes') },
		providers: { facts: readFacts(reader, providerSchema, 'providers/facts'), prose: reader.documents(providerHeadSchema, 'providers') },
		elsewhere: (existsSync(elsewhere) ? reader.data(elsewhereSchema, elsewhere) : undefined) ?? {},
		programs: readFacts(reader, programSchema, 'programs'),
		glossary: readSingle(reader, root, 'glossary', 'entries.yaml', [glossarySchema, glossaryHeadSchema]),
		decision: readSingle(reader, root, 'decision', 'tree.yaml', [decisionSchema, decisionHeadSchema]),
		developers: { facts: new Map<string, never>(), prose: reader.documents(developersHeadSchema, 'developers') },
	};
}
