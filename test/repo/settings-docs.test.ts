import { describe, expect, it } from '@jest/globals';
import { envExample, settingsTable } from '#config';
import { between, expectGenerated } from './generated-text.js';
import { textOf } from './tracked-files.js';

describe('the settings as documented', () => {
  it('.env.example is what the declared table renders', () => {
    expectGenerated('.env.example', envExample());
  });

  it.each(['README.md'])('%s has the declared table between its markers', (path) => {
    expect(between(textOf(path), 'settings')).toBe(settingsTable());
  });
});
