import type { Random } from '../province/random.js';
import type { World } from '../province/world.js';
import type { Sending } from './encounter.js';
import { dayOf, wallTime } from './wall-time.js';
import { money } from './write-summary.js';

/** What real files get wrong (reference, §7), one kind of fault each. */
export const hisFaults = [
  'UNEQUAL_CARD_LISTS',
  'ONE_DIGIT_KIND',
  'OBJECT_ONE_TEN',
  'LEFT_BEFORE_ARRIVED',
  'ZERO_BIRTH_DATE',
  'AMOUNTS_ROUNDED',
  'AMOUNTS_DIFFER',
  'UNKNOWN_KIND',
  'PLACEHOLDER_IDENTITY',
  'COMMUNE_OUT_OF_TIME',
  'NO_KEY',
  'NO_ARRIVAL_TIME',
  'ZERO_ARRIVAL_DAY',
  'AMOUNT_IN_WORDS',
  'BROKEN_BASE64',
  'BROKEN_XML',
  'NEVER_DISCHARGED',
] as const;

export type HisFault = (typeof hisFaults)[number];

/** The same sending with that fault. */
export function spoilSending(sending: Sending, fault: HisFault, random: Random, world: World): Sending {
  const { encounter } = sending;
  const instead = (fields: Record<string, string>): Sending => ({ ...sending, instead: fields });
  switch (fault) {
    case 'UNEQUAL_CARD_LISTS':
      return instead({ MA_DKBD: `${encounter.facility.code};${encounter.facility.code}` });
    case 'ONE_DIGIT_KIND':
      return instead({ MA_LOAI_KCB: String(Number(encounter.kind)) });
    case 'OBJECT_ONE_TEN':
      return instead({ MA_DOITUONG_KCB: '1.10' });
    case 'LEFT_BEFORE_ARRIVED':
      return instead({ NGAY_RA: wallTime(encounter.arrivedAt - 1_440) });
    case 'ZERO_BIRTH_DATE':
      return instead({ NGAY_SINH: '000000000000' });
    case 'AMOUNTS_ROUNDED':
      return instead({ T_TONGCHI_BV: money(encounter.bill.total + 0.4) });
    case 'AMOUNTS_DIFFER':
      return instead({ T_TONGCHI_BV: money(encounter.bill.total + 50_000) });
    case 'UNKNOWN_KIND':
      return instead({ MA_LOAI_KCB: '77' });
    case 'PLACEHOLDER_IDENTITY':
      return instead({ SO_CCCD: '000000001' });
    case 'COMMUNE_OUT_OF_TIME':
      return instead({ MAXA_CU_TRU: communeOfAnotherTime(dayOf(encounter.arrivedAt), random, world) });
    case 'NO_KEY':
      return instead({ MA_LK: '' });
    case 'NO_ARRIVAL_TIME':
      return instead({ NGAY_VAO: 'sang nay' });
    case 'ZERO_ARRIVAL_DAY':
      return instead({ NGAY_VAO: `${wallTime(encounter.arrivedAt).slice(0, 6)}000000` });
    case 'AMOUNT_IN_WORDS':
      return instead({ T_BNTT: 'mien phi' });
    case 'BROKEN_BASE64':
      return { ...sending, broken: 'BASE64' };
    case 'BROKEN_XML':
      return { ...sending, broken: 'XML' };
    case 'NEVER_DISCHARGED':
      return { ...sending, checkInOnly: true };
  }
}

/** A commune code that the other side of 2025-07-01 has and this one has not. */
function communeOfAnotherTime(day: string, random: Random, world: World): string {
  const present = new Set(world.communes(day).map(({ code }) => code));
  const other = world.communes(day < '2025-07-01' ? '2025-07-01' : '2025-06-30');
  const gone = other.filter(({ code }) => !present.has(code));
  return random.pick(gone.length > 0 ? gone : other).code;
}
