/** npm run decoder-rules: writes what the decoder takes from the content into src/decoder/rules/rules.generated.ts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from '../catalogue/build.ts';
import { decoderRules } from '../catalogue/decoder-rules.ts';
import { printRules, RULES_FILE } from '../catalogue/print-rules.ts';
import { readContent } from '../loaders/disk.ts';

const { catalogue } = buildCatalogue(readContent(join(import.meta.dirname, '../../content')));
writeFileSync(join(import.meta.dirname, '../..', RULES_FILE), printRules(decoderRules(catalogue)));
console.log(`${RULES_FILE} is written; commit it together with the content.`);
