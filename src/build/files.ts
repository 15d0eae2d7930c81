import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The state of a build, stored in its folder to resume it later. */
export interface Manifest {
  generator: 'related-posts-element';
  /** Hash of the input. If it changes, all files are rebuilt. */
  input: string;
  /** The numbers of the finished batches; `all` if the build is complete. */
  done: number[] | 'all';
}

const MANIFEST = 'build.json';

/** Names of post files, including temporary files left by interrupted writes. */
const POST_FILE = /^[0-9a-f]{16}\.json(\.new)?$/;

/** Writes the file only if the content differs. Returns whether it was written. The write is atomic. */
export function writeIfChanged(folder: string, name: string, text: string): boolean {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return true;
}

/**
 * Reads the manifest. Creates the folder if necessary.
 *
 * @throws {Error} If the folder can't be created.
 */
export function readManifest(folder: string): Manifest | undefined {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new Error(`The folder ${folder} could not be created (${code}). Check --out.`, { cause });
  }
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    return manifest.generator === 'related-posts-element' ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeIfChanged(folder, MANIFEST, JSON.stringify(manifest));
}

/** The names of existing post files. */
export function postFiles(folder: string): Set<string> {
  return new Set(readdirSync(folder).filter((name) => POST_FILE.test(name)));
}

/** @returns The number of removed files. */
export function removeFiles(folder: string, names: readonly string[]): number {
  for (const name of names) unlinkSync(join(folder, name));
  return names.length;
}
