import { readWithRules } from '../core/text/rules.js';
import { loadReaders } from './load-readers.js';

/** Reads something. If it needs a rule that isn't loaded yet, loads all rules and reads again. */
export async function readCompletely<Read>(read: () => Read): Promise<Read> {
  const { value, isComplete } = readWithRules(read);
  if (value !== undefined && isComplete) return value;
  await loadReaders().catch(() => undefined);
  return read();
}
