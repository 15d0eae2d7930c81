// A site in a folder of its own: made from a recipe's files, built by the real generator, served on loopback.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromDebian, onPath } from '../../scripts/browsers.mjs';
import { PAGE_FILES } from '../../scripts/page-files.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** As on many hosts, the site doesn't stand at the root: a recipe that forgets this breaks here. */
export const PATH = '/town/';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/**
 * @param output The folder within the site's that its generator builds into.
 * @param answer What a server makes up on the way, given the address: text, or nothing where there is a file instead.
 */
export async function openSite({ output = '.', answer = () => undefined } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'related-posts-'));
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const path = decodeURIComponent(url.pathname);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    const made = answer(url);
    if (made) return response.end(made);
    const file = path.startsWith(PATH) && join(folder, output, path.slice(PATH.length));
    const found =
      file && (await readFile(path.endsWith('/') ? join(file, 'index.html') : file).catch(() => {}));
    response.setHeader('content-type', TYPES[path.endsWith('/') ? '.html' : extname(path)] ?? 'text/plain');
    response.writeHead(found ? 200 : 404).end(found);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  const write = async (path, text) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  return {
    folder,
    origin,
    url: origin + PATH,
    write,
    /** A script, with the files that it loads beside it. */
    addScript: async (path) => {
      for (const name of [basename(path), ...PAGE_FILES])
        await write(join(dirname(path), name), await readScript(name));
    },
    /** A recipe's files, as they stand, but those that are to be read rather than copied. */
    addRecipe: (name, except = []) =>
      cp(join(ROOT, 'recipes', name), folder, {
        recursive: true,
        filter: (path) => !['README.md', ...except].includes(basename(path)),
      }),
    build: (command, args) => run(command, args, folder),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function readRecipe(path) {
  return readFile(join(ROOT, 'recipes', path), 'utf8');
}

/** The only block of code in that language in a recipe's README: what its reader pastes. */
export async function snippet(recipe, language) {
  const readme = await readRecipe(`${recipe}/README.md`);
  const found = [...readme.matchAll(new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\``, 'gms'))];
  if (found.length !== 1)
    throw new Error(`recipes/${recipe}/README.md has ${found.length} blocks of ${language}`);
  return found[0][1];
}

export async function readScript(name) {
  const path = join(ROOT, 'dist', name);
  return readFile(path).catch(() => {
    throw new Error(`dist/${name} is missing. Run \`npm run build\` first.`);
  });
}

/** Installs what isn't there, where that can be done: the package of that name, and others that it works with. */
export function need(command, others = []) {
  if (onPath(command) || (fromDebian([command, ...others]) && onPath(command))) return;
  throw new Error(`${command} was not found and could not be installed.`);
}

/** Runs a command to its end and gives what it prints; throws that where it fails. */
export function run(command, args, cwd, { env = process.env, input = '' } = {}) {
  return new Promise((resolve, reject) => {
    // A locale that every machine has: without one, Ruby reads files as ASCII.
    const child = spawn(command, args, { cwd, env: { ...env, LC_ALL: 'C.UTF-8' } });
    // Who doesn't read to the end says why in other ways.
    child.stdin.on('error', () => {}).end(input);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
      });
    }
    child.once('error', reject);
    child.once('close', (status) => (status === 0 ? resolve(output) : reject(new Error(output))));
  });
}
