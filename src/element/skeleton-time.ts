/** The delay before the skeleton is visible, and the least time for which it is, in milliseconds. */
const TIME = 300;

/** Waits until a skeleton that became visible has been visible long enough not to flash. */
export async function skeletonSeen(start: number): Promise<void> {
  const time = performance.now() - start;
  if (time > TIME && time < 2 * TIME) await new Promise((resolve) => setTimeout(resolve, 2 * TIME - time));
}
