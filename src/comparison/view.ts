import type { Words } from '../i18n/words.ts';
import type { ComparisonView, FigureLink, WideSection } from '../parts/types.ts';
import { renderSentence } from '../prose/sentence.ts';
import type { Outcome } from '../schemas/protocol.ts';
import { composeOpening, differencesHtml, factRows } from './compose.ts';
import { codeHref, type ComparedCode, type Setting } from './types.ts';
import { plateOf, sidingsOf } from './values.ts';

/** True where something went wrong; only then a page may speak of an error ("lỗi", "오류"). */
export const isTrouble = (outcome: Outcome): boolean => outcome === 'wait' || outcome === 'stop';

/** Titles of the page that shows two codes, the longest first. */
export function titlesOf({ t }: Words, setting: Setting, a: ComparedCode, b: ComparedCode): string[] {
	const slots = { protocol: setting.protocolName, a: a.number, b: b.number };
	return [t(`title.pair.${isTrouble(a.outcome) && isTrouble(b.outcome) ? 'trouble' : 'fine'}`, slots), t('title.pair.short', slots)];
}

/** What somebody wrote about this very pair, as HTML, in place of what would be composed; and the pairs beside it. */
export interface Given {
	readonly line?: string | undefined;
	readonly opening?: string | undefined;
	readonly differences?: string | undefined;
	readonly choose?: string | undefined;
	readonly notice?: string | undefined;
	readonly related: readonly FigureLink[];
}

/**
 * Two codes side by side, all but their own prose. The build makes the page of a pair from it, a browser any other two.
 * @param a the lower code
 */
export function makeComparison(words: Words, setting: Setting, a: ComparedCode, b: ComparedCode, given: Given): ComparisonView {
	const { t } = words;
	const own = [a, b];
	const beside = sidingsOf(setting, own);
	const opening = (): string =>
		`<p>${composeOpening(words, setting, a, b)
			.map((each) => renderSentence(each))
			.join(' ')}</p>`;
	const choose = (): string => `<ul class="list">${own.map((code) => `<li>${renderSentence(code.choose)}</li>`).join('')}</ul>`;
	const html = (id: 'differences' | 'choose', text: string): WideSection => ({ id, heading: t(`section.${id}`), content: [{ kind: 'html', html: text }] });
	const codes = own.map((code) => ({
		number: code.number,
		name: code.name,
		outcome: code.outcome,
		href: codeHref(setting, code),
		html: renderSentence(code.gloss),
	}));
	return {
		protocol: setting.protocolName,
		a: plateOf(words, setting, a, beside),
		b: plateOf(words, setting, b, beside),
		versus: 'vs',
		line: renderSentence(given.line ?? t('compose.line')),
		opening: given.opening ?? opening(),
		tableLabel: t('compare.table', { a: a.number, b: b.number }),
		factLabel: t('compare.fact'),
		both: t('compare.both'),
		facts: factRows(words, setting, a, b),
		notice: given.notice,
		sections: [
			html('differences', given.differences ?? differencesHtml(words, setting, a, b)),
			html('choose', given.choose ?? choose()),
			{
				id: 'related',
				heading: t('section.related'),
				content: [
					{ kind: 'codes', items: codes, index: false },
					...(given.related.length === 0 ? [] : [{ kind: 'figures' as const, label: t('compare.related'), items: given.related }]),
				],
			},
		],
	};
}
