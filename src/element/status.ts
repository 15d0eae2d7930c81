import { TaskStatus } from '@lit/task';
import type { Status } from '../view/block.js';

/** Derives the status from the task. */
export function statusOf(taskStatus: TaskStatus, hasPosts: boolean): Status {
  switch (taskStatus) {
    case TaskStatus.PENDING:
      return 'loading';
    case TaskStatus.COMPLETE:
      return hasPosts ? 'ready' : 'empty';
    case TaskStatus.ERROR:
      return 'error';
    default:
      return 'idle';
  }
}

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

/** The skeleton becomes visible after this time, in milliseconds. */
const SKELETON_DELAY = 300;

/** A visible skeleton stays visible for at least this time, in milliseconds. */
const MIN_SKELETON_DURATION = 300;

/** Waits until a visible skeleton has been visible long enough not to flash. */
export async function waitForSkeleton(start: number): Promise<void> {
  const elapsed = performance.now() - start;
  const remaining = SKELETON_DELAY + MIN_SKELETON_DURATION - elapsed;
  if (elapsed > SKELETON_DELAY && remaining > 0)
    await new Promise((resolve) => setTimeout(resolve, remaining));
}
