import { quote, type Fault } from '../schemas/fault.ts';
import type { Protocol } from './types.ts';

/** First path parts that belong to the site itself, with or without a language before them. */
export const RESERVED = [
	'api',
	'causes',
	'compare',
	'decode',
	'decoder-rules.json',
	'developers',
	'embed',
	'feed.xml',
	'glossary',
	'guides',
	'icons',
	'manifest.webmanifest',
	'messages.json',
	'offline',
	'providers',
	'sw.js',
	'translations',
	'why',
	'vi',
	'ko',
	'en',
	'index.html',
	'404.html',
] as const;

/**
 * A fault for each address that two things claim: slugs, short forms, former slugs, classes and reserved words.
 * Addresses are compared below `/{locale}/{protocol}/`.
 */
export function checkAddresses(protocol: Protocol): Fault[] {
	const faults: Fault[] = [];
	if ((RESERVED as readonly string[]).includes(protocol.id)) {
		faults.push({
			file: `${protocol.id}/protocol.yaml`,
			field: 'folder name',
			value: quote(protocol.id),
			expected: `a word that is not one of ${RESERVED.join(', ')}`,
			repair: 'rename the folder',
		});
	}
	const owners = new Map<string, string>();
	const claim = (address: string, owner: string, field: string): void => {
		const other = owners.get(address);
		if (other !== undefined && other !== owner)
			faults.push({
				file: owner,
				field,
				value: quote(address),
				expected: `an address of its own; ${other} has it already`,
				repair: 'change the name or remove the former slug',
			});
		if (other === owner && field === 'formerly')
			faults.push({ file: owner, field, value: quote(address), expected: 'a slug that the code no longer has', repair: 'remove it from formerly' });
		owners.set(address, other ?? owner);
	};
	for (const each of protocol.facts.classes) claim(each.slug, `${protocol.id}/protocol.yaml`, 'classes');
	for (const code of protocol.codes) {
		const file = `${protocol.id}/codes/${code.id}.yaml`;
		claim(code.slug, file, 'name');
		for (const number of code.numbers) if (number !== code.slug) claim(number, file, 'file name');
		for (const former of code.facts.formerly) claim(former, file, 'formerly');
	}
	return faults;
}
