import { describe, expect, it } from '@jest/globals';
import { dossierStepFact, type DossierStep } from '#domain';
import { at, context, step } from './examples.js';

const [shape] = dossierStepFact.shapes;
const derive = (fields: Partial<DossierStep>) =>
  shape!.derive({ ...step('PROCESSING', '2021-07-14 10:00'), ...fields } as never, context);

describe('a step of a dossier', () => {
  it('was held from NgayBatDau to ThoiDiemXuLy, in working days', () => {
    // From Friday 9 to Wednesday 14 July: Monday, Tuesday, Wednesday.
    expect(derive({ startedAt: at('2021-07-09 09:00') })).toMatchObject({
      handledDay: '2021-07-14',
      workingDays: 3,
      isHeld: true,
      isHeldTimed: true,
    });
    expect(derive({}).isHeldTimed).toBe(false);
  });

  it('is overdue when passed on after its due day, whatever the hour', () => {
    expect(derive({ dueAt: at('2021-07-14 08:00') })).toMatchObject({ isHeldDue: true, isHeldOverdue: false });
    expect(derive({ dueAt: at('2021-07-13 17:00') })).toMatchObject({ isHeldDue: true, isHeldOverdue: true });
    expect(derive({})).toMatchObject({ isHeldDue: false, isHeldOverdue: false });
  });

  it('is held by nobody while the result waits for the applicant', () => {
    const handedOver = derive({
      status: 'RETURNED',
      startedAt: at('2021-07-09 09:00'),
      dueAt: at('2021-07-13 17:00'),
    });
    expect(handedOver).toMatchObject({ isHeld: false, isHeldDue: false, isHeldOverdue: false, isHeldTimed: false });
    expect(handedOver).toMatchObject({ workingDays: 3, isOverdue: true });
  });

  it('has measures over fields it has', () => {
    const fields = new Map([...shape!.fields, ...shape!.derived].map(({ name, type }) => [name, type]));
    for (const measure of dossierStepFact.measures) {
      if (measure.type !== 'CELL') continue;
      expect([measure.key, fields.get(measure.day), fields.get(measure.when!)]).toEqual([
        measure.key,
        'day',
        'boolean',
      ]);
      if (measure.add !== 1) expect(fields.get(measure.add)).toBe('integer');
    }
    for (const { field } of dossierStepFact.dimensions) expect(fields.get(field)).toBe('text');
  });
});
