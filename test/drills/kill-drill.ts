import { runKillDrill } from './run-kill-drill.js';

// node --import ./test/support/typescript-hooks.js test/drills/kill-drill.ts (after a build), as docs/drills.md tells.
const { GIANH_DRILL_KILLS: kills = '50', GIANH_DRILL_VOLUME: volume = '0.02', GIANH_DRILL_FROM } = process.env;
const from = GIANH_DRILL_FROM ?? '2025-06-01';
const report = await runKillDrill({ kills: Number(kills), volume, from, tell: (line) => console.log(line) });
const counts = Object.entries(Object.groupBy(report.kills, ({ victim }) => victim));
console.log(
  `${report.kills.length} kills (${counts.map(([victim, hit]) => `${hit.length} of the ${victim}`).join(', ')}) in ` +
    `${report.rounds} loads of ${report.lines} lines: every end state equals the undisturbed one.`,
);
