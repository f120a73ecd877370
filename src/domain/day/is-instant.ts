import type { Instant } from './instant.js';
import { isDay } from './is-day.js';

/** Whether a value is an instant as the hub writes them: UTC, whole seconds, an existing day, no leap second. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && /T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isDay(value.slice(0, -10));
}
