import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { facts } from '#domain';
import type { InboxRow } from '#store';
import { createWorldDatabase, type WorldDatabase } from '../support/world-database.js';
import { caseRow, deletion } from '../support/world-rows.js';

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase('possible_duplicate', { facts });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

/** A dossier; equal `duplicateKey`s mean the same procedure, person and second of receipt. */
const dossier = (
  number: number,
  duplicateKey: string | undefined,
  version = 1,
  more: Partial<InboxRow> = {},
): InboxRow => {
  const code = `000.00.01.H46-250304-${String(number).padStart(4, '0')}`;
  const payload = { code, channel: 'ONLINE', status: 'PROCESSING', receivedAt: '2025-03-04T02:11:05Z', duplicateKey };
  return { ...caseRow(code, version, 103, payload), kind: 'dossier', eventDay: '2025-03-04', ...more };
};

async function flags(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows } = await world.pool.query('SELECT natural_key, flags FROM dossier WHERE NOT deleted ORDER BY 1');
  return Object.fromEntries(rows.map((row) => [row.natural_key.slice(-4), row.flags ?? []]));
}

describe('a dossier that looks like another one', () => {
  it('is flagged with it, whichever came first, and keeps its other flags', async () => {
    await world.publish([
      dossier(1, 'same', 1, { flags: ['DUE_DATE_MISSING'] }),
      dossier(3, 'else'),
      dossier(4, undefined),
    ]);
    expect(await flags()).toEqual({ '0001': ['DUE_DATE_MISSING'], '0003': [], '0004': [] });
    await world.publish([dossier(2, 'same'), dossier(5, undefined)]);
    expect(await flags()).toEqual({
      '0001': ['DUE_DATE_MISSING', 'POSSIBLE_DUPLICATE'],
      '0002': ['POSSIBLE_DUPLICATE'],
      '0003': [],
      '0004': [],
      '0005': [],
    });
  });

  it('is no longer flagged once the other is deleted or was received at another second', async () => {
    await world.publish([dossier(1, 'same'), dossier(2, 'same'), dossier(3, 'also'), dossier(4, 'also')]);
    expect(Object.values(await flags())).toEqual(Array(4).fill(['POSSIBLE_DUPLICATE']));
    await world.publish([deletion(dossier(2, 'same'), 2), dossier(4, 'later', 2)]);
    expect(await flags()).toEqual({ '0001': [], '0003': [], '0004': [] });
  });

  it('is not one of a heap entered at once', async () => {
    await world.publish(Array.from({ length: 21 }, (_, index) => dossier(index, 'heap')));
    expect(Object.values(await flags()).flat()).toEqual([]);
  });
});
