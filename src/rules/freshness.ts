import { staleKeys, translationState } from '../catalogue/translation.ts';
import type { Fault } from '../schemas/fault.ts';
import type { SetRule } from './types.ts';

/** Rule 10: every translation was made from today's English. The build only gives a notice; the tests fail here. */
export const freshness: SetRule = {
	name: 'freshness',
	description: 'Every section of a translation was stamped against the English text of today.',
	scope: 'set',
	check: ({ documents }) =>
		documents.flatMap(({ file, document, english }): Fault[] => {
			if (english === undefined) return [];
			const states = translationState(english, document);
			const behind = staleKeys(states);
			if (behind.length === 0) return [];
			return [
				{
					file,
					field: behind.join(', '),
					value: [...new Set(behind.map((key) => states[key] ?? ''))].join(', '),
					expected: 'a translation of the English text of today',
					repair: `bring it up to date, then run npm run translate -- stamp content/${file}`,
				},
			];
		}),
};
