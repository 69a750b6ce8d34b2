import { parseAddress } from '../../answers/address.ts';
import type { BoxSettings } from '../../answers/box-words.ts';
import { search } from '../../search/index.ts';
import { headlineOf } from './answer.ts';
import { readFile } from './bytes.ts';
import { Content } from './content.ts';
import { listen, walk } from './intake.ts';
import { fetchKnowledge, type Knowledge } from './knowledge.ts';
import { Results } from './results.ts';
import { Voice } from './voice.ts';

/** UniKey and the like send a backspace and a letter for one stroke; both fall into this, and it leaves time to print within 100 ms. */
const SEARCH_AFTER = 20;
/** Text that is typed, not pasted, is read when the hands rest. */
const DECODE_AFTER = 250;
/** A screen reader hears how many results there are only when typing has stopped. */
const ANNOUNCE_AFTER = 700;

/** The page shows itself first. */
const PRACTISE_AFTER = 50;

/** Does once for nothing what a keystroke asks for: a browser compiles code and patterns when they first run, and the first letter would wait for that. */
function practise({ index, decoders }: Knowledge): void {
	search(index, '550 mail 메일');
	decoders.small('550 mail 메일');
}

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

/** What the box is at. Whatever changes its text begins another one, so that nothing asked for or read before can reach it. */
interface Occasion {
	readonly text: string;
	/** What the reader asked for and was not done yet: the focus goes to the answer, or the page of the first hit opens. */
	asked: 'answer' | 'go' | undefined;
	/** Whether the answer to the text is being made, or stands below. `shared` is the one of a link, without a text. */
	answer: 'none' | 'reading' | 'shown' | 'shared';
}

/**
 * The box: searches for words, reads the text of a server, shows a shared finding. What is typed stays in this object and in the
 * field; it goes into no address, no storage and no request.
 */
export class Box {
	private readonly root: HTMLElement;
	private readonly settings: BoxSettings;
	private readonly script: string;
	private readonly content: Content;
	private readonly results: Results;
	private readonly voice: Voice;
	private knowledge: Knowledge | 'coming' | undefined;
	private occasion: Occasion = { text: '', asked: undefined, answer: 'none' };
	/** The file that is being read. */
	private file: File | undefined;
	private timer = 0;

	/** @param script address of this bundle, for the worker */
	constructor(root: HTMLElement, parts: Parts, settings: BoxSettings, script: string) {
		this.root = root;
		this.settings = settings;
		this.script = script;
		this.voice = new Voice(parts.status);
		this.results = new Results(parts.hits, parts.answer, settings);
		this.content = new Content(parts.field, parts.chip, settings.words, () => {
			this.changed(0);
		});
		listen(root, parts.form, parts.field, parts.chooser, {
			changed: (atOnce) => {
				this.changed(atOnce ? 0 : undefined);
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
				this.ask('answer');
			},
			searching: () => this.content.mode === 'query',
			down: () => {
				// Hits that come a moment later would take the focus away.
				if (this.timer !== 0) this.update(0);
				return this.results.intoHits();
			},
			escape: () => {
				this.escape();
			},
		});
		walk(parts.hits, parts.field);
		if (settings.decoder) {
			addEventListener('hashchange', () => {
				this.showShared();
			});
		}
		this.begin();
		this.load();
	}

	/** Does what the button does: opens the first hit of a search, or reads the text and leads to the answer. An empty box has neither. */
	ask(asked: Occasion['asked'] = this.content.mode === 'query' ? 'go' : 'answer'): void {
		if (this.content.mode === 'empty') return;
		this.occasion.asked = asked;
		this.update(0);
	}

	/** Puts a text into the box as if it were pasted, beside the field where it is too large for it. */
	give(text: string, asked?: Occasion['asked']): void {
		this.content.put(text);
		this.changed(0, asked);
	}

	/** Reads a file that was dropped or chosen; one that holds no text is declined, and what stood in the box stays. */
	async open(file: File): Promise<void> {
		this.file = file;
		const read = await readFile(file);
		// Another text or another file has come in the meantime.
		if (this.file !== file) return;
		this.file = undefined;
		if ('declined' in read) this.voice.warn(this.settings.words[`box.declined.${read.declined}`]);
		else this.give(read.text, 'answer');
	}

	private begin(answer: Occasion['answer'] = 'none', asked?: Occasion['asked']): void {
		this.file = undefined;
		this.voice.relent();
		this.occasion = { text: this.content.text, asked, answer };
	}

	/** Fetches what the site knows, once; a failure is said, and the next keystroke tries again. */
	private load(): void {
		if (this.knowledge !== undefined) return;
		this.knowledge = 'coming';
		fetchKnowledge(this.settings, this.script).then(
			(knowledge) => {
				this.knowledge = knowledge;
				this.root.dataset['ready'] = '';
				this.voice.hush();
				if (this.content.text === '') this.showShared();
				else this.update(0);
				if (this.settings.decoder) knowledge.decoders.warm();
				setTimeout(() => {
					practise(knowledge);
				}, PRACTISE_AFTER);
			},
			() => {
				this.knowledge = undefined;
				this.occasion.asked = undefined;
				this.voice.say(this.settings.words['box.failed']);
			},
		);
	}

	private known(): Knowledge | undefined {
		return this.knowledge === 'coming' ? undefined : this.knowledge;
	}

	/** Another text stands in the box. The same one is not read twice, so that the chosen finding stays. */
	private changed(after?: number, asked?: Occasion['asked']): void {
		const { text, answer } = this.occasion;
		this.begin(text === this.content.text && answer === 'shown' ? 'shown' : 'none', asked);
		this.update(after);
	}

	/**
	 * Brings what is shown in line with what stands in the box.
	 * @param after milliseconds to wait; the usual ones where it is left out
	 */
	private update(after?: number): void {
		this.halt();
		const { mode } = this.content;
		this.root.dataset['mode'] = mode;
		if (mode === 'empty') {
			this.clear();
			return;
		}
		// A text of one's own takes the place of a shared finding; nothing of it goes into the address.
		if (this.settings.decoder && location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
		const knowledge = this.known();
		if (knowledge === undefined) {
			this.voice.say(this.settings.words['box.wait']);
			this.load();
			return;
		}
		const run = (): void => {
			this.halt();
			if (mode === 'query' && this.occasion.asked !== 'answer') this.look(knowledge, this.occasion);
			else this.decode(knowledge, this.occasion);
		};
		const wait = after ?? (mode === 'query' ? SEARCH_AFTER : DECODE_AFTER);
		if (wait === 0) run();
		else this.timer = window.setTimeout(run, wait);
	}

	private halt(): void {
		clearTimeout(this.timer);
		this.timer = 0;
	}

	/** Nothing stands in the box, and nothing below it. */
	private clear(): void {
		this.halt();
		this.known()?.decoders.cancel();
		this.begin();
		this.results.dropAnswer();
		this.results.dropHits();
		this.voice.hush();
	}

	private escape(): void {
		if (this.content.mode === 'query') this.halt();
		this.results.dropHits();
		this.voice.relent();
		this.voice.hush();
	}

	/** Searches for what was typed. */
	private look(knowledge: Knowledge, occasion: Occasion): void {
		const { words } = this.settings;
		const text = occasion.text.trim();
		knowledge.decoders.cancel();
		this.results.dropAnswer();
		occasion.answer = 'none';
		const groups = search(knowledge.index, text);
		const first = groups[0]?.hits[0]?.entry;
		const go = occasion.asked === 'go';
		occasion.asked = undefined;
		if (go && first !== undefined) {
			location.assign(first.href);
			return;
		}
		this.results.showHits(knowledge, text, groups);
		const count = String(groups.reduce((sum, { hits }) => sum + hits.length, 0));
		const said = first === undefined ? words['box.hits.none'] : words['box.hits.count'].replace('{count}', count).replace('{first}', () => first.title);
		this.voice.announce(said, ANNOUNCE_AFTER);
	}

	/** Reads the text of a server. Until the answer has come nothing stands there that belongs to another text. */
	private decode(knowledge: Knowledge, occasion: Occasion): void {
		const { words } = this.settings;
		this.results.dropHits();
		if (occasion.answer !== 'none') {
			this.follow(occasion);
			return;
		}
		this.results.dropAnswer();
		this.voice.say(words['box.wait']);
		occasion.answer = 'reading';
		knowledge.decoders.decode(occasion.text, (decoding) => {
			if (occasion !== this.occasion) return;
			if (decoding === undefined) {
				occasion.answer = 'none';
				this.voice.say(words['box.unread']);
				return;
			}
			occasion.answer = 'shown';
			this.results.showFinding(knowledge, decoding);
			this.voice.announce(words['answer.announce'].replace('{headline}', words[headlineOf(decoding)]));
			this.follow(occasion);
		});
	}

	/** Leads to the answer if the reader asked for it. */
	private follow(occasion: Occasion): void {
		if (occasion.asked !== 'answer' || occasion.answer !== 'shown') return;
		occasion.asked = undefined;
		this.results.focusAnswer();
	}

	/** Shows the finding that the address names, without a text; takes it away where the address names nothing any more. */
	private showShared(): void {
		const knowledge = this.known();
		const shared = parseAddress(location.hash);
		if (!this.settings.decoder || knowledge === undefined) return;
		if (shared === undefined) {
			// #main and the like are places of this page.
			if (document.getElementById(location.hash.slice(1)) !== null) return;
			if (this.occasion.answer === 'shared') this.update(0);
			if (location.hash !== '' && this.content.mode === 'empty') this.voice.say(this.settings.words['box.link']);
			return;
		}
		this.content.put('');
		this.clear();
		this.begin('shared');
		this.root.dataset['mode'] = 'shared';
		this.results.showShared(knowledge, shared);
		this.results.focusAnswer();
	}
}
