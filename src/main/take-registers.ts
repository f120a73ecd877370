import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shapes } from '#domain';
import { rederiveRecords, replayRejections } from '#intake';
import type { Hub } from './hub.js';

/** What records are resolved and derived by: contents of registers by hash, rules of record kinds by number. */
interface Basis {
  readonly areaBook: string;
  readonly registers: string;
  readonly calendar: string;
  readonly rules: Readonly<Record<string, number>>;
}

export interface TakenRegisters {
  readonly replayed: number;
  readonly resolved: number;
  readonly rederived: number;
}

/**
 * Brings records to the registers and rules in force: rows that waited for a register are replayed, records whose codes
 * resolve otherwise are sent again, and all those whose calendar or rule changed.
 *
 * What it was last done by stands in `home/derived-by.json`, written when all of it is in the inbox: a hub killed in the
 * middle does it again, and a command that merely loads the registers takes nothing away from the next start.
 */
export async function takeRegisters({ intake, sources, publisher, registers, settings }: Hub): Promise<TakenRegisters> {
  const path = join(settings.home, 'derived-by.json');
  const was = await readBasis(path);
  const { areaBook, registers: organisations, calendar } = registers().books;
  const rules = Object.fromEntries(shapes.map(({ kind, ruleVersion }) => [kind, ruleVersion]));
  const is: Basis = { areaBook, registers: organisations, calendar, rules };
  if (JSON.stringify(was) === JSON.stringify(is)) return { replayed: 0, resolved: 0, rederived: 0 };

  await publisher.drain();
  const { replayed, resolved } = await replayRejections(intake, sources, { states: ['WAITING_REGISTER'] });
  const isOther = (kind: string): boolean =>
    was !== undefined && (was.calendar !== calendar || was.rules[kind] !== rules[kind]);
  let rederived = 0;
  for (const { kind } of shapes) {
    rederived += (await rederiveRecords(intake, { kinds: [kind], all: isOther(kind) })).sent;
  }
  await writeFile(`${path}.new`, JSON.stringify(is));
  await rename(`${path}.new`, path);
  return { replayed, resolved, rederived };
}

async function readBasis(path: string): Promise<Basis | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Basis;
  } catch {
    // Not there yet, or damaged by a power cut: everything is looked at once.
    return undefined;
  }
}
