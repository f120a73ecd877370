import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, textOf } from './tracked-files.js';

const command = 'npm ci && npm test';
const steps = textOf('.ci/run')
  .split('\n')
  .flatMap((line) => /^npm (ci|run check|test)\b/.exec(line)?.[0] ?? []);

describe('.ci/run', () => {
  it('runs what the README tells a newcomer to run, with the check in between', () => {
    expect(steps).toEqual(['npm ci', 'npm run check', 'npm test']);
    expect(steps.filter((step) => step !== 'npm run check').join(' && ')).toBe(command);
  });

  it('is a script that stops at the first failure', () => {
    expect(textOf('.ci/run').split('\n')).toContain('set -euo pipefail');
    expect(spawnSync('bash', ['-n', join(root, '.ci/run')]).status).toBe(0);
    expect(() => accessSync(join(root, '.ci/run'), constants.X_OK)).not.toThrow();
  });
});

describe.each(['README.md', 'README.vi.md'])('%s', (path) => {
  it('gives the two commands on its first screen', () => {
    const firstScreen = textOf(path).split('\n').slice(0, 40).join('\n');
    expect(firstScreen).toContain(command);
    expect(firstScreen).toContain('npm ci && npm start');
  });
});
