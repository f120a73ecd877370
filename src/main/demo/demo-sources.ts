import { join } from 'node:path';
import type { Settings, SourceSettings } from '#config';

const pulledHourly = '7 * * * *';
const sweptOften = '*/5 * * * *';

/** The sources of a start without configuration: one stand-in each, delivering below the data folder and on loopback. */
export function demoSources(
  { home, landing }: Pick<Settings, 'home' | 'landing'>,
  iocUrl: string,
): readonly SourceSettings[] {
  const common = {
    pageSize: 500,
    rateLimit: 1_000,
    timeoutMs: 30_000,
    keepDays: landing.keepDays,
    mapping: { fields: {}, codes: {} },
  };
  const folder = (name: string): string => join(home, 'deliveries', name);
  return [
    { ...common, name: 'one-stop', system: 'one-stop', door: 'received' },
    { ...common, name: 'his', system: 'his', door: 'folder', folder: folder('his'), schedule: sweptOften },
    { ...common, name: 'vnedu', system: 'vnedu', door: 'folder', folder: folder('vnedu'), schedule: sweptOften },
    { ...common, name: 'ioc', system: 'ioc', door: 'pulled', url: iocUrl, schedule: pulledHourly },
    { ...common, name: 'indices', system: 'index', door: 'folder', folder: folder('indices'), schedule: sweptOften },
  ];
}
