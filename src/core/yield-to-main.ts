/** Maximum duration of a task, in milliseconds, so that scrolling stays smooth. */
export const MAX_TASK_DURATION = 8;

/** Yields to the main thread, then continues with priority over other tasks if the browser supports it. */
export function yieldToMain(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
