import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAreaSeeds, readCalendarSeeds, type RegisterSeeds } from '#config';
import { addDays } from '#domain';
import { createPlacement } from '#publish';
import { numberRegisters, readRegisters, registerKeys } from '#sources';
import {
  createPool,
  inTransaction,
  loadBook,
  loadRegisterBooks,
  loadRegisters,
  type Pool,
  type RegisterOrigin,
  saveSources,
} from '#store';
import { homeSeeds } from '../../sources/registers/home-registers.js';
import { createHubDatabase } from '../../support/hub-database.js';
import type { TestDatabase } from '../../support/test-database.js';

const areaRows = readAreaSeeds('seeds/areas');
const calendarRows = readCalendarSeeds('seeds/calendars');
const seeds = homeSeeds();

/** The shipped registers, some of them changed, as the composition root hands them in. */
const origin = (changes: Partial<RegisterSeeds> = {}, other: Partial<RegisterOrigin> = {}): RegisterOrigin => ({
  areaRows,
  calendarRows,
  registers: (areas) => {
    const set = readRegisters({ ...seeds, ...changes }, areas);
    return { keys: registerKeys(set), hash: set.hash, number: (idOf) => numberRegisters(set, areas, idOf) };
  },
  ...other,
});

/** The rows of a register with a value of one row changed. */
function withValue<Row extends { readonly values: object }>(
  rows: readonly Row[],
  at: (row: Row) => boolean,
  values: Partial<Row['values']>,
): readonly Row[] {
  expect(rows.some(at)).toBe(true);
  return rows.map((row) => (at(row) ? { ...row, values: { ...row.values, ...values } } : row));
}

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  await pool?.end();
  await database?.drop();
  database = await createHubDatabase('registers');
  pool = createPool(database.url);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const rowsOf = async (sql: string, values: unknown[] = []): Promise<readonly Record<string, unknown>[]> =>
  (await pool.query(sql, values)).rows;

describe('loadRegisters', () => {
  it('fills an empty store once and answers the same books at the next start', async () => {
    const first = await loadRegisters(pool, origin());
    expect(first.changed).toBe(true);
    expect(first.areaBook.resolve('44', '2025-07-01').nameVi).toBe('Tỉnh Quảng Trị');
    expect(first.procedures.all).toHaveLength(seeds.procedures.length);
    const written = await rowsOf(
      'SELECT count(*), max(xmin::text::bigint) FROM unit UNION ALL SELECT count(*), max(xmin::text::bigint) FROM book',
    );

    const second = await loadRegisters(pool, origin());
    expect(second.changed).toBe(false);
    expect(second.hashes).toEqual(first.hashes);
    expect(second.areaBook.all).toEqual(first.areaBook.all);
    expect(second.organisations.all).toEqual(first.organisations.all);
    expect(
      await rowsOf(
        'SELECT count(*), max(xmin::text::bigint) FROM unit UNION ALL SELECT count(*), max(xmin::text::bigint) FROM book',
      ),
    ).toEqual(written);
  });

  it('writes every unit with its ancestors, itself among them', async () => {
    const { areaBook } = await loadRegisters(pool, origin());
    const commune = areaBook.resolve('18868', '2021-07-09');
    expect(await rowsOf('SELECT * FROM unit WHERE id = $1', [commune.id])).toEqual([
      {
        id: commune.id,
        code: '18868',
        level: 'COMMUNE',
        parent_id: commune.parentId,
        from_day: commune.from ?? null,
        to_day: '2025-07-01',
      },
    ]);
    const above = await rowsOf('SELECT ancestor_id FROM unit_ancestor WHERE unit_id = $1 ORDER BY 1', [commune.id]);
    expect(above.map(({ ancestor_id }) => ancestor_id)).toEqual(
      [commune.id, ...areaBook.ancestors(commune.id).map(({ id }) => id)].sort((one, other) => one - other),
    );
    expect(await rowsOf('SELECT count(*) FROM unit')).toEqual([{ count: areaBook.all.length }]);
  });

  it('carries every unit on every day to where the publisher places its amounts', async () => {
    const { areaBook } = await loadRegisters(pool, origin());
    const place = createPlacement(areaBook);
    const turns = [...new Set(areaBook.all.flatMap(({ from, to }) => [from, to]))].filter((day) => day !== undefined);
    const days = ['1990-01-01', ...turns.flatMap((day) => [addDays(day, -1), day]), '2031-05-05'];
    const carried = await rowsOf(
      `SELECT d::text AS day, u.id, array_agg(c.carried_id) AS units, sum(c.weight) AS weight
         FROM unnest($1::date[]) AS d CROSS JOIN unit u
         LEFT JOIN unit_carry c ON c.unit_id = u.id AND d >= c.from_day AND d < c.to_day
        GROUP BY d, u.id`,
      [[...new Set(days)]],
    );
    expect(carried.length).toBe(new Set(days).size * areaBook.all.length);
    const wrong = carried.filter(({ id, day, units, weight }) => {
      const [counting] = place(id as number, day as string).path;
      return weight !== 1 || (units as number[]).length !== 1 || (units as number[])[0] !== counting;
    });
    expect(wrong).toEqual([]);
    const moved = carried.filter(({ id, units }) => (units as number[])[0] !== id);
    expect(moved.length).toBeGreaterThan(areaBook.all.length / 4);
  });

  it('gives ids once: rows in another order and new keys change none of them', async () => {
    const first = await loadRegisters(pool, origin());
    const added = { ...seeds.procedures[0]!, values: { ...seeds.procedures[0]!.values, code: '9.999999' } };
    const second = await loadRegisters(pool, origin({ procedures: [added, ...seeds.procedures].reverse() }));
    expect(second.changed).toBe(true);
    for (const { id, key } of first.procedures.all) expect(second.procedures.byKey(key)?.id).toBe(id);
    const [ids] = await rowsOf('SELECT min(id), max(id), count(*) FROM register_key');
    expect(ids).toEqual({ min: 1, max: ids!['count'], count: ids!['count'] });
    expect(second.procedures.byKey('PROCEDURE:9.999999@')?.id).toBe(ids!['count']);
  });

  it('takes all or nothing, and what was rolled back leaves no gap in the ids', async () => {
    const faulty = withValue(seeds.agencies, ({ values }) => values.code === '000.00.01.H46', { area_code: '99999' });
    await expect(loadRegisters(pool, origin({ agencies: faulty }))).rejects.toMatchObject({
      code: 'GIANH_SEED_INVALID',
    });
    expect(await rowsOf('SELECT FROM register_key UNION ALL SELECT FROM book UNION ALL SELECT FROM unit')).toEqual([]);
    await loadRegisters(pool, origin());
    expect(await rowsOf('SELECT min(id), max(id) - count(*) AS gaps FROM register_key')).toEqual([{ min: 1, gaps: 0 }]);
  });

  it('is the same for two hubs that start at once', async () => {
    const [one, other] = await Promise.all([loadRegisters(pool, origin()), loadRegisters(pool, origin())]);
    expect([one.changed, other.changed].sort()).toEqual([false, true]);
    expect(one.areaBook.all).toEqual(other.areaBook.all);
    expect(one.hashes).toEqual(other.hashes);
  });

  it('keeps the books of earlier snapshots, to be read by the hashes they name', async () => {
    const before = await loadRegisters(pool, origin());
    const code = seeds.procedures[0]!.values.code;
    const procedures = withValue(seeds.procedures, ({ values }) => values.code === code, {
      name: 'Thủ tục đã sửa tên',
    });
    const holidays = calendarRows.holidays.filter(({ values }) => values.day !== '2021-09-02');
    const after = await loadRegisters(pool, origin({ procedures }, { calendarRows: { ...calendarRows, holidays } }));
    expect(after.hashes.areaBook).toBe(before.hashes.areaBook);
    expect(after.hashes.registers).not.toBe(before.hashes.registers);
    expect(after.calendar.isWorkingDay('2021-09-02')).toBe(true);

    const kept = await loadRegisterBooks(pool, before.hashes);
    expect(kept.areaBook.all).toEqual(before.areaBook.all);
    expect(kept.areaBook.home('44', '2021-07-09').versions).toEqual(before.areaBook.home('44', '2021-07-09').versions);
    expect(kept.organisations.all).toEqual(before.organisations.all);
    expect(kept.procedures.resolve(code, '2021-07-09').name).toBe(seeds.procedures[0]!.values.name);
    expect(kept.reporters).toEqual(before.reporters);
    expect(kept.calendar.isWorkingDay('2021-09-02')).toBe(false);
    expect(kept.terms.term(2020, 1)).toEqual(before.terms.term(2020, 1));
    await expect(loadBook(pool, 'AREAS', before.hashes.calendar)).rejects.toMatchObject({ code: 'GIANH_NOT_FOUND' });

    const back = await loadRegisters(pool, origin());
    expect([back.changed, back.hashes]).toEqual([true, before.hashes]);
  });

  it('stores no folder of the machine', async () => {
    await loadRegisters(pool, origin());
    expect(await rowsOf(`SELECT hash FROM book WHERE content::text ~ '/(work|home|root)/|[.]csv'`)).toEqual([]);
  });
});

describe('the reporters', () => {
  const hospital = (values: { readonly source: string; readonly code: string }): boolean =>
    values.source === 'his' && values.code === '00001';
  const row = `FROM reporter WHERE source_name = 'his' AND code = '00001'`;

  it('follow the register and keep their ids, credentials and what an operator ended', async () => {
    await loadRegisters(pool, origin());
    expect(await rowsOf('SELECT count(*) FROM reporter')).toEqual([{ count: seeds.reporters.length }]);
    const [first] = await rowsOf(`SELECT id, to_day ${row}`);
    await pool.query(
      `UPDATE reporter SET credential_hash = 'scrypt', username = 'hospital', folder = 'in/00001', to_day = '2025-01-01' WHERE id = $1`,
      [first!['id']],
    );
    await pool.query(
      `INSERT INTO reporter (source_name, code, name, owes, from_day) VALUES ('his', '99999', 'Cơ sở mới', 'Hồ sơ', '2026-01-01')`,
    );

    const reporters = withValue(seeds.reporters, ({ values }) => hospital(values), {
      contact_office: 'Phòng Kế hoạch tổng hợp',
    });
    await loadRegisters(pool, origin({ reporters }));
    expect(await rowsOf(`SELECT id, credential_hash, username, folder, contact_office, to_day ${row}`)).toEqual([
      {
        id: first!['id'],
        credential_hash: 'scrypt',
        username: 'hospital',
        folder: 'in/00001',
        contact_office: 'Phòng Kế hoạch tổng hợp',
        to_day: '2025-01-01',
      },
    ]);
    expect(await rowsOf('SELECT count(*) FROM reporter')).toEqual([{ count: seeds.reporters.length + 1 }]);
  });

  it('end and go on as the register says where nobody else has set their end', async () => {
    const ending = (day: string) => ({
      reporters: withValue(seeds.reporters, ({ values }) => hospital(values), { valid_to: day }),
    });
    for (const day of ['2025-01-01', '2026-01-01', '']) {
      await loadRegisters(pool, origin(ending(day)));
      expect(await rowsOf(`SELECT to_day ${row}`)).toEqual([{ to_day: day || null }]);
    }
  });
});

describe('saveSources', () => {
  it('numbers sources once and keeps their cursors', async () => {
    const sources = [
      { name: 'ioc', system: 'ioc', door: 'pulled' },
      { name: 'his', system: 'his', door: 'folder' },
    ];
    const first = await inTransaction(pool, (client) => saveSources(client, sources));
    await pool.query(`UPDATE source SET cursor = '{"page": 3}' WHERE name = 'ioc'`);
    const second = await inTransaction(pool, (client) => saveSources(client, [...sources].reverse()));
    expect(Object.fromEntries(second)).toEqual(Object.fromEntries(first));
    expect(await rowsOf(`SELECT cursor FROM source WHERE name = 'ioc'`)).toEqual([{ cursor: { page: 3 } }]);
  });
});
