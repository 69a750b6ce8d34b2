import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { AFTER_LOAD } from './after-load.ts';

/** A host at one origin that can be cut off, go silent, and change to another release. */
export class Host {
	private port = 0;
	private server: { readonly close: () => void } | undefined;
	/** Paths that were asked for, but for `AFTER_LOAD`. */
	log: string[] = [];

	/** When all files changed last, where the host says so, as most do. */
	lastModified: Date | undefined;

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Serves a folder, in place of whatever it did before. */
	async serve(folder: string): Promise<void> {
		await this.cut();
		const { server, origin } = await serve(folder, this.port, (path) => {
			if (!AFTER_LOAD.test(path)) this.log.push(path);
		});
		server.prependListener('request', (_, response) => {
			if (this.lastModified !== undefined) response.setHeader('Last-Modified', this.lastModified.toUTCString());
		});
		this.port = Number(new URL(origin).port);
		this.server = {
			close: () => {
				stop(server);
			},
		};
	}

	/** Refuses every connection. */
	async cut(): Promise<void> {
		this.server?.close();
		this.server = undefined;
		await new Promise((done) => setTimeout(done, 50));
	}

	/** Takes every connection and says nothing. */
	async hang(): Promise<void> {
		await this.cut();
		const silent = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
		const sockets: Array<{ readonly destroy: () => void }> = [];
		await new Promise<void>((done) => silent.listen(this.port, '127.0.0.1', done));
		this.server = {
			close: () => {
				for (const socket of sockets) socket.destroy();
				silent.close();
			},
		};
	}
}

function stop(server: Server): void {
	server.close();
	server.closeAllConnections();
}

/** A copy of the built site with the page of one code; the caller deletes it. */
export function copyOfSite(folder: string, code: string): { readonly folder: string; readonly remove: () => void } {
	const copy = mkdtempSync(join(tmpdir(), 'replybook-release-'));
	cpSync(folder, copy, {
		recursive: true,
		filter: (source) => {
			const below = /(?:^|\/)smtp\/(.+)$/u.exec(relative(folder, source).split(sep).join('/'))?.[1];
			return below === undefined || below.startsWith(code);
		},
	});
	return {
		folder: copy,
		remove: () => {
			rmSync(copy, { recursive: true, force: true });
		},
	};
}
