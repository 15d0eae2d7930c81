/**
 * Returns the result of the work, or of `otherwise` after a timeout.
 *
 * @param milliseconds The timeout.
 * @param otherwise Called after the timeout; may throw.
 */
export async function withTimeout<Result>(
  milliseconds: number,
  work: Promise<Result>,
  otherwise: () => Result,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => resolve(), milliseconds);
  });
  try {
    return await Promise.race([work, late.then(otherwise)]);
  } finally {
    clearTimeout(timer);
  }
}
