import type { Settings } from '#config';
import { dayOfInstant } from '#domain';
import type { Clock } from '#kernel';
import type { Knobs } from '#simulators';

/** The knobs of the stand-ins: those of the settings, up to today. */
export function demoKnobs({ simulators }: Pick<Settings, 'simulators'>, clock: Clock): Knobs {
  const { enabled: _enabled, ...knobs } = simulators;
  return { ...knobs, to: dayOfInstant(`${clock.now().toISOString().slice(0, 19)}Z`) };
}
