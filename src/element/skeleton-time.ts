/** The delay before the skeleton is visible, and the least time for which it is, in milliseconds. */
const DELAY = 300;

/** Waits until a skeleton that became visible has been visible long enough not to flash. */
export async function waitForSkeleton(start: number): Promise<void> {
  const elapsed = performance.now() - start;
  if (elapsed > DELAY && elapsed < 2 * DELAY)
    await new Promise((resolve) => setTimeout(resolve, 2 * DELAY - elapsed));
}
