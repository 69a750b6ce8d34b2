/**
 * npm run score -- CASES [--misses FILE]: scores the decoder on labelled cases, one JSON object a line.
 *
 * A case has `id`, `input`, the right answers (`replyCode`, `enhanced`, `permanence`, `category`, `provider`), the names of those
 * that count in `asserted`, and further right answers per field in `accept`. A null that counts means "must report none".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { decode } from '../decoder/decode.ts';
import type { Decoding } from '../decoder/types.ts';

const FIELDS = ['replyCode', 'enhanced', 'permanence', 'category', 'provider'] as const;
type Field = (typeof FIELDS)[number];

const answer = z.string().nullish();
const caseSchema = z.object({
	id: z.string(),
	input: z.string(),
	replyCode: answer,
	enhanced: answer,
	permanence: answer,
	category: answer,
	provider: answer,
	asserted: z.array(z.enum(FIELDS)),
	accept: z.partialRecord(z.enum(FIELDS), z.array(z.string().nullable())).default({}),
});

const said = (decoding: Decoding, field: Field): string | null => (field === 'category' ? decoding.cause : decoding[field]);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) {
	console.error('usage: npm run score -- CASES [--misses FILE]');
	process.exit(2);
}
const cases = readFileSync(file, 'utf8')
	.split('\n')
	.filter((line) => line.trim() !== '')
	.map((line) => caseSchema.parse(JSON.parse(line)));

const counts = new Map<string, { right: number; of: number }>();
function count(name: string, isRight: boolean): void {
	const { right, of } = counts.get(name) ?? { right: 0, of: 0 };
	counts.set(name, { right: right + (isRight ? 1 : 0), of: of + 1 });
}

const misses: string[] = [];
let slowest = 0;
for (const each of cases) {
	const start = performance.now();
	const decoding = decode(each.input);
	slowest = Math.max(slowest, performance.now() - start);
	for (const field of each.asserted) {
		const [got, want] = [said(decoding, field), each[field] ?? null];
		const isAccepted = got === want || (each.accept[field] ?? []).includes(got);
		if (field === 'category') {
			count('cause, strict', got === want);
			count('cause, lenient', isAccepted);
			count('cause said wrongly', !isAccepted && got !== 'unknown');
		} else count(field, isAccepted);
		if (!isAccepted) misses.push([each.id, field, String(want), String(got)].join('\t'));
	}
}

console.log(`${String(cases.length)} cases, the slowest took ${slowest.toFixed(1)} ms`);
for (const [name, { right, of }] of counts) console.log(`${name.padEnd(20)} ${((100 * right) / of).toFixed(1).padStart(5)} %  (${String(right)} of ${String(of)})`);
if (values.misses !== undefined) writeFileSync(values.misses, misses.map((miss) => `${miss}\n`).join(''));
