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

/** The skeleton becomes visible after this time, and then stays for at least as long again, in milliseconds. */
const SKELETON_DELAY = 300;

/** Resolves when a visible skeleton has been visible long enough not to flash; undefined if none is visible. */
export function waitForSkeleton(root: ParentNode): Promise<void> | undefined {
  const elapsed = root.querySelector('.shown')?.getAnimations()[0]?.currentTime as number;
  return elapsed > SKELETON_DELAY
    ? new Promise((resolve) => setTimeout(resolve, 2 * SKELETON_DELAY - elapsed))
    : undefined;
}
