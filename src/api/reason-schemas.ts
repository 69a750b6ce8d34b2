/** Causes and providers. */
import { z } from 'zod';
import { CERTAINTIES, PAGE_KINDS } from '../schemas/providers.ts';
import {
	address,
	addresses,
	aliases,
	causeReference,
	codeReference,
	day,
	key,
	licence,
	localised,
	localisedAddress,
	named,
	number,
	replyReference,
	section,
	source,
	translations,
	words,
} from './parts.ts';

/** `/api/v1/causes/{id}.json` */
export const causeDocument = z
	.strictObject({
		$schema: address.describe('JSON Schema of this document'),
		type: z.literal('cause'),
		id: key,
		group: named,
		title: localised,
		line: localised.describe('What happened and whose turn it is, in one line'),
		summary: localised.describe('The answer in one or two sentences of plain text'),
		whoActs: z.array(named).describe('Who can end it, the first one first'),
		sections: z
			.strictObject({
				recognise: section.describe('How to tell'),
				fix: section.describe('What to do, by role'),
				worse: section.describe('What makes it worse'),
				duration: section.describe('How long it lasts'),
				check: section.describe('How to see that it is solved'),
				passOn: section.describe('Messages to pass on, by whom they are for. Places to fill in stand in [brackets].'),
			})
			.describe('The text by key'),
		fragments: z
			.array(z.strictObject({ text: words.describe('As the server writes it'), by: words.describe('Product that prints it, or “several servers”') }))
			.describe('Parts of replies to recognise it by, letter by letter, beside those of the providers'),
		codes: z.array(codeReference).describe('Codes that report it, those first for which it is the likeliest reason'),
		providerReplies: z.array(replyReference).describe('What providers say for this reason'),
		related: z.array(causeReference.extend({ difference: localised.describe('What tells the two apart') })).describe('Causes that people take for this one'),
		guides: z.array(z.strictObject({ title: localised, pages: localisedAddress })).describe('Guides that go deeper'),
		sources: z.array(source).describe('Evidence that was read'),
		aliases,
		updated: day.describe('Day of the last change of content'),
		translations,
		addresses,
		licence,
	})
	.meta({ id: 'Cause', title: 'Cause', description: 'A reason why mail comes back: how to tell, what each side does, how long it lasts.' });

const reply = z
	.strictObject({
		id: z.string().min(1).describe('Key within this document'),
		codes: z.array(number).describe('Codes that it is printed with. A range such as 5.7.606-649 is possible.'),
		reusedCodes: z.array(number).describe('Those of `codes` to which the IANA registry gives another meaning'),
		token: words.nullable().describe("The provider's own mark, where it prints one"),
		fragments: z.array(words).min(1).describe('Parts of the reply, letter by letter, to look for in a message or log'),
		cause: z.strictObject({ id: key, json: address.describe('Its document') }).describe('Why it is said'),
		meaning: localised.describe('What it says. Markdown with code spans'),
		fix: localised.describe('What to do. Markdown with code spans'),
		certainty: z
			.enum(CERTAINTIES)
			.describe(
				"official: from the provider's own page. several: two independent sources. single: one source. unverified: attributed to this source, and not checked. conflict: sources disagree.",
			),
		conflict: localised.nullable().describe('What disagrees or is not known, where it is not certain, as Markdown'),
		source: source.describe('What was read; for an unverified reply what others name, and the day on which it was looked for'),
		pages: localisedAddress.describe('Its place on the page for people'),
	})
	.meta({ id: 'Reply', description: 'One reply of a provider.' });

/** `/api/v1/providers/{id}.json` */
export const providerDocument = z
	.strictObject({
		$schema: address.describe('JSON Schema of this document'),
		type: z.literal('provider'),
		id: key,
		name: words.describe('As its maker writes it'),
		names: localised.describe('As each language writes it'),
		kind: named.describe('mailbox, organization, hosting, filter, list or relay'),
		line: localised.describe('What it is, in one line'),
		summary: localised.describe('What to know about its replies, in one or two sentences of plain text'),
		domains: z.array(words).describe('Domains of its mailboxes'),
		hosts: z.array(words).describe('Ends of the names of its servers, as they stand in bounce messages'),
		signs: z.array(words).describe('Fragments that show that this provider speaks'),
		ownPages: z
			.array(z.strictObject({ kind: z.enum(PAGE_KINDS).describe('What it is about'), url: address.describe('Where it is') }))
			.describe('Its own pages about replies, rules for senders and contact'),
		sections: z
			.strictObject({
				about: section.describe('How its replies look'),
				rules: section.nullable().describe('Its rules for senders'),
				contact: section.nullable().describe('Where to ask'),
			})
			.describe('The text by key'),
		replies: z.array(reply).describe('The most met first'),
		aliases,
		updated: day.describe('Day of the last change of content'),
		translations,
		addresses,
		licence,
	})
	.meta({ id: 'Provider', title: 'Provider', description: 'A mail provider, filter or list, and what its replies mean.' });

export type CauseDocument = z.infer<typeof causeDocument>;
export type ProviderDocument = z.infer<typeof providerDocument>;
