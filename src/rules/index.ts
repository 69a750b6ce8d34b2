import type { ContentFiles } from '../loaders/disk.ts';
import type { GuideFiles } from '../loaders/guides.ts';
import { readTerms } from '../loaders/terms.ts';
import type { Fault } from '../schemas/fault.ts';
import type { Term } from '../schemas/terms.ts';
import { applyExceptions, readExceptions, type Exception } from './exceptions.ts';
import { facts } from './facts.ts';
import { freshness } from './freshness.ts';
import { glossary } from './glossary.ts';
import { lengths } from './lengths.ts';
import { particles } from './particles.ts';
import { imperatives, register } from './register.ts';
import { sameness } from './sameness.ts';
import { spacing } from './spacing.ts';
import { noErrors, structure } from './structure.ts';
import type { Finding, Messages, Rule } from './types.ts';
import { unicode } from './unicode.ts';
import { makeUnits } from './units.ts';
import { untranslated } from './untranslated.ts';

/** Every rule that content must keep, in the order of the language guide. */
export const RULES: readonly Rule[] = [
	untranslated,
	register,
	imperatives,
	glossary,
	unicode,
	facts,
	particles,
	lengths,
	structure,
	noErrors,
	spacing,
	freshness,
	sameness,
];

/** What the rules need beside the content; both are read from disk where they are not given. */
export interface RuleSettings {
	readonly terms?: readonly Term[];
	readonly exceptions?: readonly Exception[];
}

/**
 * Runs every rule on everything.
 * @returns all findings together, without the excepted ones; an exception that no finding needs is a finding
 */
export function runRules(content: ContentFiles, guides: GuideFiles, messages: Messages, settings: RuleSettings = {}): readonly Finding[] {
	const terms = settings.terms ?? readTerms(process.env['CONTENT_DIR'] ?? 'content');
	const { documents, units } = makeUnits({ content, guides, messages });
	const found = (rule: Rule): readonly Fault[] =>
		rule.scope === 'text' ? units.flatMap((unit) => rule.check(unit, terms)) : rule.check({ documents, units, messages, terms });
	const findings = RULES.flatMap((rule) => found(rule).map((fault): Finding => ({ rule: rule.name, ...fault })));
	return applyExceptions(findings, settings.exceptions ?? readExceptions());
}
