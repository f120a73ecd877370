import { declaredSourceFields, doorsOfSystem, systemsAskedLive } from './declared-source-fields.js';
import type { SourceBlock } from './read-source-block.js';

const required = ['name', 'system', 'door'] as const;
const doorNeeds = { received: undefined, folder: 'folder', pulled: 'url' } as const;

/** Reports what is missing from a block, and what does not go together in it. */
export function checkSource({ fields, has, refuse }: SourceBlock): void {
  for (const name of required) if (!has(name)) refuse(name, 'is missing', declaredSourceFields[name].allowed);
  const { system, door, passwordEnv, passwordFile, username } = fields;
  if (system && door && !doorsOfSystem[system].includes(door)) {
    refuse('door', `the system ${system} has no door "${door}"`, doorsOfSystem[system].join(', '));
  }
  for (const name of ['folder', 'url'] as const) {
    if (door && doorNeeds[door] === name && !has(name)) refuse(name, `a source with the door "${door}" needs it`);
    if (door && doorNeeds[door] !== name && has(name))
      refuse(name, `a source with the door "${door}" has no use for it`);
  }
  if (door === 'received' && has('schedule')) refuse('schedule', 'a received source has none: it sends when it likes');
  if (passwordEnv && passwordFile) refuse('passwordFile', 'passwordEnv is given too and only one of them can count');
  checkLookup({ fields, has, refuse });
  if (username && !passwordEnv && !passwordFile) refuse('username', 'needs passwordEnv or passwordFile beside it');
}

const lookupFields = ['lookupUsername', 'lookupPasswordEnv', 'lookupPasswordFile', 'lookupUnit'] as const;

/** What belongs to live look-ups. */
function checkLookup({ fields, has, refuse }: Pick<SourceBlock, 'fields' | 'has' | 'refuse'>): void {
  const { system, lookupUrl, lookupUsername, lookupPasswordEnv, lookupPasswordFile } = fields;
  if (has('lookupUrl') && system && !systemsAskedLive.includes(system)) {
    refuse('lookupUrl', `the system ${system} cannot be asked about single records`, systemsAskedLive.join(', '));
  }
  for (const name of lookupFields) if (has(name) && !has('lookupUrl')) refuse(name, 'needs lookupUrl beside it');
  if (lookupPasswordEnv && lookupPasswordFile) {
    refuse('lookupPasswordFile', 'lookupPasswordEnv is given too and only one of them can count');
  }
  if (lookupUsername && !lookupPasswordEnv && !lookupPasswordFile) {
    refuse('lookupUsername', 'needs lookupPasswordEnv or lookupPasswordFile beside it');
  }
  if (system === 'one-stop' && lookupUrl !== undefined && !has('lookupUsername')) {
    refuse('lookupUsername', 'is missing: the portal protocol is asked after a login');
  }
}
