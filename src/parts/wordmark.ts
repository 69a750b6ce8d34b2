/** The name of the site, drawn with the stroke of the numerals. */
export const WORDMARK = {
	name: 'Replybook',
	width: 534,
	height: 131,
	/** Width of the stroke, in the same units. */
	stroke: 13.5,
	/** The letters: how far each stands from the left, and its path. */
	letters: [
		[0, 'M7 100V7h24a21 22.5 0 0 1 0 45H7M29 52l21 48'],
		[66, 'M7 66h40.5C49 50 41 36.75 27 36.75S7 49 7 65s8 28.25 20.5 28.25c8 0 14-4 18-11'],
		[130, 'M7 31v99M27 36.75a20 28.25 0 1 1 0 56.5 20 28.25 0 1 1 0-56.5z'],
		[194, 'M7 0v83q0 10.25 10 10.25h6'],
		[228, 'M5 28l22.5 62M47.5 28 24 106q-6 18-21 17'],
		[290, 'M7 0v100M27 36.75a20 28.25 0 1 1 0 56.5 20 28.25 0 1 1 0-56.5z'],
		[354, 'M27 36.75a20 28.25 0 1 1 0 56.5 20 28.25 0 1 1 0-56.5z'],
		[418, 'M27 36.75a20 28.25 0 1 1 0 56.5 20 28.25 0 1 1 0-56.5z'],
		[482, 'M7 0v100M46 28 9 68M20 56l27 44'],
	],
} as const;
