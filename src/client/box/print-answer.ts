import { ownOf, type AnswerCause, type PassedOn } from '../../answers/answers.ts';
import type { Evidence } from '../../decoder/types.ts';
import type { BoxSettings, BoxWord, BoxWords } from '../../answers/box-words.ts';
import { plainText } from '../copy-on-click.ts';
import type { Answer, ShownCode } from './answer.ts';
import { copyButton, make, mark, markup, numeral, spans } from './elements.ts';
import { excerpt, LONGEST_WHOLE } from './excerpt.ts';

/** The text of a finding with what was read in it; none for a finding that came by a link. */
export interface Source {
	readonly readable: string;
	readonly evidence: readonly Evidence[];
}

const link = (href: string, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLAnchorElement => make('a', { href, ...attributes }, text);
const english = { lang: 'en', translate: 'no' } as const;

/** A row of a list of facts. */
const row = (label: string, ...values: ReadonlyArray<Node | string>): HTMLElement => make('div', {}, make('dt', {}, label), make('dd', {}, ...values));

function codeItem({ number, code }: ShownCode, words: BoxWords): HTMLElement {
	if (code === undefined) return make('li', {}, make('span', { class: 'fig' }, number), ' ', make('small', {}, words['answer.code.unknown']));
	return make(
		'li',
		{},
		make('a', { href: code.href }, make('span', { class: 'fig' }, number), ' ', make('span', english, code.name)),
		' ',
		make('small', {}, code.gloss),
	);
}

/** Who said it: the provider, linked to the place of its reply. */
function whoRow({ who, host }: Answer, words: BoxWords): HTMLElement | undefined {
	if (who === undefined) return host === null ? undefined : row(words['answer.host'], make('bdi', { translate: 'no' }, host));
	const { provider, reply, name } = who;
	return row(words['answer.who'], provider === undefined ? name : link(`${provider.href}${reply === undefined ? '' : `#${reply.id}`}`, name));
}

const causeItem = (cause: AnswerCause): HTMLElement => make('li', {}, link(cause.href, cause.title), ' ', make('small', {}, cause.line));

/** Messages to pass on, to each addressee in every language: the one of the page is open. */
function messages(answer: Answer, passedOn: PassedOn, words: BoxWords, locale: string): HTMLElement | undefined {
	const own = ownOf(passedOn, answer.slug) ?? [];
	if (own.length === 0) return undefined;
	return make(
		'details',
		{ class: 'pass' },
		make('summary', {}, words['cause.message']),
		make('p', {}, words['cause.pass-on']),
		...own.map(({ to, versions }) =>
			make(
				'div',
				{ class: 'message' },
				make('h3', {}, addressee(to, words)),
				...versions.map((version) => {
					const text = markup('div', version.html, { lang: version.locale, translate: 'no' });
					const label = make('span', {}, words['about.copy'], make('span', { class: 'vh', lang: version.locale }, ` ${version.language}`));
					return make(
						'details',
						{ open: version.locale === locale },
						make('summary', { lang: version.locale }, version.language),
						text,
						copyButton(label, words['about.copied'], () => plainText(text)),
					);
				}),
			),
		),
	);
}

const ADDRESSEES: Readonly<Record<string, BoxWord>> = {
	sender: 'cause.to.sender',
	recipient: 'cause.to.recipient',
	'sending-server': 'cause.to.sending-server',
	'receiving-server': 'cause.to.receiving-server',
};
function addressee(role: string, words: BoxWords): string {
	const word = ADDRESSEES[role];
	return word === undefined ? role : words[word];
}

/** The text that was read, its findings marked; long ones are cut to what stands around the findings, and open on demand. */
function textPart({ readable, evidence }: Source, words: BoxWords): HTMLElement | undefined {
	const pieces = (whole: boolean): Node[] =>
		excerpt(readable, evidence, whole).map((piece) => {
			if ('gap' in piece) return make('span', { class: 'gap' }, '\n…\n');
			return piece.kind === undefined ? document.createTextNode(piece.text) : make('mark', { class: piece.kind, dir: 'auto' }, piece.text);
		});
	const shown = pieces(false);
	if (shown.length === 0) return undefined;
	// A box that scrolls is reached by the keyboard as well. Marks that turn the direction of letters end where they stand.
	const frame = make('pre', { class: 'evidence', tabindex: '0', role: 'region', 'aria-label': words['answer.text'], translate: 'no', dir: 'auto' }, ...shown);
	const cut = shown.some((piece) => piece instanceof HTMLElement && piece.className === 'gap');
	const more = cut && readable.length <= LONGEST_WHOLE ? make('button', { type: 'button' }, words['answer.text.whole']) : undefined;
	more?.addEventListener('click', () => {
		frame.replaceChildren(...pieces(true));
		more.remove();
		frame.focus();
	});
	return make('section', {}, make('h3', {}, words['answer.text']), frame, more);
}

function sharePart(answer: Answer, settings: BoxSettings): HTMLElement | undefined {
	if (answer.address === '') return undefined;
	const { words } = settings;
	const href = `${settings.share}#${answer.address}`;
	return row(
		words['answer.share'],
		link(href, href.replace(/^https?:\/\//u, '')),
		' ',
		copyButton(words['about.copy'], words['about.copied'], () => href) ?? '',
		make('p', { class: 'quiet' }, words['answer.share.note']),
	);
}

function stepsPart({ steps }: Answer, words: BoxWords): HTMLElement | undefined {
	if (steps.length === 0) return undefined;
	const items = steps.map(({ does, step }) =>
		make('li', {}, make('b', {}, does), 'html' in step ? markup('p', step.html) : make('p', {}, ...spans(step.text))),
	);
	return make('section', { class: 'first' }, make('h3', {}, words['answer.first']), make('ul', {}, ...items));
}

/** The cause with its line, and what the provider's own reply means. */
function causePart({ cause, who }: Answer, words: BoxWords): HTMLElement | undefined {
	if (cause === undefined) return undefined;
	const title = make('p', { class: 'because' }, `${words['answer.cause']}: `, link(cause.href, cause.title));
	return make('div', {}, title, make('p', {}, cause.line), who?.reply === undefined ? undefined : make('p', {}, ...spans(who.reply.meaning)));
}

/** The heading of an answer, to which the focus goes. */
export const HEADING = 'found';

/** Prints an answer: outcome, cause, whose turn, first step; then who said it, codes, message, text and link. */
export function printAnswer(answer: Answer, source: Source | undefined, passedOn: PassedOn, settings: BoxSettings, locale: string): HTMLElement {
	const { words } = settings;
	const heading = make('h2', { id: HEADING, tabindex: '-1' }, answer.outcome === undefined ? undefined : mark(answer.outcome), answer.headline);
	const number = answer.codes.at(-1)?.number;
	const bounce = answer.slug !== 'not-a-bounce';
	const facts = [
		answer.turn.length === 0
			? undefined
			: row(words['fact.turn'], make('b', {}, answer.turn[0]), ...answer.turn.slice(1).map((role) => make('span', { class: 'then' }, role))),
		row(words['answer.claim'], answer.claim),
		row(words['answer.queue'], answer.queue),
	];
	const more = [
		whoRow(answer, words),
		answer.codes.length === 0 ? undefined : row(words['answer.codes'], make('ul', {}, ...answer.codes.map((code) => codeItem(code, words)))),
		answer.recipient === null ? undefined : row(words['answer.recipient'], make('bdi', { translate: 'no' }, answer.recipient)),
		answer.sure === '' ? undefined : row(words['answer.sure'], answer.sure),
		answer.cause?.guide == null ? undefined : row(words['answer.more'], link(answer.cause.guide.href, answer.cause.guide.title)),
		sharePart(answer, settings),
	];
	return make(
		'article',
		{ class: `found ${answer.outcome ?? ''}`.trim(), 'aria-labelledby': HEADING },
		number === undefined ? undefined : numeral(number),
		heading,
		...answer.notes.map((note) => make('p', { class: 'note' }, note)),
		causePart(answer, words),
		bounce ? make('dl', { class: 'facts' }, ...facts.filter((each) => each !== undefined)) : undefined,
		stepsPart(answer, words),
		answer.usual.length === 0
			? undefined
			: make('section', {}, make('h3', {}, words['answer.usual']), make('ul', { class: 'list' }, ...answer.usual.map(causeItem))),
		bounce ? make('dl', { class: 'facts' }, ...more.filter((each) => each !== undefined)) : undefined,
		settings.why !== null && (answer.slug === 'unknown' || !bounce) ? make('p', {}, link(settings.why.href, settings.why.text)) : undefined,
		messages(answer, passedOn, words, locale),
		source === undefined || !bounce ? undefined : textPart(source, words),
	);
}
