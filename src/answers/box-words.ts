/** Messages of `locales/` that the box prints in the browser. A page that has the box carries them in its own language. */
export const BOX_WORDS = [
	'box.wait',
	'box.failed',
	'box.chip',
	'box.remove',
	'box.declined.msg',
	'box.declined.binary',
	'box.declined.size',
	'box.declined.empty',
	'box.declined.unread',
	'box.unread',
	'box.link',
	'box.hits.count',
	'box.hits.none',
	'box.hits.near',
	'box.hits.reads',
	'box.hits.code',
	'box.hits.cause',
	'box.hits.provider',
	'box.hits.guide',
	'box.hits.term',
	'box.hits.page',
	'answer.announce',
	'answer.permanent',
	'answer.final',
	'answer.refused',
	'answer.retrying',
	'answer.clash',
	'answer.gave-up',
	'answer.later',
	'answer.delivered',
	'answer.unclear',
	'answer.none',
	'answer.none.help',
	'answer.shared',
	'answer.no-code',
	'answer.unknown',
	'answer.usual',
	'answer.first',
	'answer.cause',
	'answer.claim',
	'answer.claim.permanent',
	'answer.claim.temporary',
	'answer.claim.success',
	'answer.claim.none',
	'answer.queue',
	'answer.queue.returned',
	'answer.queue.retrying',
	'answer.queue.delivered',
	'answer.queue.refused',
	'answer.queue.none',
	'answer.queue.shared',
	'answer.who',
	'answer.host',
	'answer.codes',
	'answer.code.none',
	'answer.code.unknown',
	'answer.recipient',
	'answer.sure',
	'answer.sure.certain',
	'answer.sure.likely',
	'answer.sure.possible',
	'answer.sure.none',
	'answer.sure.shared',
	'answer.more',
	'answer.text',
	'answer.text.whole',
	'answer.share',
	'answer.share.note',
	'answer.several',
	'answer.several.more',
	'fact.turn',
	'cause.message',
	'cause.pass-on',
	'cause.to.sender',
	'cause.to.recipient',
	'cause.to.sending-server',
	'cause.to.receiving-server',
	'about.copy',
	'about.copied',
] as const;
export type BoxWord = (typeof BOX_WORDS)[number];
export type BoxWords = Readonly<Record<BoxWord, string>>;

/** What a page hands to the box: its words, and where data and pages are. */
export interface BoxSettings {
	readonly words: BoxWords;
	/** `/{l}/answers.json`, `/messages.json`, `/{l}/search.json`, `/decoder-rules.json`. */
	readonly answers: string;
	readonly messages: string;
	readonly search: string;
	readonly rules: string;
	/** Full neutral address of the decoder; a finding is added behind `#`. */
	readonly share: string;
	/** Where to go when nothing was found. */
	readonly why: { readonly text: string; readonly href: string } | null;
	/** The decoder's page: it loads at once and opens shared findings. */
	readonly decoder: boolean;
}
