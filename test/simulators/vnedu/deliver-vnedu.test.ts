import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { shapes } from '#domain';
import { deliverVneduFiles, listVneduFiles } from '#simulators';
import { readDelivery, translateRows } from '../../sources/vnedu/read-delivery.js';
import { madeUpKnobs, madeUpWorld } from '../ioc/made-up-world.js';

type Fields = Readonly<Record<string, unknown>>;

/** What stands on a day of the newest version of every record, by kind. */
function standing(
  drafts: ReadonlyMap<string, { kind: string; fields: Fields }>,
  kind: string,
  day: string,
  when?: string,
): number {
  const shape = shapes.find((candidate) => candidate.kind === kind)!;
  const [opened, closed] = shape.derived.map(({ name }) => name);
  return [...drafts.values()].filter((draft) => {
    if (draft.kind !== kind) return false;
    const derived = shape.derive(draft.fields, undefined as never);
    const from = derived[opened!] as string;
    const to = derived[closed!] as string | undefined;
    return (!when || derived[when] === true) && from <= day && (to === undefined || day < to);
  }).length;
}

describe('what the schools deliver', () => {
  it('is 51 schools with exactly 1,750 teacher accounts on every school day, and pupils who are counted once', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gianh-vnedu-'));
    const { files, enrolments } = await deliverVneduFiles({ world: madeUpWorld, knobs: madeUpKnobs(), root });
    expect(readdirSync(root)).toHaveLength(51);
    expect(files).toBeGreaterThan(102);
    expect(enrolments).toBeGreaterThan(12_000);

    const drafts = new Map<string, { kind: string; version: string; fields: Fields }>();
    for (const folder of readdirSync(root)) {
      for (const name of readdirSync(join(root, folder))) {
        const { rows, summary } = await readDelivery(join(root, folder, name));
        expect(summary).toMatchObject({ whole: true, reporter: folder, unreadable: [] });
        for (const { draft, rejection } of translateRows(rows, { reporter: folder })) {
          expect(rejection).toBeUndefined();
          const key = `${draft!.kind} ${draft!.key}`;
          if ((drafts.get(key)?.version ?? '') > draft!.version) continue;
          if (draft!.deleted) drafts.delete(key);
          else drafts.set(key, draft!);
        }
      }
    }
    for (const day of ['2020-10-01', '2021-07-09', '2021-07-31', '2024-12-15', '2025-08-31', '2026-11-22']) {
      expect(standing(drafts, 'school_listing', day)).toBe(51);
      expect(standing(drafts, 'staff_account', day, 'isTeacherAccount')).toBe(1750);
      const active = standing(drafts, 'staff_account', day, 'isActiveTeacherAccount');
      expect(active).toBeGreaterThan(1650);
      expect(active).toBeLessThan(1750);
      expect(standing(drafts, 'school_listing', day, 'isStandardKnown')).toBe(51);
      expect(standing(drafts, 'pupil_enrolment', day, 'isHomeroom')).toBeGreaterThan(1800);
      expect(standing(drafts, 'school_class', day, 'isHomeroom')).toBeGreaterThan(150);
    }
    const pupils = [...drafts.values()].filter(({ kind }) => kind === 'pupil_enrolment');
    expect(pupils.length).toBeGreaterThan(12_000);
    const closed = pupils.filter(({ fields }) => fields.absentDays !== undefined);
    const promoted = closed.filter(({ fields }) => fields.promoted === true).length;
    expect(closed.length).toBeGreaterThan(8_000);
    expect(promoted / closed.filter(({ fields }) => fields.promoted !== undefined).length).toBeGreaterThan(0.8);
    expect(new Set(pupils.map(({ fields }) => fields.resultScale))).toEqual(new Set(['TT22', 'TT58', undefined]));
  });

  it('is decided by seed and knobs', () => {
    const knobs = madeUpKnobs({ to: '2021-11-01' });
    expect([...listVneduFiles(madeUpWorld, knobs)]).toEqual([...listVneduFiles(madeUpWorld, knobs)]);
  });

  it('leaves out what was delivered before', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gianh-vnedu-'));
    const knobs = madeUpKnobs({ to: '2021-11-01' });
    const { files } = await deliverVneduFiles({ world: madeUpWorld, knobs, root, deliveredUntil: '2021-09-10' });
    const names = readdirSync(root).flatMap((folder) => readdirSync(join(root, folder)));
    expect(names).toHaveLength(files);
    expect(names.every((name) => name.endsWith('2021-10-20-delta.zip'))).toBe(true);
  });

  it('grows with the volume up to the pupils of the register', () => {
    const of = (volume: number): number =>
      [...listVneduFiles(madeUpWorld, madeUpKnobs({ to: '2020-10-01', volume }))].reduce(
        (sum, { enrolments }) => sum + enrolments,
        0,
      );
    expect(of(1)).toBeGreaterThan(1800);
    expect(of(15)).toBeGreaterThan(27_000);
    expect(of(60)).toBeLessThan(36_000);
  });

  it('goes wrong as often as the knobs say: cut files, doubled and dirty rows', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gianh-vnedu-'));
    const knobs = madeUpKnobs({ to: '2021-11-01', truncatedPages: 0.3, duplicates: 0.1, dirtyRows: 0.1 });
    await deliverVneduFiles({ world: madeUpWorld, knobs, root });
    const paths = readdirSync(root).flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => join(root, folder, name)),
    );
    const read = await Promise.all(paths.map((path) => readDelivery(path)));
    const cut = read.filter(({ summary }) => !summary.whole);
    expect(cut.length).toBeGreaterThan(10);
    expect(cut.every(({ rows, summary }) => rows.length === 0 && summary.full === undefined)).toBe(true);
    const translations = read.flatMap(({ rows }) => translateRows(rows));
    expect(new Set(translations.map(({ rejection }) => rejection?.code))).toEqual(
      new Set([undefined, 'BAD_DATE', 'MISSING_FIELD']),
    );
    expect(new Set(translations.flatMap(({ draft }) => draft?.flags ?? []))).toEqual(
      new Set(['VALUE_NORMALISED', 'END_BEFORE_START']),
    );
    expect(read.flatMap(({ summary }) => summary.unreadable ?? []).length).toBeGreaterThan(10);
  });
});
