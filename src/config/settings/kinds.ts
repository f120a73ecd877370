import { isCronLine } from './cron-line.js';
import type { Kind } from './kind.js';

const matching = (allowed: string, pattern: RegExp): Kind<string> => ({
  allowed,
  read: (text) => (pattern.test(text) ? text : undefined),
});

const inRange = (pattern: RegExp, allowed: string, least: number, most: number): Kind<number> => ({
  allowed: `${allowed} from ${least} to ${most}`,
  read: (text) => (pattern.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
});

const choice = <Name extends string>(...names: readonly Name[]): Kind<Name> => ({
  allowed: names.join(', '),
  read: (text) => names.find((name) => name === text),
});

const address = (allowed: string, protocols: readonly string[], may: (url: URL) => boolean): Kind<string> => ({
  allowed,
  discreet: true,
  read: (text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url && protocols.includes(url.protocol) && may(url) ? text : undefined;
  },
});

const flag: Kind<boolean> = {
  allowed: 'yes or no',
  read: (text) => ({ yes: true, true: true, no: false, false: false })[text.toLowerCase()],
};

const day: Kind<string> = {
  allowed: 'a calendar day, YYYY-MM-DD',
  read: (text) => {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
  },
};

const unitBytes = { '': 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 } as const;

const bytes: Kind<number> = {
  allowed: 'a size such as 500KB, 32MB or 2GB',
  read: (text) => {
    const [, amount, unit] = /^([1-9]\d{0,14}) ?(|KB|MB|GB)$/.exec(text) ?? [];
    return amount === undefined ? undefined : Number(amount) * unitBytes[unit as keyof typeof unitBytes];
  },
};

const cron: Kind<string> = {
  allowed: 'a cron line of five fields (minute hour day month weekday), Asia/Ho_Chi_Minh',
  read: (text) => (isCronLine(text) ? text : undefined),
};

/** The kinds of values that settings are made of. */
export const kinds = {
  bytes,
  choice,
  cron,
  day,
  flag,
  /** A number of at least `least` and at most `most`, with a decimal point if need be. */
  decimal: (least: number, most: number): Kind<number> => inRange(/^\d+(\.\d+)?$/, 'a number', least, most),
  folder: matching('a folder, relative to where the hub is started, or absolute', /\S/),
  file: matching('a file, relative to where the hub is started, or absolute', /\S/),
  matching,
  postgresAddress: address('postgresql://user:password@host:port/database', ['postgres:', 'postgresql:'], () => true),
  /** User name and password have fields of their own, so that no secret hides in an address. */
  webAddress: address(
    'an http:// or https:// address without user name and password',
    ['http:', 'https:'],
    ({ username, password }) => username === '' && password === '',
  ),
  whole: (least: number, most: number): Kind<number> => inRange(/^\d+$/, 'a whole number', least, most),
};
