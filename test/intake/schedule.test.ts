import { describe, expect, it } from '@jest/globals';
import { createSchedule, dueMoments } from '#intake';
import { silentLogger } from '#kernel';

describe('the schedule', () => {
  it('reads cron lines in the time of Vietnam', () => {
    const { next, stop } = createSchedule({ logger: silentLogger }, [
      { name: 'clean-up', cron: '30 2 * * *', run: async () => undefined },
    ]);
    expect(next()['clean-up']!.toISOString()).toMatch(/T19:30:00/);
    return stop();
  });

  it('lists the due moments of a line up to now, newest first', () => {
    const friday = new Date('2021-07-09T11:00:00Z');
    expect(dueMoments('0 18 * * 1-5', friday, 3)).toEqual([
      '2021-07-09T11:00:00Z',
      '2021-07-08T11:00:00Z',
      '2021-07-07T11:00:00Z',
    ]);
    expect(dueMoments('0 18 * * 1-5', new Date(friday.getTime() - 1_000), 1)).toEqual(['2021-07-08T11:00:00Z']);
  });
});
