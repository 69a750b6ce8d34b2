/** Largest file that is read; far more than a bounce message with an attachment. */
export const LARGEST_FILE = 20_000_000;

export type ReadFile = { readonly text: string } | { readonly declined: 'msg' | 'binary' | 'size' | 'empty' | 'unread' };

/** Head of a compound file, which is what Outlook's .msg is. https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** So far a file is looked at for its charset and for zero bytes. */
const HEAD = 65_536;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** The text of bytes in a charset, or undefined where the charset is unknown or the bytes are none of it. */
function read(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
	try {
		return new TextDecoder(charset, { fatal }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The charset that a mail names first, in its headers or in those of a part. */
function namedCharset(bytes: Uint8Array): string {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
	return /charset\s*=\s*"?([\w.:-]+)/iu.exec(head)?.[1] ?? 'windows-1252';
}

function decoded(bytes: Uint8Array): string {
	if (startsWith(bytes, [0xff, 0xfe])) return read(bytes, 'utf-16le', false) ?? '';
	if (startsWith(bytes, [0xfe, 0xff])) return read(bytes, 'utf-16be', false) ?? '';
	return read(bytes, 'utf-8', true) ?? read(bytes, namedCharset(bytes), false) ?? read(bytes, 'windows-1252', false) ?? '';
}

/** Reads the bytes of a file as text: UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else the charset that the mail names. */
export function textOfBytes(bytes: Uint8Array): ReadFile {
	if (bytes.length > LARGEST_FILE) return { declined: 'size' };
	if (startsWith(bytes, COMPOUND)) return { declined: 'msg' };
	const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
	if (!isWide && bytes.subarray(0, HEAD).includes(0)) return { declined: 'binary' };
	const text = decoded(bytes);
	return text.trim() === '' ? { declined: 'empty' } : { text };
}

/** Reads a file that was dropped or chosen. A folder, or a file that is gone by now, cannot be read. */
export async function readFile(file: File): Promise<ReadFile> {
	if (/\.msg$/iu.test(file.name)) return { declined: 'msg' };
	if (file.size > LARGEST_FILE) return { declined: 'size' };
	try {
		return textOfBytes(new Uint8Array(await file.arrayBuffer()));
	} catch {
		return { declined: 'unread' };
	}
}

/** A size as people say it: 640 kB, 1.2 MB. */
export function sizeText(characters: number, locale: string): string {
	const [value, unit] = characters < 1_000_000 ? [Math.max(1, Math.round(characters / 1000)), 'kB'] : [characters / 1_000_000, 'MB'];
	return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
