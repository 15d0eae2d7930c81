import type { Status } from '../view/block.js';

/**
 * Sets the status as the only custom state. Browsers without `:state()` reject names without dashes; no state is set
 * there.
 */
export function setCustomState({ states }: ElementInternals, status: Status): void {
  try {
    states?.clear();
    if (status !== 'idle') states?.add(status);
  } catch {
    // Only the page's styles depend on states.
  }
}
