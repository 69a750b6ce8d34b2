/**
 * npm run new:code -- smtp 550 "Mailbox Unavailable"
 * Writes the fact file and the three prose files of a new code with every field and section that they need. The build
 * refuses them until each is filled in, so nothing half-written gets out.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { kindOf } from '../catalogue/codes.ts';
import { LOCALES } from '../i18n/locales.ts';
import { readContent } from '../loaders/disk.ts';

const root = resolve(process.env['CONTENT_DIR'] ?? 'content');
const [protocolId, id, name] = process.argv.slice(2);

/** Ends with one sentence on the console. */
function stop(message: string): never {
	console.error(message);
	process.exit(2);
}

if (protocolId === undefined || id === undefined || name === undefined)
	stop('usage: npm run new:code -- <protocol> <id> "<English Short Name>", e.g. smtp 550 "Mailbox Unavailable"');
const protocol = readContent(root).protocols.find((each) => each.id === protocolId);
if (protocol === undefined) stop(`${protocolId}: no such protocol below ${root}.`);
const match = kindOf(protocol.facts, id);
if (match === undefined) stop(`${id}: fits no kind of ${protocolId}: ${protocol.facts.kinds.map((kind) => kind.pattern).join(' or ')}.`);
const today = new Date().toISOString().slice(0, 10);

/** A code that others carry, such as an enhanced status code in a reply. */
const carried = match.kind.groups.length > 0;
const facts = [
	`name: ${name}`,
	...(match.groups['class'] === undefined ? ['classes: [] # the class people meet first, then the others'] : []),
	'status: # standard | extension | obsolete | de facto | folklore',
	'references:',
	"  - { rfc: , section: '', role: defines }",
	...(protocol.facts.stages === undefined ? [] : ['stages: [] # the most usual first']),
	...(match.kind.closes ? ['closes: # never | always | sometimes'] : []),
	'turn: [] # who acts; leave out where the class says it',
	...(carried ? ['replies: { registered: [], seen: [] } # codes that carry it: in the registry, and met in practice'] : []),
	'causes: [] # why a mail meets it, the likeliest first: names in content/causes/facts',
	'sources: [] # - { url, claim, checked }',
	`updated: ${today}`,
	'',
].join('\n');

const written = protocol.facts.sections.filter((section) => !section.per_class && (!section.optional || section.caution));
const sections = written.flatMap((section) => [`## ${section.key}`, '', ...(section.roles ? protocol.facts.roles.flatMap((role) => [`### ${role}`, '']) : [])]);
const prose = [
	'---',
	'gloss:',
	'summary:',
	'choose:',
	...(carried ? ['replies: {} # one sentence for each code that carries it'] : []),
	'aliases: []',
	`updated: ${today}`,
	'---',
	'',
	...sections,
].join('\n');

const files = [[`codes/${id}.yaml`, facts] as const, ...LOCALES.map((locale) => [`prose/${locale}/${id}.md`, prose] as const)];
for (const [file, text] of files) {
	const path = join(root, protocolId, file);
	if (existsSync(path)) {
		console.error(`${path} exists and stays as it is.`);
		continue;
	}
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	console.log(path);
}
if (carried) console.log('Each class but the first needs a section of its own, such as "## class-4".');
console.log('Fill them in; npm run check says what is missing. English first, then npm run translate -- stamp.');
