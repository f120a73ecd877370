import { describe, expect, it } from '@jest/globals';
import { isCronLine } from '../../../src/config/settings/cron-line.js';

describe('a cron line', () => {
  it.each(['* * * * *', '*/15 6-18 * * 1-5', '0 7 1,15 * *', '30 2 * JAN-MAR MON', '0 0 31 12 7'])(
    '%s is one',
    (line) => {
      expect(isCronLine(line)).toBe(true);
    },
  );

  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    '* * 0 * *',
    'a * * * *',
  ])('"%s" is none', (line) => {
    expect(isCronLine(line)).toBe(false);
  });
});
