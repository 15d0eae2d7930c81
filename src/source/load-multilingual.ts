import { installMultilingual } from '../core/rank/multilingual.js';

/**
 * Loads the parts of the ranking for several languages. If the file can't be loaded, languages are known only from
 * feeds and URLs.
 */
export async function loadMultilingual(): Promise<void> {
  try {
    const { multilingualRules } = await import('../core/rank/multilingual-rules.js');
    installMultilingual(multilingualRules);
  } catch {}
}
