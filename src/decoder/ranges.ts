/** Whether a code is the written one, or lies in the written range `5.7.606-649`. */
export function isNumberOf(code: string, written: string): boolean {
	if (code === written) return true;
	const [, head = '', first, last] = /^(\d\.\d+\.)(\d+)-(\d+)$/u.exec(written) ?? [];
	if (head === '' || !code.startsWith(head)) return false;
	const own = Number(code.slice(head.length));
	return own >= Number(first) && own <= Number(last);
}
