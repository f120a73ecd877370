import { describe, it } from '@jest/globals';
import { envExample, settingsTable } from '#config';
import { expectGenerated, expectGeneratedPart } from './generated-text.js';

describe('the settings as documented', () => {
  it('.env.example is what the declared table renders', () => {
    expectGenerated('.env.example', envExample());
  });

  it.each(['README.md'])('%s has the declared table between its markers', (path) => {
    expectGeneratedPart(path, 'settings', settingsTable());
  });
});
