import { describe, expect, it } from '@jest/globals';
import {
  type ErrorCode,
  errorCatalogue,
  type ProtocolErrorCode,
  protocolErrors,
  userMessageOf,
  userMessages,
} from '#kernel';
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
    ...toShow(code),
  ].join('\n');
};

const toShow = (code: string): string[] => {
  const { vi, en } = userMessageOf(code);
  return [`- **To show, vi:** ${vi}`, `- **To show, en:** ${en}`];
};

const protocolSection = (code: string): string => {
  const { meaning, action } = protocolErrors[code as ProtocolErrorCode];
  return [`## ${code}`, '', meaning, '', `- **Do:** ${action}`, ...toShow(code)].join('\n');
};

const document = [
  '# Errors',
  '',
  'Every error of the hub has one of these codes, in `extensions.code` of a GraphQL answer and on the command line alike.',
  '`message` tells a developer what to do; `extensions.userMessage { vi en }` is what an application may show to whoever uses it.',
  'What the hub did wrong is masked: `extensions.incident` is the id under which the log has the cause.',
  '',
  'Rendered from `src/kernel/error-catalogue.ts`, `protocol-errors.ts` and `user-messages.ts`; a test keeps them equal in both directions.',
  ...Object.keys(errorCatalogue).flatMap((code) => ['', section(code)]),
  '',
  '# Codes of GraphQL and Apollo Server',
  '',
  "Beside the hub's own, with the names that clients and gateways know.",
  ...Object.keys(protocolErrors).flatMap((code) => ['', protocolSection(code)]),
  '',
].join('\n');

describe('docs/errors.md', () => {
  it('tells of every code of the catalogue and of no other', () => {
    expectGenerated('docs/errors.md', document);
  });

  it('tells users something in both languages for every code and for no other', () => {
    const codes = [...Object.keys(errorCatalogue), ...Object.keys(protocolErrors)];
    expect(Object.keys(userMessages).sort()).toEqual(codes.sort());
    for (const { vi, en } of Object.values(userMessages)) {
      expect(vi).toMatch(/^\p{Lu}.*\.$/u);
      expect(vi).toBe(vi.normalize('NFC'));
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});
