import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const PAGE_FILES: readonly string[];

/**
 * Copies scripts for pages without a build step, and the files that they load from their own folder.
 *
 * @param folder Created if it doesn't exist. Files with the same names are replaced.
 * @param entries The scripts, such as `related-posts.js`.
 * @returns The number of files.
 */
export async function copyScripts(folder: string, entries: readonly string[]): Promise<number> {
  // In the package, this module is in the folder of the scripts or in its folder of shared chunks.
  const own = dirname(fileURLToPath(import.meta.url));
  const from = own.endsWith('chunks') ? dirname(own) : own;
  const names = [...entries, ...PAGE_FILES];
  await mkdir(folder, { recursive: true });
  await Promise.all(names.map((name) => copyFile(join(from, name), join(folder, name))));
  return names.length;
}
