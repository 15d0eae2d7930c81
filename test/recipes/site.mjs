// A site in a temporary folder: copied from a recipe, built by the real generator, and served locally.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromDebian, onPath } from '../../scripts/browsers.mjs';
import { PAGE_FILES } from '../../scripts/page-files.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A sub-path, as on many hosts, to detect recipes that assume the root. */
export const PATH = '/town/';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/**
 * @param output The output folder of the generator.
 * @param answer Returns a generated response for a URL, or undefined to serve a file.
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
    /** Copies a script and the files that it loads. */
    addScript: async (path) => {
      for (const name of [basename(path), ...PAGE_FILES])
        await write(join(dirname(path), name), await readScript(name));
    },
    /** Copies the files of a recipe to a folder of the site, except those that are instructions. */
    addRecipe: (name, except = [], place = '.') =>
      cp(join(ROOT, 'recipes', name), join(folder, place), {
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

/**
 * A code block of a recipe's README.
 *
 * @param number Which of the blocks in that language, from 1.
 */
export async function snippet(recipe, language, number = 1) {
  const readme = await readRecipe(`${recipe}/README.md`);
  const found = [...readme.matchAll(new RegExp(`^ *\`\`\`${language}\\n(.*?)^ *\`\`\``, 'gms'))];
  if (found.length < number)
    throw new Error(`recipes/${recipe}/README.md has ${found.length} blocks of ${language}`);
  return found[number - 1][1];
}

export async function readScript(name) {
  const path = join(ROOT, 'dist', name);
  return readFile(path).catch(() => {
    throw new Error(`dist/${name} is missing. Run \`npm run build\` first.`);
  });
}

/** Installs a missing command and related packages, if possible. */
export function need(command, others = []) {
  if (onPath(command) || (fromDebian([command, ...others]) && onPath(command))) return;
  throw new Error(`${command} was not found and could not be installed.`);
}

/** Runs a command and returns its output. Throws the output if the command fails. */
export function run(command, args, cwd, { env = process.env, input = '' } = {}) {
  return new Promise((resolve, reject) => {
    // A locale available on every machine; without one, Ruby reads files as ASCII.
    const child = spawn(command, args, { cwd, env: { ...env, LC_ALL: 'C.UTF-8' } });
    // If the command doesn't read all input, its exit code says why.
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
