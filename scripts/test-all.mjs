// `npm run test:all`: runs the tests in Chromium, Firefox and WebKit, from any shell.
import { spawnSync } from 'node:child_process';

const [, , ...args] = process.argv;
const env = { ...process.env, ENGINES: 'all' };
const { status } = spawnSync('npx', ['web-test-runner', ...args], {
  stdio: 'inherit',
  env,
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
