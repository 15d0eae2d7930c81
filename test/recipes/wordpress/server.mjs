// WordPress in a temporary folder: Debian's files, a database on a socket, and PHP's built-in server.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fromDebian, onPath } from '../../../scripts/browsers.mjs';
import { PAGE_FILES } from '../../../scripts/page-files.mjs';
import { PATH, readScript, run } from '../site.mjs';

const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
  'mariadb-server',
  'php-cli',
  'php-mysql',
];
const WORDPRESS = process.env.WORDPRESS_PATH ?? '/usr/share/wordpress';
const SCRIPTS = fileURLToPath(new URL('site/', import.meta.url));
/** Caches compiled code, but checks for changes. */
const CACHE = ['-d', 'opcache.enable_cli=1', '-d', 'opcache.revalidate_freq=0'];
/** Never waits for the disk: the database is gone when the test ends. */
const NO_SYNC = [
  '--innodb-flush-method=nosync',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=0',
];
const ROOT_USER = process.getuid?.() === 0 ? ['--user=root'] : [];

// On Debian, servers are only in root's PATH.
process.env.PATH += `${delimiter}/usr/sbin`;

/** Installs an empty WordPress and serves it. Removes everything if an error occurs. */
export async function openWordPress() {
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
  const root = join(folder, PATH);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${PATH}`;
  const logFile = join(folder, 'php.log');
  const env = {
    ...process.env,
    SITE_URL: url,
    SITE_SOCKET: join(folder, 'db.sock'),
    SITE_LOG: logFile,
    PHP_CLI_SERVER_WORKERS: '4',
  };
  const php = (script, input) => run('php', [join(SCRIPTS, script)], root, { env, input });

  // Synchronous, because an asynchronous copy would continue while an interrupted test cleans up.
  cpSync(WORDPRESS, root, { recursive: true, dereference: true });
  cpSync(join(SCRIPTS, 'wp-config.php'), join(root, 'wp-config.php'));
  await startDatabase(folder, env.SITE_SOCKET, running);
  await php('install.php');
  const server = [...CACHE, '-S', `127.0.0.1:${port}`, '-t', folder, join(SCRIPTS, 'router.php')];
  await start('php', server, { log: join(folder, 'server.log'), env, running }, async () => {
    const response = await fetch(url).catch(() => undefined);
    return response?.ok;
  });

  const write = async (path, text) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  return {
    root,
    url,
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    addScripts: async (place) => {
      for (const name of ['related-posts.js', ...PAGE_FILES])
        await write(place + name, await readScript(name));
    },
    /** Calls WordPress functions, given as `[name, …arguments]`, in one process, and returns their results. */
    call: async (...calls) => {
      const input = JSON.stringify(calls.map(([name, ...given]) => [name, given]));
      return JSON.parse(await php('call.php', input));
    },
    /** The PHP errors and warnings since the start of the site. */
    complaints: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''),
  };
}

async function startDatabase(folder, socket, running) {
  const data = `--datadir=${join(folder, 'db')}`;
  const log = join(folder, 'db.log');
  const install = [data, '--auth-root-authentication-method=normal', '--skip-test-db', ...ROOT_USER];
  const isDone = ({ exitCode }) => exitCode === 0;
  await start('mariadb-install-db', ['--no-defaults', ...install], { log, running }, isDone);
  const options = [data, `--socket=${socket}`, '--skip-networking', `--pid-file=${join(folder, 'db.pid')}`];
  await start('mariadbd', ['--no-defaults', ...options, ...NO_SYNC, ...ROOT_USER], { log, running }, () =>
    existsSync(socket),
  );
}

/** Starts a process group, and waits until it is ready or has ended. */
async function start(command, args, { log, env = process.env, running }, isThere) {
  const output = openSync(log, 'a');
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', output, output] });
  running.push(child);
  for (let tries = 0; tries < 300; tries++) {
    if (await isThere(child)) return;
    if (child.exitCode !== null) break;
    await sleep(100);
  }
  throw new Error(`${command} fails:\n${readFileSync(log, 'utf8')}`);
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
  if ((await isThere()) || (fromDebian(PACKAGES) && (await isThere()))) return;
  throw new Error(
    `WordPress with PHP and MariaDB was not found and could not be installed. ` +
      `On Debian, as root: apt-get install ${PACKAGES.join(' ')}`,
  );
}

async function isThere() {
  const themes = ['twentytwentyone', 'twentytwentythree'].map(
    (theme) => `wp-content/themes/${theme}/style.css`,
  );
  return (
    ['php', 'mariadbd', 'mariadb-install-db'].every(onPath) &&
    ['wp-load.php', ...themes].every((file) => existsSync(join(WORDPRESS, file))) &&
    (await run('php', ['-m'])).includes('mysqli')
  );
}
