import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Locale } from '../i18n/locales.ts';
import { splitSections, type Section } from '../prose/sections.ts';
import { quote, validate, type Fault } from '../schemas/fault.ts';

/** A Markdown file: its checked frontmatter and its sections. */
export interface Document<Head> {
	readonly file: string;
	readonly head: Head;
	readonly sections: readonly Section[];
}

const FRONTMATTER = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u;

/** Frontmatter text and body of a Markdown file, or undefined where it has no frontmatter. */
export function splitFrontmatter(source: string): { head: string; body: string } | undefined {
	const match = FRONTMATTER.exec(source.replaceAll('\r\n', '\n'));
	return match ? { head: match[1] ?? '', body: match[2] ?? '' } : undefined;
}

/** Reads files of one content folder; every fault of every file is gathered in `faults`. */
export class Reader {
	readonly faults: Fault[] = [];
	private readonly root: string;
	constructor(root: string) {
		this.root = root;
	}

	private name(path: string): string {
		return relative(this.root, path).split(sep).join('/');
	}

	/** Files of a folder that end in `extension`, by id, sorted: the order of a directory is not stable. */
	files(folder: string, extension: string): Array<{ id: string; path: string }> {
		const path = join(this.root, folder);
		if (!existsSync(path)) return [];
		const names = readdirSync(path)
			.filter((name) => !name.startsWith('.'))
			.sort();
		for (const name of names) {
			if (!name.endsWith(extension))
				this.faults.push({
					file: this.name(join(path, name)),
					field: 'file name',
					value: quote(name),
					expected: `a file that ends in ${extension}`,
					repair: 'rename it or move it elsewhere',
				});
		}
		return names.filter((name) => name.endsWith(extension)).map((name) => ({ id: name.slice(0, -extension.length), path: join(path, name) }));
	}

	private yaml(text: string, file: string): { data: unknown } | undefined {
		const parsed = parseDocument(text, { uniqueKeys: true, prettyErrors: true });
		for (const error of parsed.errors) {
			const [place] = error.linePos ?? [];
			this.faults.push({
				file,
				field: place === undefined ? 'the whole file' : `line ${place.line}`,
				value: quote(text.split('\n')[(place?.line ?? 1) - 1] ?? ''),
				expected: error.code === 'DUPLICATE_KEY' ? 'each key once' : `valid YAML (${error.message.split('\n')[0]?.replace(/ at line.*$/u, '') ?? error.code})`,
				repair: error.code === 'DUPLICATE_KEY' ? 'remove one of the two' : 'quote the value, or mend the indentation',
			});
		}
		if (parsed.errors.length > 0) return undefined;
		if (!isMap(parsed.contents)) {
			this.faults.push({ file, field: 'the whole file', expected: 'fields with values', repair: 'copy the form of a neighbouring file' });
			return undefined;
		}
		return { data: parsed.toJS() as unknown };
	}

	private check<Schema extends z.ZodType>(schema: Schema, text: string, file: string): z.output<Schema> | undefined {
		const read = this.yaml(text, file);
		if (read === undefined) return undefined;
		const known = 'shape' in schema && typeof schema.shape === 'object' && schema.shape !== null ? Object.keys(schema.shape) : [];
		const result = validate(schema, read.data, file, known);
		if ('value' in result) return result.value;
		this.faults.push(...result.faults);
		return undefined;
	}

	/** A YAML file that passed its schema, or undefined; then `faults` says why. */
	data<Schema extends z.ZodType>(schema: Schema, path: string): z.output<Schema> | undefined {
		const file = this.name(path);
		if (!existsSync(path)) {
			this.faults.push({ file, field: 'the whole file', expected: 'the file to exist', repair: `create content/${file}` });
			return undefined;
		}
		return this.check(schema, readFileSync(path, 'utf8'), file);
	}

	/** A Markdown file that passed its schema, or undefined; then `faults` says why. */
	document<Schema extends z.ZodType>(schema: Schema, path: string): Document<z.output<Schema>> | undefined {
		const file = this.name(path);
		const parts = splitFrontmatter(readFileSync(path, 'utf8'));
		if (parts === undefined) {
			this.faults.push({ file, field: 'frontmatter', expected: 'fields between two lines of ---', repair: 'begin the file with its frontmatter' });
			return undefined;
		}
		const { sections, faults } = splitSections(parts.body, file);
		this.faults.push(...faults);
		const head = this.check(schema, parts.head, file);
		return head === undefined ? undefined : { file, head, sections };
	}

	/** Every Markdown file of `{folder}/{locale}/`, by language and id. */
	documents<Schema extends z.ZodType>(schema: Schema, folder: string): Record<Locale, Map<string, Document<z.output<Schema>>>> {
		const read = (locale: Locale) => {
			const found = new Map<string, Document<z.output<Schema>>>();
			for (const { id, path } of this.files(`${folder}/${locale}`, '.md')) {
				const document = this.document(schema, path);
				if (document !== undefined) found.set(id, document);
			}
			return found;
		};
		return { vi: read('vi'), ko: read('ko'), en: read('en') };
	}
}
