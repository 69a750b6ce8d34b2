/**
 * Serves a built site on loopback, as a static host would: index.html of folders, 404.html, and of headers the type and what `_headers` says.
 * npm run serve -- [--dir dist] [--port 4321]
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** A rule of `_headers`: the addresses that it is for, and what they get. */
interface Rule {
	readonly path: RegExp;
	readonly headers: Array<[name: string, value: string]>;
}

/** Reads `_headers`: a line with a path, in which one `*` stands for any characters, and its headers below it. */
export function headerRules(text: string): Rule[] {
	const rules: Rule[] = [];
	for (const line of text.split('\n')) {
		if (line.startsWith('/')) rules.push({ path: new RegExp(`^${line.trim().split('*').map(RegExp.escape).join('.*')}$`, 'u'), headers: [] });
		const [, name, value] = /^ {2}([\w-]+): (.+)$/u.exec(line) ?? [];
		// Asking for HTTPS only would lock people out of a server without it.
		if (name !== undefined && value !== undefined && name !== 'Strict-Transport-Security') rules.at(-1)?.headers.push([name, value]);
	}
	return rules;
}

/**
 * The headers of an address.
 * @throws where two rules give one header: one host would join the values, another keep one
 */
export function headersFor(rules: readonly Rule[], address: string): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const [name, value] of rules.filter(({ path }) => path.test(address)).flatMap((rule) => rule.headers)) {
		if (name in headers)
			throw new Error(
				`_headers: ${address} gets ${name} twice, "${headers[name] ?? ''}" and "${value}", expected once; part the rules in src/build/headers.ts.`,
			);
		headers[name] = value;
	}
	return headers;
}

/** The file that an address stands for, a redirect to the folder's address, or nothing. */
function lookUp(folder: string, address: string): { file: string } | { redirect: string } | undefined {
	const path = normalize(join(folder, decodeURIComponent(address)));
	if (path !== folder && !path.startsWith(folder + sep)) return undefined;
	if (!existsSync(path)) return undefined;
	if (!statSync(path).isDirectory()) return { file: path };
	if (!address.endsWith('/')) return { redirect: `${address}/` };
	const index = join(path, 'index.html');
	return existsSync(index) ? { file: index } : undefined;
}

/**
 * @param dir the built site
 * @param port 0 takes any free one
 * @param onRequest called with the path of each request; tests count requests with it
 * @returns the listening server and its address without a final slash
 */
export async function serve(dir: string, port = 0, onRequest: (path: string) => void = () => undefined): Promise<{ server: Server; origin: string }> {
	const folder = resolve(dir);
	if (!existsSync(join(folder, 'index.html'))) throw new Error(`${dir}: no built site there; run npm run build first.`);
	const list = join(folder, '_headers');
	const rules = existsSync(list) ? headerRules(readFileSync(list, 'utf8')) : [];
	const send = (response: ServerResponse, status: number, file: string, address: string): void => {
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		let own: Record<string, string>;
		try {
			own = headersFor(rules, address);
		} catch (error) {
			response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(error));
			return;
		}
		const stream = createReadStream(file);
		stream.once('open', () => {
			// A visitor who leaves, before the answer or in the middle of it, closes the file as well.
			if (response.closed || response.destroyed) stream.destroy();
			else pipeline(stream, response.writeHead(status, { 'Content-Type': type, ...own }), () => undefined);
		});
		stream.once('error', () => {
			// A build empties the folder before it fills it again.
			if (!response.headersSent) response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${address}: not found.\n`);
		});
	};
	const server = createServer((request, response) => {
		const { url = '/' } = request;
		const [address = '/'] = url.split(/[?#]/u);
		onRequest(address);
		let found: ReturnType<typeof lookUp>;
		try {
			found = lookUp(folder, address);
		} catch {
			found = undefined;
		}
		if (found === undefined) send(response, 404, join(folder, '404.html'), '/404.html');
		else if ('redirect' in found) response.writeHead(301, { Location: found.redirect + url.slice(address.length) }).end();
		else send(response, 200, found.file, address);
	});
	await new Promise<void>((done, failed) => {
		server.once('error', failed);
		server.listen(port, '127.0.0.1', done);
	});
	const address = server.address();
	return { server, origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}` };
}

/** Serves at the wanted port, or at any free one where that is taken. */
async function serveSomewhere(dir: string, port: number): ReturnType<typeof serve> {
	try {
		return await serve(dir, port);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
		console.warn(`Port ${port} is taken; taking another one. PORT names the one you want.`);
		return serve(dir, 0);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' }, port: { type: 'string', default: process.env['PORT'] ?? '4321' } } });
	const { origin } = await serveSomewhere(values.dir, Number(values.port));
	console.log(`Replybook is at ${origin}/ (stop it with Ctrl+C)`);
}
