import { parseAddress } from '../../decoder/address.ts';
import type { Decoding, Finding } from '../../decoder/types.ts';
import type { BoxSettings } from '../../decoder/box-words.ts';
import { search } from '../../search/index.ts';
import { answerOf, findingOf, headlineOf } from './answer.ts';
import { readFile, sizeText } from './bytes.ts';
import { make } from './elements.ts';
import { listen, walk } from './intake.ts';
import { fetchKnowledge, type Knowledge } from './knowledge.ts';
import { LONGEST_IN_FIELD, modeOf, type Mode } from './mode.ts';
import { HEADING, printAnswer, type Source } from './print-answer.ts';
import { printFindings } from './print-findings.ts';
import { nearCodes, printHits, printNothing, printReading } from './print-hits.ts';

/** UniKey and the like send a backspace and a letter for one stroke; both fall into this, and it leaves time to print within 100 ms. */
const SEARCH_AFTER = 20;
/** Text that is typed, not pasted, is read when the hands rest. */
const DECODE_AFTER = 250;
/** A screen reader hears how many results there are only when typing has stopped. */
const ANNOUNCE_AFTER = 700;

/** Where everything stands in the page's box. */
export interface Parts {
	readonly form: HTMLFormElement;
	readonly field: HTMLTextAreaElement;
	readonly chooser: HTMLInputElement;
	readonly chip: HTMLElement;
	readonly status: HTMLElement;
	readonly hits: HTMLElement;
	readonly answer: HTMLElement;
}

/**
 * The box: searches for words, reads the text of a server, shows a shared finding. What is typed stays in this object and in the
 * field; it goes into no address, no storage and no request.
 */
export class Box {
	private readonly root: HTMLElement;
	private readonly parts: Parts;
	private readonly settings: BoxSettings;
	private readonly script: string;
	private readonly locale = document.documentElement.lang;
	private knowledge: Knowledge | undefined;
	private loading = false;
	/** A text that is too large for the field. */
	private large: string | undefined;
	/** The text that is being read, or whose answer is shown. */
	private read: string | undefined;
	private decoding: Decoding | undefined;
	/** What the reader asked for before it could be done: the focus follows, or the page of the first hit opens. */
	private wanted: 'answer' | 'go' | undefined;
	private timer = 0;
	private announcing = 0;

	/** @param script address of this bundle, for the worker */
	constructor(root: HTMLElement, parts: Parts, settings: BoxSettings, script: string) {
		this.root = root;
		this.parts = parts;
		this.settings = settings;
		this.script = script;
		listen(root, parts.form, parts.field, parts.chooser, {
			changed: (atOnce) => {
				this.update(atOnce ? 0 : undefined);
			},
			large: (text) => {
				this.give(text);
			},
			file: (file) => {
				void this.open(file);
			},
			ask: () => {
				this.ask();
			},
			answer: () => {
				this.wanted = 'answer';
				this.update(0);
			},
			searching: () => this.mode() === 'query',
			down: () => this.intoHits(),
			escape: () => {
				parts.hits.replaceChildren();
			},
		});
		walk(parts.hits, parts.field);
		if (settings.decoder) {
			addEventListener('hashchange', () => {
				this.showShared();
			});
		}
		this.load();
	}

	/** Does what the button does: opens the first hit of a search, or reads the text and leads to the answer. */
	ask(): void {
		this.wanted = this.mode() === 'query' ? 'go' : 'answer';
		this.update(0);
	}

	/** Puts a text into the box as if it were pasted, beside the field where it is too large for it. */
	give(text: string): void {
		this.large = text.length > LONGEST_IN_FIELD ? text : undefined;
		if (this.large === undefined) this.parts.field.value = text;
		this.showChip();
		this.update(0);
	}

	private text(): string {
		return this.large ?? this.parts.field.value;
	}

	private mode(): Mode {
		return this.large === undefined ? modeOf(this.parts.field.value) : 'text';
	}

	/** Says something to everybody. */
	private say(text: string): void {
		clearTimeout(this.announcing);
		this.parts.status.classList.remove('vh');
		this.parts.status.textContent = text;
	}

	/** Tells a screen reader what others see anyhow. */
	private announce(text: string, after = 0): void {
		this.say('');
		this.announcing = window.setTimeout(() => {
			this.parts.status.classList.add('vh');
			this.parts.status.textContent = text;
		}, after);
	}

	/** Fetches what the site knows, once; a failure is said, and the next keystroke tries again. */
	private load(): void {
		if (this.loading) return;
		this.loading = true;
		fetchKnowledge(this.settings, this.script).then(
			(knowledge) => {
				this.knowledge = knowledge;
				this.root.dataset['ready'] = '';
				this.say('');
				if (this.text() === '') this.showShared();
				else this.update(0);
			},
			() => {
				this.loading = false;
				this.say(this.settings.words['box.failed']);
			},
		);
	}

	/**
	 * Brings what is shown in line with what stands in the box.
	 * @param after milliseconds to wait; the usual ones where it is left out
	 */
	private update(after?: number): void {
		clearTimeout(this.timer);
		const mode = this.mode();
		this.root.dataset['mode'] = mode;
		if (mode === 'empty') {
			this.clear();
			return;
		}
		// A text of one's own takes the place of a shared finding; nothing of it goes into the address.
		if (this.settings.decoder && location.hash !== '') history.replaceState(null, '', location.pathname);
		if (this.knowledge === undefined) {
			this.say(this.settings.words['box.wait']);
			this.load();
			return;
		}
		const { knowledge } = this;
		const run = (): void => {
			if (mode === 'query' && this.wanted !== 'answer') this.look(knowledge);
			else this.decode(knowledge);
		};
		const wait = after ?? (mode === 'query' ? SEARCH_AFTER : DECODE_AFTER);
		if (wait === 0) run();
		else this.timer = window.setTimeout(run, wait);
	}

	private clear(): void {
		this.knowledge?.decoders.cancel();
		this.wanted = undefined;
		this.forget();
		this.parts.hits.replaceChildren();
		this.say('');
	}

	/** Takes the answer away. */
	private forget(): void {
		this.read = undefined;
		this.decoding = undefined;
		this.parts.answer.replaceChildren();
	}

	/** Searches for what was typed. */
	private look({ index, answers, decoders }: Knowledge): void {
		const { settings, parts } = this;
		const text = parts.field.value.trim();
		decoders.cancel();
		this.forget();
		const groups = search(index, text);
		const [first] = groups[0]?.hits ?? [];
		if (this.wanted === 'go') {
			this.wanted = undefined;
			if (first !== undefined) {
				location.assign(first.entry.href);
				return;
			}
		}
		const { cause, certainty } = decoders.small(text);
		const reading = certainty === 'certain' || certainty === 'likely' ? answers.causes[cause] : undefined;
		const shown = reading === undefined || reading.href === first?.entry.href ? [] : [printReading(reading, settings)];
		parts.hits.replaceChildren(...shown, ...(first === undefined ? printNothing(nearCodes(answers, text), settings) : printHits(groups, settings)));
		const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
		const said =
			first === undefined
				? settings.words['box.hits.none']
				: settings.words['box.hits.count'].replace('{count}', String(count)).replace('{first}', first.entry.title);
		this.announce(said, ANNOUNCE_AFTER);
	}

	private intoHits(): boolean {
		const first = this.parts.hits.querySelector('a');
		first?.focus();
		return first !== null;
	}

	/** Reads the text of a server. The same text is not read twice, so that the chosen finding stays. */
	private decode(knowledge: Knowledge): void {
		const text = this.text();
		this.parts.hits.replaceChildren();
		if (this.read === text) {
			this.follow();
			return;
		}
		this.read = text;
		this.say(this.settings.words['box.wait']);
		knowledge.decoders.decode(text, (decoding) => {
			this.decoding = decoding;
			this.show(knowledge, decoding, decoding);
			this.announce(this.settings.words['answer.announce'].replace('{headline}', this.settings.words[headlineOf(decoding)]));
			this.follow();
		});
	}

	/** Prints one finding in full, and the list of all where there are several. */
	private show(knowledge: Knowledge, decoding: Decoding, chosen: Finding): void {
		const { settings, locale } = this;
		const source: Source = { readable: decoding.readable, evidence: chosen.evidence };
		const list = printFindings([decoding, ...decoding.others], chosen, knowledge.answers, settings.words, (finding) => {
			this.show(knowledge, decoding, finding);
			document.getElementById(HEADING)?.focus();
		});
		const answer = printAnswer(answerOf(chosen, knowledge.answers, settings.words), source, knowledge.passedOn, settings, locale);
		this.parts.answer.replaceChildren(...(list === undefined ? [] : [list]), answer);
	}

	/** Leads to the answer if the reader asked for it. */
	private follow(): void {
		if (this.wanted !== 'answer' || this.decoding === undefined) return;
		this.wanted = undefined;
		document.getElementById(HEADING)?.focus();
	}

	/** Shows the finding that the address names, without a text. */
	private showShared(): void {
		const { knowledge, settings, locale, parts } = this;
		const shared = parseAddress(location.hash);
		if (!settings.decoder || knowledge === undefined || shared === undefined) return;
		this.large = undefined;
		parts.field.value = '';
		this.showChip();
		this.clear();
		this.root.dataset['mode'] = 'shared';
		const finding = findingOf(shared, knowledge.answers);
		parts.answer.replaceChildren(printAnswer(answerOf(finding, knowledge.answers, settings.words, true), undefined, knowledge.passedOn, settings, locale));
		document.getElementById(HEADING)?.focus();
	}

	/** Reads a file that was dropped or chosen; one that holds no text is declined, and what stood in the box stays. */
	private async open(file: File): Promise<void> {
		const read = await readFile(file);
		if ('declined' in read) {
			this.say(this.settings.words[`box.declined.${read.declined}`]);
			return;
		}
		this.wanted = 'answer';
		this.give(read.text);
	}

	/** A text beside the field: how large it is, and a button that takes it away; then the field is as it was before. */
	private showChip(): void {
		const { parts, settings, large, locale } = this;
		parts.field.hidden = large !== undefined;
		parts.chip.hidden = large === undefined;
		if (large === undefined) return;
		const remove = make('button', { type: 'button' }, settings.words['box.remove']);
		remove.addEventListener('click', () => {
			this.large = undefined;
			this.showChip();
			this.update(0);
			parts.field.focus();
		});
		parts.chip.replaceChildren(settings.words['box.chip'].replace('{size}', sizeText(large.length, locale)), ' ', remove);
	}
}
