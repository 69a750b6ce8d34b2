const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END = Buffer.from('IEND', 'latin1');

/** Width and height of a PNG, or undefined for what is none or lacks its end (https://www.w3.org/TR/png-3/#5DataRep). */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
	const whole = bytes.length > 33 && bytes.subarray(0, 8).equals(SIGNATURE) && bytes.subarray(-8, -4).equals(END);
	return whole && bytes.toString('latin1', 12, 16) === 'IHDR' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

/** The frame of a PNG of that size, with no picture in it. */
export function emptyPng(width: number, height: number): Buffer {
	const bytes = Buffer.alloc(60);
	Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1').copy(bytes);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	bytes.write('IEND', 52, 'latin1');
	return bytes;
}
