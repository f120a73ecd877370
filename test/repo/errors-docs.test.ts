import { describe, it } from '@jest/globals';
import { type ErrorCode, errorCatalogue } from '#kernel';
import { expectGenerated } from './generated-text.js';

const whose = {
  caller: 'The caller: the message is shown.',
  source: 'A source system: the message is shown.',
  hub: 'The hub: the caller sees an incident id, the log has the cause.',
};

const section = (code: string): string => {
  const { fault, exit, meaning, action } = errorCatalogue[code as ErrorCode];
  return [
    `## ${code}`,
    '',
    meaning,
    '',
    `- **Do:** ${action}`,
    `- **Fault:** ${whose[fault]}`,
    `- **Exit code:** ${exit}`,
  ].join('\n');
};

const document = [
  '# Errors',
  '',
  'Every error of the hub has one of these codes, in `extensions.code` of a GraphQL answer and on the command line alike.',
  'Rendered from `src/kernel/error-catalogue.ts`; a test keeps the two equal in both directions.',
  ...Object.keys(errorCatalogue).flatMap((code) => ['', section(code)]),
  '',
].join('\n');

describe('docs/errors.md', () => {
  it('tells of every code of the catalogue and of no other', () => {
    expectGenerated('docs/errors.md', document);
  });
});
