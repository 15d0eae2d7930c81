// Drupal in a temporary folder: the project from Composer or from DRUPAL_PATH, with SQLite and PHP's built-in server.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fromDebian, onPath } from '../../../scripts/browsers.mjs';
import { run } from '../site.mjs';

const PACKAGES = [
  'php-cli',
  'php-sqlite3',
  'php-gd',
  'php-xml',
  'php-mbstring',
  'php-curl',
  'composer',
  'unzip',
];
const PROJECT = 'drupal/recommended-project';
const SCRIPTS = fileURLToPath(new URL('site/', import.meta.url));
const ADMINISTRATOR = 'admin';

/** Drupal 10 with a recent PHP logs deprecations, which aren't the module's. */
const PHP = ['-d', 'error_reporting=E_ALL&~E_DEPRECATED', '-d', 'memory_limit=512M'];

/** Installs Drupal without content, and serves it. Removes everything if an error occurs. */
export async function openDrupal() {
  await need();
  const folder = await mkdtemp(join(tmpdir(), 'related-posts-'));
  const running = [];
  const close = () => {
    for (const child of running.splice(0)) stop(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    return { ...(await install(folder, running)), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function install(folder, running) {
  const root = await download(folder);
  const php = (args, input) => run('php', [...PHP, ...args], root, { input });
  const said = await php(['core/scripts/drupal', 'install', 'standard', '--site-name', 'The Harbor Paper']);
  const [, password] = /Password: (\S+)/.exec(said) ?? [];
  if (!password) throw new Error(`Drupal was not installed:\n${said}`);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = [...PHP, '-S', `127.0.0.1:${port}`, '-t', root, join(root, '.ht.router.php')];
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
  running.push(spawn('php', server, { cwd: root, env, detached: true, stdio: 'ignore' }));
  for (let tries = 0; !(await fetch(url).catch(() => undefined))?.ok; tries++) {
    if (tries > 600) throw new Error('Drupal does not answer.');
    await sleep(500);
  }
  return {
    root,
    url,
    user: { name: ADMINISTRATOR, password },
    write: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    copy: (from, to) => cp(from, join(root, to), { recursive: true }),
    /** Runs a script of `site/` in Drupal with JSON as input. Returns its output. */
    script: async (name, input) => {
      const output = await php([join(SCRIPTS, name)], JSON.stringify(input ?? null));
      return JSON.parse(output);
    },
  };
}

/** Gets the project, and returns the folder that the server delivers. */
async function download(folder) {
  const { DRUPAL_PATH } = process.env;
  const project = join(folder, 'drupal');
  if (DRUPAL_PATH) {
    // Without the site that may have been installed there.
    const isProgram = (path) => !/\/(?:\.git|sites\/default\/(?:files|settings\.php))$/.test(path);
    // Synchronous, because an asynchronous copy would continue while an interrupted test cleans up.
    cpSync(DRUPAL_PATH, project, { recursive: true, filter: isProgram });
  } else {
    await run('composer', ['create-project', '--no-interaction', PROJECT, project], folder).catch((cause) => {
      throw new Error(
        `Composer could not get ${PROJECT}. To test without Packagist, set DRUPAL_PATH to the folder of a Drupal with ` +
          `its dependencies.\n${cause.message}`,
      );
    });
  }
  const root = existsSync(join(project, 'web/core')) ? join(project, 'web') : project;
  // Composer's projects have it, Git's do not.
  if (!existsSync(join(root, '.ht.router.php')))
    cpSync(join(root, 'core/assets/scaffold/files/ht.router.php'), join(root, '.ht.router.php'));
  return root;
}

/** Kills a process group. No state needs to be saved. */
function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function need() {
  const isThere = async () =>
    ['php', 'composer'].every(onPath) && /pdo_sqlite/.test(await run('php', ['-m']));
  if ((await isThere()) || (fromDebian(PACKAGES) && (await isThere()))) return;
  throw new Error(`PHP or Composer was not found. On Debian, as root: apt-get install ${PACKAGES.join(' ')}`);
}
