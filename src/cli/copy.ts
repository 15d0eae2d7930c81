import { parseArgs } from 'node:util';
import { copyScripts } from '../build/copy-scripts.js';

const ENTRIES = ['related-posts.js', 'embed.js'];

/**
 * Copies both scripts and the files that they load to a folder of a site.
 *
 * @returns A summary of the result.
 * @throws {TypeError} If the command is invalid.
 */
export async function copyToSite(args: string[]): Promise<string> {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  const [folder] = positionals;
  if (!folder || positionals.length > 1)
    throw new TypeError('copy requires one folder. Run with --help for usage.');
  const number = await copyScripts(folder, ENTRIES);
  return `Copied ${number} files to ${folder}: ${ENTRIES.join(' and ')}, and the files that they load.`;
}
