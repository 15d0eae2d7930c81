type Kind<Numbers> = { new (buffer: ArrayBufferLike): Numbers; readonly BYTES_PER_ELEMENT: number };

/** A typed array in shared memory, if available. Browsers may not allow it, and don't use threads here. */
export function numbers<Numbers>(kind: Kind<Numbers>, length: number): Numbers {
  const buffer = typeof SharedArrayBuffer === 'function' ? SharedArrayBuffer : ArrayBuffer;
  return new kind(new buffer(length * kind.BYTES_PER_ELEMENT));
}
