type Kind<Numbers> = { new (buffer: ArrayBufferLike): Numbers; readonly BYTES_PER_ELEMENT: number };

/** So many numbers where all threads can read them; a browser may not allow that, and has no threads here either. */
export function numbers<Numbers>(kind: Kind<Numbers>, length: number): Numbers {
  const buffer = typeof SharedArrayBuffer === 'function' ? SharedArrayBuffer : ArrayBuffer;
  return new kind(new buffer(length * kind.BYTES_PER_ELEMENT));
}
