/**
 * Where `npm start` and `npm test` begin: plain JavaScript that any Node from 18 on can run. Installs the locked packages
 * when the lock file has changed since the last time, then goes on in the project's own Node, which is one of them.
 * usage: node src/cli/bootstrap.mjs start | test [arguments]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 12];
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = join(root, 'node_modules', '.replybook-lock');
const windows = process.platform === 'win32';

function run(command, args, options = {}) {
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, ...options });
	if (error) throw error;
	return status ?? 1;
}

function install() {
	const digest = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
	console.log('Installing the locked packages …');
	// No install scripts: nothing here needs one, and none may fetch anything of its own.
	const status = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	if (status !== 0) {
		console.error('npm ci failed; see its message above.');
		process.exit(status);
	}
	writeFileSync(stamp, digest);
}

/** npm scripts find node_modules/.bin first, and with it the Node that the lock file names. */
function preflight() {
	const path = join(root, 'node_modules', '.bin') + (windows ? ';' : ':') + (process.env.PATH ?? '');
	const { stdout } = spawnSync('node', ['-p', 'process.versions.node'], { env: { ...process.env, PATH: path }, encoding: 'utf8', shell: windows });
	const [major = 0, minor = 0] = (stdout ?? '').trim().split('.').map(Number);
	if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
	console.error(
		`Replybook needs Node ${NEEDED.join('.')} or newer; found ${(stdout ?? '').trim() || 'none'}. The packages bring one for Linux and Windows unless they were installed with --omit=optional; elsewhere install Node 24.`,
	);
	process.exit(1);
}

const [command = 'start', ...rest] = process.argv.slice(2);
install();
preflight();
process.exit(run('npm', ['run', '--silent', `${command}:inside`, '--', ...rest]));
