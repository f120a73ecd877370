import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigDocument } from './config-document.js';
import type { Fault } from './fault.js';

const usualName = 'gianh.config.yaml';

/** The configuration file, if there is one; one that was asked for by name and is not there is a fault. */
export function readConfigFile(named: string | undefined, cwd: string, faults: Fault[]): ConfigDocument | undefined {
  const file = named ?? usualName;
  try {
    return new ConfigDocument(file, readFileSync(resolve(cwd, file), 'utf8'), faults);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (named === undefined && reason === 'ENOENT') return undefined;
    const problem = `the configuration file ${file} cannot be read (${reason})`;
    faults.push({ field: named === undefined ? file : 'GIANH_CONFIG', problem });
    return undefined;
  }
}
