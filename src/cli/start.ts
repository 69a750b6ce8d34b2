/** Builds the site and serves it: what `npm start` does once the packages are there. */
import { spawnSync } from 'node:child_process';

const run = (script: string): void => {
	const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) process.exit(status ?? 1);
};

console.log('Building the site …');
run('build');
run('serve');
