import type { Knobs } from '../knobs.js';
import type { World } from '../province/world.js';
import { type Consignment, createConsignments, type ProvinceAccount } from './consignments.js';
import { expectedIn, generateMonth } from './generate-month.js';
import { loadOfMonth, type OfficeLoad } from './load-of-month.js';
import { createPortalClient, type PortalClient } from './portal-client.js';
import { createWorkingDayLine } from './working-day-line.js';

export interface OneStopPushOptions {
  /** Address under which the receiver's `/login` and `/integration` lie. */
  readonly url: string;
  /**
   * Accounts that send the history of all offices of their province; without one an office sends its own by the year,
   * with its login of that time. The present month always comes from each office itself, as it happens.
   */
  readonly provinceAccounts?: readonly ProvinceAccount[];
  /** Dossiers sent so far, and about how many there are in all; at the end both are equal. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Progress records of one call: 10 in the present month as the portal's own senders do, more of the history. */
  readonly liveSteps?: number;
  readonly historySteps?: number;
  readonly historyDossiers?: number;
}

/** What was sent, and what the receiver said to it. */
export interface OneStopPushReport {
  readonly dossiers: number;
  readonly steps: number;
  readonly requests: number;
  readonly rejected: number;
}

/** Requests on their way at once. */
const lanes = 4;

/**
 * Sends the province's dossiers from `knobs.from` to `knobs.to` month by month over the portal's protocol, each in its
 * state of `knobs.to`; some are sent while in hand and updated with the next month. Equal worlds and knobs send equal rows.
 */
export async function pushOneStop(world: World, knobs: Knobs, options: OneStopPushOptions): Promise<OneStopPushReport> {
  const line = createWorkingDayLine(world.isWorkingDay, knobs.from, knobs.to);
  const months = monthsBetween(knobs.from, knobs.to);
  const now = `${knobs.to.replaceAll('-', '')}235959`;
  const total = Math.round(months.reduce((sum, month) => sum + expectedIn(knobs, month, line), 0));
  const clients = new Map<string, PortalClient>();
  const sent = { dossiers: 0, steps: 0, rejected: 0 };
  let later: readonly OfficeLoad[] = [];

  const clientOf = ({ account }: Consignment): PortalClient => {
    const faults = world.random(`one-stop/faults/${account.login}`);
    const known =
      clients.get(account.login) ?? createPortalClient({ url: options.url, ...account }, knobs, faults, options.signal);
    clients.set(account.login, known);
    return known;
  };
  const send = async (consignments: readonly Consignment[]): Promise<void> => {
    for (const kind of ['DongBoHoSoMC', 'CapNhatTienDoHoSoMC']) {
      const calls = consignments.filter(({ service }) => service === kind);
      await inLanes(calls, async (call) => {
        const answer = await clientOf(call).push(call.service, call.fields, call.rows);
        sent.rejected += answer.data?.length ?? 0;
        sent[kind === 'DongBoHoSoMC' ? 'dossiers' : 'steps'] += call.rows.length;
        options.progress?.(Math.min(sent.dossiers, total), total);
      });
    }
  };

  const consignments = createConsignments(options);
  for (const month of months) {
    const stories = generateMonth(world, knobs, month, line);
    const load = loadOfMonth(stories, now, knobs, world.random(`one-stop/${month}/sent`));
    const isLive = month === months.at(-1);
    consignments.add(later, false);
    consignments.add(load.sent, isLive);
    ({ later } = load);
    if (isLive) consignments.add(later, true);
    if (isLive || options.provinceAccounts || month.endsWith('-12')) await send(consignments.take());
  }
  options.progress?.(total, total);
  const requests = [...clients.values()].reduce((sum, client) => sum + client.requests(), 0);
  return { ...sent, requests };
}

function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7);) {
    months.push(month);
    const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}

/** Works the items off in order, a few at once; after a failure no further one is begun. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    try {
      while (next < items.length) await work(items[next++]!);
    } finally {
      next = items.length;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
