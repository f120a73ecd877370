import { describe, expect, it } from '@jest/globals';
import { adapters } from '#sources';
import { doorsOfSystem } from '../../src/config/settings/declared-source-fields.js';

describe('the doors that a configuration may name', () => {
  it('are those the adapters have, system by system', () => {
    const found = adapters.map(({ system, folder, pull, receiver }) => {
      const doors = [receiver && 'received', folder && 'folder', pull && 'pulled'];
      return [system, doors.filter((door) => door !== undefined)] as const;
    });
    expect(Object.fromEntries(found)).toEqual(doorsOfSystem);
  });
});
