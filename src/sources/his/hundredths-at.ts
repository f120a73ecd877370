const { NaN: notANumber } = Number;
const [ZERO, NINE, POINT] = [0x30, 0x39, 0x2e];

/**
 * A decimal number (`1250`, `1250.5`, `1250.333`) in hundredths, rounded; NaN for anything else.
 *
 * Straight from the bytes: a hospital month has millions of bill lines, of which only sums are wanted, and no line
 * becomes a string.
 */
export function hundredthsAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  let places = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === POINT && places < 0 && at > start) places = 0;
    else if (byte < ZERO || byte > NINE) return notANumber;
    else if (places < 0) value = value * 10 + byte - ZERO;
    else {
      if (places < 2) value = value * 10 + byte - ZERO;
      else if (places === 2 && byte >= 0x35) value += 1;
      places++;
    }
  }
  if (end <= start || end - start > 17) return notANumber;
  return places < 1 ? value * 100 : places === 1 ? value * 10 : value;
}
