/** Freezes a plain value and everything in it, and returns it. */
export function freezeDeep<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(freezeDeep);
  return Object.freeze(value);
}
