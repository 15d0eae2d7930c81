// Ghost in a temporary folder: the package from npm, in Node.js 22 from npm, with a SQLite database.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { run } from '../site.mjs';

const VERSION = '6.65.0';
const OWNER = { name: 'Ana Reyes', email: 'ana@example.com', password: 'lanterns-on-the-quay-1897' };

/** Scripts that Ghost loads from other hosts, besides that of the comments. */
const FOREIGN = ['portal', 'sodoSearch', 'announcementBar', 'adminToolbar'];

/** Installs Ghost with an owner and without posts, and serves it. Removes everything if an error occurs. */
export async function openGhost() {
  const folder = await mkdtemp(join(tmpdir(), 'related-posts-'));
  const running = [];
  const close = () => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    await install(folder);
    return { ...(await serve(folder, running)), close };
  } catch (error) {
    close();
    throw error;
  }
}

const program = (folder) => join(folder, 'package');
const environment = (folder) => ({
  ...process.env,
  NODE_ENV: 'production',
  PATH: join(folder, 'node_modules/node/bin') + delimiter + process.env.PATH,
});

async function install(folder) {
  await cp(fileURLToPath(new URL('package.json', import.meta.url)), join(folder, 'package.json'));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  await run('npm', ['pack', `ghost@${VERSION}`, '--silent'], folder);
  await run('tar', ['xzf', `ghost-${VERSION}.tgz`], folder);
  const pnpm = join(folder, 'node_modules/.bin/pnpm');
  const env = environment(folder);
  await run(pnpm, ['install', '--prod', '--ignore-scripts'], program(folder), { env });
  // The version that Ghost installs is compiled during installation, which needs the headers of Node.js 22. This one
  // contains a compiled library.
  const store = join(program(folder), 'node_modules/.pnpm');
  const own = (await readdir(store)).find((name) => name.startsWith('better-sqlite3@'));
  const place = join(store, own, 'node_modules/better-sqlite3');
  await rm(place, { recursive: true });
  await cp(join(folder, 'node_modules/better-sqlite3'), place, { recursive: true });
}

async function serve(folder, running) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const content = join(folder, 'content');
  await cp(join(program(folder), 'content'), content, { recursive: true });
  const settings = {
    url: url.slice(0, -1),
    server: { host: '127.0.0.1', port },
    database: {
      client: 'better-sqlite3',
      connection: { filename: join(content, 'data/ghost.db') },
      useNullAsDefault: true,
    },
    mail: { from: OWNER.email, transport: 'Direct' },
    logging: { transports: ['stdout'], level: 'error' },
    paths: { contentPath: content },
    privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
    security: { staffDeviceVerification: false },
    ...Object.fromEntries(FOREIGN.map((name) => [name, { url: false }])),
  };
  await writeFile(join(program(folder), 'config.production.json'), JSON.stringify(settings));
  await start(folder, url, running);
  const cookie = await signUp(url);
  const comments = { settings: [{ key: 'comments_enabled', value: 'off' }] };
  await ask(url, 'settings/', { method: 'PUT', body: comments, cookie });
  return {
    url,
    /** Calls the Admin API as the owner, and returns its response. */
    admin: (path, method = 'GET', body = undefined) => ask(url, path, { method, body, cookie }),
    /** Writes a file to the content folder. */
    write: (path, text) => writeFile(join(content, path), text),
    /** The files of a theme that Ghost contains, by path. */
    theme: (name) => filesIn(join(content, 'themes', name)),
    /** Uploads a theme and activates it. Returns what Ghost's validator says about it. */
    install: async (name, files) => {
      const body = new FormData();
      body.append(
        'file',
        new Blob([zipSync(Object.fromEntries(files))], { type: 'application/zip' }),
        `${name}.zip`,
      );
      const { themes } = await ask(url, 'themes/upload/', { method: 'POST', body, cookie });
      await ask(url, `themes/${name}/activate/`, { method: 'PUT', cookie });
      return themes[0];
    },
  };
}

async function filesIn(folder) {
  const files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(folder, path), await readFile(path));
  }
  return files;
}

async function start(folder, url, running) {
  const child = spawn('node', ['index.js'], { cwd: program(folder), env: environment(folder) });
  running.push(child);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      log += data;
    });
  }
  for (let tries = 0; tries < 6000 && child.exitCode === null; tries++) {
    // While it starts, Ghost responds with status 503.
    if ((await fetch(url).catch(() => undefined))?.ok) return;
    await sleep(100);
  }
  throw new Error(`Ghost does not start:\n${log}`);
}

/** Creates the owner and returns a session cookie. */
async function signUp(url) {
  await ask(url, 'authentication/setup/', {
    method: 'POST',
    body: { setup: [{ ...OWNER, blogTitle: 'The Harbor Paper' }] },
  });
  const { email: username, password } = OWNER;
  for (let tries = 0; tries < 120; tries++) {
    const login = await send(url, 'session/', { method: 'POST', body: { username, password } });
    const [cookie = ''] = login.headers.getSetCookie().map((header) => header.split(';')[0]);
    // Right after the start, Ghost doesn't know every session that it creates.
    if ((await send(url, 'users/me/', { cookie })).ok) return cookie;
    await sleep(500);
  }
  throw new Error('Ghost accepts no session.');
}

function send(url, path, { method, body, cookie = '' }) {
  const isForm = body instanceof FormData;
  return fetch(`${url}ghost/api/admin/${path}`, {
    method,
    headers: {
      origin: url.slice(0, -1),
      cookie,
      ...(!isForm && { 'content-type': 'application/json' }),
    },
    body: body && !isForm ? JSON.stringify(body) : body,
  });
}

async function ask(url, path, how) {
  const response = await send(url, path, how);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} returned ${response.status}: ${text}`);
  return text && JSON.parse(text);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
