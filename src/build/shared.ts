/** Copies the value with its typed arrays in shared memory, so that threads don't copy them. */
export function shared<Value>(value: Value): Value {
  if (ArrayBuffer.isView(value)) {
    const numbers = value as unknown as Float64Array;
    if (numbers.buffer instanceof SharedArrayBuffer) return value;
    const kind = numbers.constructor as Float64ArrayConstructor;
    const copy = new kind(new SharedArrayBuffer(numbers.byteLength));
    copy.set(numbers);
    return copy as unknown as Value;
  }
  if (value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [name, shared(part)]),
  ) as Value;
}
