/**
 * What work gives, or something else where it takes too long.
 *
 * @param milliseconds How long is too long.
 * @param otherwise May throw.
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
