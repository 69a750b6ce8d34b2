import { quote, type Fault } from '../schemas/fault.ts';
import { kindOf } from './codes.ts';
import { carriersOf, carriersOfClass, isSpecified, type Catalogue, type Code, type Protocol } from './types.ts';

function checkTypical(code: Code, protocol: Protocol, file: string): Fault[] {
	return code.facts.typical.flatMap((id): Fault[] => {
		const target = protocol.byId.get(id);
		if (target === undefined)
			return [{ file, field: 'typical', value: quote(id), expected: 'the id of a code that has a file', repair: `mend it, or write codes/${id}.yaml` }];
		if (carriersOf(target).includes(code.id)) return [];
		return [
			{
				file,
				field: 'typical',
				value: quote(id),
				expected: `a code whose "replies" name ${code.id}`,
				repair: `add ${code.id} to replies in codes/${id}.yaml, with its source, or remove it here`,
			},
		];
	});
}

function checkInstead(code: Code, protocol: Protocol, file: string): Fault[] {
	const fault = (value: string, expected: string, repair: string): Fault => ({ file, field: 'instead', value: quote(value), expected, repair });
	return code.facts.instead.flatMap((id): Fault[] => {
		const target = protocol.byId.get(id);
		if (isSpecified(code) && code.facts.status !== 'obsolete')
			return [fault(id, `nothing: the status is ${code.facts.status}, so the code is real itself`, 'remove the field')];
		if (target === undefined) return [fault(id, 'the id of a code that has a file', `mend it, or write codes/${id}.yaml`)];
		return target.facts.status === 'folklore' ? [fault(id, 'a code that a server sends', 'name the real code')] : [];
	});
}

function checkUsual(code: Code, protocol: Protocol, file: string): Fault[] {
	const usual = code.facts.replies?.usual;
	if (usual === undefined) return [];
	const carriers = carriersOfClass(code, protocol).map((carrier) => carrier.id);
	const fault = (expected: string, repair: string): Fault[] => [{ file, field: 'replies.usual', value: quote(usual), expected, repair }];
	if (!carriers.includes(usual)) return fault(`one of ${carriers.join(', ')}: it carries ${code.number} and has its class`, 'name one of them');
	return carriers[0] === usual ? fault('no value: it is the first of its class anyway', 'remove the field') : [];
}

/** A fault for each reference between codes that leads nowhere, and for boards and doubts that do not fit. */
export function checkRelations(protocol: Protocol): Fault[] {
	const faults: Fault[] = [];
	for (const code of protocol.codes) {
		const file = `${protocol.id}/codes/${code.id}.yaml`;
		faults.push(...checkTypical(code, protocol, file), ...checkInstead(code, protocol, file), ...checkUsual(code, protocol, file));
		for (const field of ['registered', 'seen'] as const) {
			for (const reply of code.facts.replies?.[field] ?? []) {
				if (kindOf(protocol.facts, reply) === undefined)
					faults.push({ file, field: `replies.${field}`, value: quote(reply), expected: 'the id of a code of this protocol', repair: 'mend the number' });
			}
		}
		for (const doubt of code.facts.doubts) {
			if (code.facts[doubt.fact] === undefined)
				faults.push({
					file,
					field: 'doubts',
					value: quote(doubt.fact),
					expected: 'a field that stands in this file',
					repair: 'name the field that is in doubt',
				});
		}
		if (isSpecified(code) && !code.facts.references.some((reference) => reference.role === 'defines')) {
			faults.push({
				file,
				field: 'references',
				expected: `one reference with role "defines": the status is ${code.facts.status}`,
				repair: 'add the section that defines the code',
			});
		}
	}
	for (const id of protocol.facts.board) {
		if (!protocol.byId.has(id))
			faults.push({
				file: `${protocol.id}/protocol.yaml`,
				field: 'board',
				value: quote(id),
				expected: 'the id of a code that has a file',
				repair: 'mend the number or remove it',
			});
	}
	return faults;
}

/** A fault for each RFC that is cited without a row in rfcs.yaml, and for each row that nothing cites. */
export function checkRfcs(catalogue: Catalogue): Fault[] {
	const cited = new Map<string, string>();
	for (const protocol of catalogue.protocols) {
		for (const code of protocol.codes) {
			const elsewhere = code.facts.elsewhere.filter((each) => 'rfc' in each);
			for (const reference of [...code.facts.references, ...elsewhere]) cited.set(String(reference.rfc), `${protocol.id}/codes/${code.id}.yaml`);
		}
	}
	const unknown = [...cited]
		.filter(([rfc]) => !(rfc in catalogue.rfcs))
		.map(([rfc, file]): Fault => ({
			file,
			field: 'references',
			value: rfc,
			expected: 'an RFC that has a row in rfcs.yaml',
			repair: 'mend the number, or add title and year to content/rfcs.yaml',
		}));
	const unused = Object.keys(catalogue.rfcs)
		.filter((rfc) => !cited.has(rfc))
		.map((rfc): Fault => ({ file: 'rfcs.yaml', field: rfc, expected: 'a row that a code cites', repair: 'remove the row' }));
	return [...unknown, ...unused];
}
