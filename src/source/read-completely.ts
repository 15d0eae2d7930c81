import { readWithRules } from '../core/text/rules.js';
import { loadReaders } from './load-readers.js';

/** Reads something; once more with all rules for text, where it needs one that is not there yet. */
export async function readCompletely<Read>(read: () => Read): Promise<Read> {
  const { value, isComplete } = readWithRules(read);
  if (value !== undefined && isComplete) return value;
  await loadReaders().catch(() => undefined);
  return read();
}
