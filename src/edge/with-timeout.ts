/**
 * Returns the result of the work, or of `onTimeout` after a timeout.
 *
 * @param milliseconds The timeout.
 * @param onTimeout Called after the timeout; may throw.
 */
export async function withTimeout<Result>(
  milliseconds: number,
  work: Promise<Result>,
  onTimeout: () => Result,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(() => resolve(), milliseconds);
  });
  try {
    return await Promise.race([work, timeout.then(onTimeout)]);
  } finally {
    clearTimeout(timer);
  }
}
