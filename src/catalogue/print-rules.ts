import type { Rules } from '../decoder/rules/rules.ts';

/** Where the generated module stands, from the root of the project. */
export const RULES_FILE = 'src/decoder/rules/rules.generated.ts';

/** The rules as a module: data without types inside, so that the browser gets nothing else. A line per provider keeps differences readable. */
export function printRules(rules: Rules): string {
	const list = (items: readonly unknown[]): string => items.map((item) => `\t\t${JSON.stringify(item)},\n`).join('');
	return [
		'// Made from content/ by `npm run decoder-rules`; a test proves that it is current. Do not change it by hand.',
		"import type { Rules } from './rules.ts';",
		'',
		'// prettier-ignore',
		'export const RULES: Rules = {',
		`\tproviders: [\n${list(rules.providers)}\t],`,
		`\twordings: [\n${list(rules.wordings)}\t],`,
		`\tcauses: ${JSON.stringify(rules.causes)},`,
		`\tturns: ${JSON.stringify(rules.turns)},`,
		`\tknown: ${JSON.stringify(rules.known)},`,
		'};',
		'',
	].join('\n');
}
