import type { ComparedCode, Setting } from './types.ts';

/**
 * A code as one of its numbers has it: `4.2.2` is on the page of `5.2.2`, but its class says another thing of the mail.
 * Where the class names nobody who carries on, somebody acts: a server that goes on by itself does so after a temporary failure only.
 * @param written one of the numbers of the code; any other gives the code as it is
 */
export function asWritten({ classes }: Setting, code: ComparedCode, written: string): ComparedCode {
	const key = code.classes[code.numbers.indexOf(written)];
	const own = key === undefined ? undefined : classes[key];
	if (key === undefined || own === undefined || key === code.classes[0]) return code;
	return {
		...code,
		number: written,
		numbers: [written, ...code.numbers.filter((number) => number !== written)],
		classes: [key, ...code.classes.filter((each) => each !== key)],
		outcome: own.outcome,
		saysClass: true,
		retry: own.retry,
		...(own.turn === undefined ? { byItself: false } : { turn: own.turn, byItself: own.turn !== 'nobody' }),
	};
}
