import { execFile } from 'node:child_process';
import { cp, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Copies apps to a temporary folder, and installs their dependencies and the packed package. Returns the folder. */
export async function install(apps) {
  const folder = await mkdtemp(join(tmpdir(), 'related-posts-'));
  await cp(fileURLToPath(apps), folder, { recursive: true });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: root });
  await rename(join(folder, JSON.parse(stdout)[0].filename), join(folder, 'related-posts-element.tgz'));
  const options = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...options], { cwd: folder });
  return folder;
}
