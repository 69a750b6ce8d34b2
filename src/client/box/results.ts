import type { BoxSettings } from '../../answers/box-words.ts';
import type { SharedFinding } from '../../answers/address.ts';
import { ownOf } from '../../answers/answers.ts';
import type { Decoding, Finding } from '../../decoder/types.ts';
import type { SearchGroup } from '../../search/index.ts';
import { answerOf, findingOf } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import { HEADING, printAnswer } from './print-answer.ts';
import { printFindings } from './print-findings.ts';
import { nearCodes, printHits, printNothing, printReading } from './print-hits.ts';

/** What stands below the field: pages that were found, or an answer. */
export class Results {
	private readonly hits: HTMLElement;
	private readonly answer: HTMLElement;
	private readonly settings: BoxSettings;
	private readonly locale = document.documentElement.lang;

	constructor(hits: HTMLElement, answer: HTMLElement, settings: BoxSettings) {
		this.hits = hits;
		this.answer = answer;
		this.settings = settings;
	}

	dropHits(): void {
		this.hits.replaceChildren();
	}

	dropAnswer(): void {
		this.answer.replaceChildren();
	}

	/** Pages that were found for a few words, below what the decoder makes of them. */
	showHits({ answers, decoders }: Knowledge, text: string, groups: readonly SearchGroup[]): void {
		const { cause, certainty } = decoders.small(text);
		const first = groups[0]?.hits[0];
		const reading = certainty === 'certain' || certainty === 'likely' ? ownOf(answers.causes, cause) : undefined;
		this.hits.replaceChildren(
			...(reading === undefined || reading.href === first?.entry.href ? [] : [printReading(reading, this.settings)]),
			...(first === undefined ? printNothing(nearCodes(answers, text), this.settings) : printHits(groups, this.settings)),
		);
	}

	/** Leads into the hits, where there are any. */
	intoHits(): boolean {
		const first = this.hits.querySelector('a');
		first?.focus();
		return first !== null;
	}

	/** Prints one finding in full, and the list of all where there are several. */
	showFinding(knowledge: Knowledge, decoding: Decoding, chosen: Finding = decoding): void {
		const { settings, locale } = this;
		const list = printFindings(decoding, chosen, knowledge.answers, settings.words, (finding) => {
			this.showFinding(knowledge, decoding, finding);
			this.focusAnswer();
		});
		const source = { readable: decoding.readable, evidence: chosen.evidence };
		const answer = printAnswer(answerOf(chosen, knowledge.answers, settings.words), source, knowledge.passedOn, settings, locale);
		this.answer.replaceChildren(...(list === undefined ? [] : [list]), answer);
	}

	/** Prints the finding of a link, of which there is no text. */
	showShared({ answers, passedOn }: Knowledge, shared: SharedFinding): void {
		const answer = answerOf(findingOf(shared, answers), answers, this.settings.words, true);
		this.answer.replaceChildren(printAnswer(answer, undefined, passedOn, this.settings, this.locale));
	}

	focusAnswer(): void {
		document.getElementById(HEADING)?.focus();
	}
}
