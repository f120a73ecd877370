import { join } from 'node:path';
import { readMetricFiles } from '#config';
import { facts } from '#domain';
import { compileCatalogue } from '#metrics';
import { packageRoot } from '../../main/package-root.js';
import { commandSettings } from '../with-hub.js';

/** Compiles the catalogue with the drafts named; throws GIANH_SEED_INVALID with every fault. */
export function lintMetrics(drafts: readonly string[]): number {
  const own = join(commandSettings().home, 'metrics');
  const { all } = compileCatalogue(readMetricFiles(join(packageRoot, 'schema/metrics'), own, drafts), facts);
  console.log(`${all.length} definitions without fault.`);
  return 0;
}
