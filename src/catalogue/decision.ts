import { LOCALES } from '../i18n/locales.ts';
import type { Shelves } from '../loaders/shelves.ts';
import type { DecisionTree } from '../schemas/decision.ts';
import type { Fault } from '../schemas/fault.ts';
import { known, proseOf, sameKeys, sameSections } from './shelf.ts';
import type { Decision, Protocol } from './types.ts';

const FILE = 'decision/tree.yaml';

/** Every way from the start to a leaf, as the ids on it; a way that comes back to itself ends in `…`. */
export function pathsOf(tree: DecisionTree): string[][] {
	const questions = new Map(tree.questions.map((question) => [question.id, question]));
	const walk = (id: string, before: readonly string[]): string[][] => {
		if (before.includes(id)) return [[...before, id, '…']];
		const question = questions.get(id);
		return question === undefined ? [[...before, id]] : question.options.flatMap((option) => walk(option.to, [...before, id]));
	};
	return walk(tree.start, []);
}

function checkTree(tree: DecisionTree, numbers: readonly string[], causes: readonly string[]): Fault[] {
	const [questions, leaves] = [tree.questions.map((each) => each.id), tree.leaves.map((each) => each.id)];
	const nodes = [...questions, ...leaves];
	const paths = pathsOf(tree);
	const reached = new Set(paths.flat());
	return [
		...known(FILE, 'start', tree.start, questions, 'a question'),
		...nodes
			.filter((id, index) => nodes.indexOf(id) !== index)
			.map((id): Fault => ({ file: FILE, field: id, expected: 'each id once', repair: 'rename one of the two' })),
		...tree.questions.flatMap((question) =>
			question.options.flatMap((option) => known(FILE, `questions.${question.id}.${option.id}`, option.to, nodes, 'a question or a leaf')),
		),
		...nodes
			.filter((id) => !reached.has(id))
			.map((id): Fault => ({ file: FILE, field: id, expected: 'a way that leads to it from the start', repair: 'lead an option to it, or remove it' })),
		...paths
			.filter((path) => path.at(-1) === '…')
			.map((path): Fault => ({ file: FILE, field: path.join(' > '), expected: 'a way that ends in a leaf', repair: 'lead the last option elsewhere' })),
		...tree.leaves.flatMap((leaf) => [
			...known(FILE, `leaves.${leaf.id}.cause`, leaf.cause, causes, 'a cause'),
			...leaf.codes.flatMap((code) => known(FILE, `leaves.${leaf.id}.codes`, code, numbers, 'the number of a code')),
		]),
		...causes
			.filter((cause) => !tree.leaves.some((leaf) => leaf.cause === cause))
			.map((cause): Fault => ({ file: FILE, field: 'leaves', value: cause, expected: 'a leaf for each cause', repair: 'add one' })),
	];
}

/** Makes the decision guide, where the content has one, and every fault of it: ways that do not end, leaves that do not exist. */
export function makeDecision(shelves: Shelves, protocols: readonly Protocol[], causes: readonly string[]): { decision: Decision | undefined; faults: Fault[] } {
	const faults: Fault[] = [];
	const tree = shelves.decision.facts.get('decision');
	if (tree === undefined) return { decision: undefined, faults };
	faults.push(
		...checkTree(
			tree,
			protocols.flatMap((protocol) => [...protocol.byNumber.keys()]),
			causes,
		),
	);
	const prose = proseOf(shelves.decision, 'decision', 'tree', faults);
	if (prose === undefined) return { decision: undefined, faults };
	const nodes = [...tree.questions, ...tree.leaves].map((each) => each.id);
	const options = tree.questions.flatMap((question) => question.options.map((option) => `${question.id}/${option.id}`));
	for (const locale of LOCALES) {
		const document = prose[locale];
		faults.push(
			...sameKeys(document.file, 'titles', Object.keys(document.head.titles), nodes),
			...sameKeys(document.file, 'options', Object.keys(document.head.options), options),
			...sameSections(document, nodes),
		);
	}
	return { decision: { tree, prose }, faults };
}
