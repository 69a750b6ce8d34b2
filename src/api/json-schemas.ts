import { z } from 'zod';
import type { Site } from '../models/context.ts';
import { codeDocument } from './code-schema.ts';
import { schemaAddress } from './common.ts';
import { causeDocument, providerDocument } from './reason-schemas.ts';
import { bundleDocument, indexDocument } from './site-schemas.ts';

/** The schema of each kind of document, by the `type` that it names. */
export const DOCUMENTS = { index: indexDocument, code: codeDocument, cause: causeDocument, provider: providerDocument, bundle: bundleDocument } as const;
export type DocumentType = keyof typeof DOCUMENTS;
export const DOCUMENT_TYPES = ['index', 'code', 'cause', 'provider', 'bundle'] as const satisfies readonly DocumentType[];

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (2020-12) of a kind of document, made from the very schema that each document is parsed with at build.
 * That one refuses unknown fields; the published one allows them, because the interface may gain fields and a program that keeps
 * a copy of the schema must not fail then.
 */
export function jsonSchemaOf(type: DocumentType): JsonSchema {
	return z.toJSONSchema(DOCUMENTS[type], {
		target: 'draft-2020-12',
		override: ({ jsonSchema }) => {
			if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
		},
	});
}

/** The same as it is published: with its own address. */
export function publishedSchema(site: Site, type: DocumentType): JsonSchema {
	const { $schema, ...rest } = jsonSchemaOf(type);
	return { ...($schema === undefined ? {} : { $schema }), $id: schemaAddress(site, type), ...rest };
}

/** Every named schema, each once. Throws where two documents mean different things by one name. */
export function sharedSchemas(): Record<string, JsonSchema> {
	const all: Record<string, JsonSchema> = {};
	for (const type of DOCUMENT_TYPES) {
		for (const [name, schema] of Object.entries(jsonSchemaOf(type).$defs ?? {})) {
			if (all[name] !== undefined && JSON.stringify(all[name]) !== JSON.stringify(schema))
				throw new Error(`The schema "${name}" of "${type}" differs from that of another document; give one of the two another id in src/api/.`);
			all[name] = schema;
		}
	}
	return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
