import { installMultilingual } from '../core/rank/multilingual.js';

/** Loads the parts of the ranking for several languages. Without them, languages are known only by feeds and URLs. */
export async function loadMultilingual(): Promise<void> {
  try {
    const { multilingualRules } = await import('../core/rank/multilingual-rules.js');
    installMultilingual(multilingualRules);
  } catch {}
}
