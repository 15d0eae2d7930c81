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

/** What a build left in its folder, so that the next one can go on. */
export interface Manifest {
  generator: 'related-posts-element';
  /** What was built from what; another where files may be others. */
  input: string;
  /** The numbers of the batches that are done; `all` where nothing is left to do. */
  done: number[] | 'all';
}

const MANIFEST = 'build.json';

/** As posts are named, and what an interrupted write left. */
const OURS = /^[0-9a-f]{16}\.json(\.new)?$/;

/** Writes a file unless it is so already; whoever reads it meanwhile gets the old one or the new one, whole. */
export function writeChanged(folder: string, name: string, text: string): boolean {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return true;
}

/** Makes the folder where there is none. */
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

/** The files of posts that are there. */
export function postFiles(folder: string): Set<string> {
  return new Set(readdirSync(folder).filter((name) => OURS.test(name)));
}

/** @returns How many of them are gone. */
export function removeFiles(folder: string, names: readonly string[]): number {
  for (const name of names) unlinkSync(join(folder, name));
  return names.length;
}
