import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that were made once for a key, kept in one folder. */
export interface Cache {
	/**
	 * The bytes of a key; made where the folder has none. A file gets the time of its last use, which tells what nobody needs any more.
	 * @param key names everything that the bytes hang on, in letters and digits
	 */
	readonly get: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>;
}

/** A cache in a folder, which need not exist yet. Builds that run at the same time may share it. */
export function createCache(folder: string): Cache {
	return {
		get: async (key, make) => {
			const file = join(folder, key);
			if (existsSync(file)) {
				const now = new Date();
				utimesSync(file, now, now);
				return readFileSync(file);
			}
			const bytes = await make();
			mkdirSync(folder, { recursive: true });
			// Under another name first: a build that is stopped here leaves no half of a file behind that name.
			const unfinished = `${file}.${process.pid}`;
			writeFileSync(unfinished, bytes);
			renameSync(unfinished, file);
			return bytes;
		},
	};
}

/** Some file systems keep times in steps of two seconds. */
const COARSE = 2000;

/**
 * Takes out of a cache what was last used before a time, and whatever else lies there from before it.
 * @param before milliseconds since 1970
 * @returns how many files went
 */
export function pruneCache(folder: string, before: number): number {
	if (!existsSync(folder)) return 0;
	const old = readdirSync(folder).filter((name) => statSync(join(folder, name)).mtimeMs < before - COARSE);
	for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
	return old.length;
}
