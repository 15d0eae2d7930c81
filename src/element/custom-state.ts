import type { Status } from '../view/block.js';

/** Shows the status as the one custom state. Browsers before `:state()` refuse names without dashes: they go without. */
export function setState({ states }: ElementInternals, status: Status): void {
  try {
    states?.clear();
    if (status !== 'idle') states?.add(status);
  } catch {
    // Nothing depends on it but the page's own styles.
  }
}
