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
  /** Hash of the input; different if files may differ. */
  input: string;
  /** The numbers of the finished batches; `all` if the build is complete. */
  done: number[] | 'all';
}

const MANIFEST = 'build.json';

/** File names of posts, and of interrupted writes. */
const OURS = /^[0-9a-f]{16}\.json(\.new)?$/;

/** Writes a file if its content changes. The write is atomic. */
export function writeChanged(folder: string, name: string, text: string): boolean {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return true;
}

/** Reads the manifest. Creates the folder if necessary. */
export function readManifest(folder: string): Manifest | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    return manifest.generator === 'related-posts-element' ? manifest : undefined;
  } catch {
    return undefined;
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeChanged(folder, MANIFEST, JSON.stringify(manifest));
}

/** The names of existing post files. */
export function postFiles(folder: string): Set<string> {
  return new Set(readdirSync(folder).filter((name) => OURS.test(name)));
}

/** @returns The number of removed files. */
export function removeFiles(folder: string, names: readonly string[]): number {
  for (const name of names) unlinkSync(join(folder, name));
  return names.length;
}
