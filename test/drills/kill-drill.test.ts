import { describe, expect, it } from '@jest/globals';
import { runKillDrill } from './run-kill-drill.js';

const from = new Date(Date.now() - 45 * 86_400_000).toISOString().slice(0, 10);

describe('kill -9 at random instants of a load', () => {
  it('is made good by the next start: the end state equals the undisturbed one', async () => {
    const report = await runKillDrill({ kills: 3, volume: '0.01', from });
    expect(report.kills).toHaveLength(3);
    expect(report.lines).toBeGreaterThan(100);
  }, 600_000);
});
