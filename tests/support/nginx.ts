/**
 * The headers that an address gets from `nginx-headers.conf`: the few directives that the file uses, as nginx reads them. `set` and `if` of a
 * server run in order; a header whose value is empty is not sent. https://nginx.org/en/docs/http/ngx_http_rewrite_module.html
 */
export function nginxHeadersFor(conf: string, address: string): Record<string, string> {
	// A folder is looked up again by the name of its index, and the rules are read again with that.
	const uri = address.replace(/\/$/u, '/index.html');
	const variables = new Map<string, string>();
	const headers: Record<string, string> = {};
	const value = (text: string): string => (text.startsWith('$') ? (variables.get(text) ?? '') : text.slice(1, -1));
	for (const line of conf.split('\n').filter((each) => each !== '')) {
		const set = /^(?:if \(\$uri ~ "(?<pattern>[^"]+)"\) \{ )?set (?<name>\$\w+) (?<text>"[^"]*");(?: \})?$/u.exec(line)?.groups;
		const add = /^add_header (?<name>[\w-]+) (?<text>"[^"]*"|\$\w+)(?: always)?;$/u.exec(line)?.groups;
		const type = /^location ~ "(?<pattern>[^"]+)" \{ types \{ \} default_type (?<text>"[^"]*"); \}$/u.exec(line)?.groups;
		const matches = (pattern: string | undefined): boolean => pattern === undefined || new RegExp(pattern, 'u').test(uri);
		if (set !== undefined) {
			if (matches(set['pattern'])) variables.set(set['name'] ?? '', value(set['text'] ?? ''));
		} else if (add !== undefined) {
			const text = value(add['text'] ?? '');
			if (text !== '') headers[add['name'] ?? ''] = text;
		} else if (type !== undefined) {
			if (matches(type['pattern'])) headers['Content-Type'] = value(type['text'] ?? '');
		} else throw new Error(`nginx-headers.conf: nobody reads this line: ${line}`);
	}
	return headers;
}
