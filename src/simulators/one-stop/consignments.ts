import type { Office } from '../province/world.js';
import type { OfficeLoad } from './load-of-month.js';

/** An account that may send for every office of its unit prefix. */
export interface ProvinceAccount {
  /** The province's unit id, `000.00.00.H46`. */
  readonly agencyCode: string;
  readonly login: string;
  readonly password: string;
}

/** One call of the protocol, before it is sent. */
export interface Consignment {
  readonly account: { readonly login: string; readonly password: string };
  readonly service: 'DongBoHoSoMC' | 'CapNhatTienDoHoSoMC';
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: readonly unknown[];
}

/** Collects what offices have to send and packs it into calls, by account. */
export interface Consignments {
  readonly add: (loads: readonly OfficeLoad[], isLive: boolean) => void;
  /** Everything added since the last time, new records before updates before progress. */
  readonly take: () => readonly Consignment[];
}

/** Sizes of calls; see OneStopPushOptions. */
export interface ConsignmentSizes {
  readonly provinceAccounts?: readonly ProvinceAccount[];
  readonly liveSteps?: number;
  readonly historySteps?: number;
  readonly historyDossiers?: number;
}

interface Bundle {
  readonly account: { readonly login: string; readonly password: string };
  readonly madonvi: string;
  readonly isLive: boolean;
  readonly fresh: unknown[];
  readonly updated: unknown[];
  readonly steps: unknown[];
}

export function createConsignments(sizes: ConsignmentSizes): Consignments {
  const { provinceAccounts = [], liveSteps = 10, historySteps = 2_000, historyDossiers = 500 } = sizes;
  let bundles = new Map<string, Bundle>();

  function bundleOf(office: Office, isLive: boolean): Bundle {
    const province = isLive ? undefined : provinceAccounts.find(({ agencyCode }) => sameProvince(agencyCode, office));
    const { login, password } = province ?? office;
    const key = `${login}/${isLive}`;
    const known = bundles.get(key) ?? {
      account: { login, password },
      madonvi: (province ?? office).agencyCode,
      isLive,
      fresh: [],
      updated: [],
      steps: [],
    };
    bundles.set(key, known);
    return known;
  }

  function callsOf({ account, madonvi, isLive, fresh, updated, steps }: Bundle): readonly Consignment[] {
    const dossiers = (isUpdating: string) => (rows: readonly unknown[]) =>
      ({ account, service: 'DongBoHoSoMC', fields: { madonvi, isUpdating }, rows }) as const;
    const progress = (rows: readonly unknown[]) =>
      ({ account, service: 'CapNhatTienDoHoSoMC', fields: { madonvi }, rows }) as const;
    return [
      ...chunks(fresh, historyDossiers).map(dossiers('False')),
      ...chunks(updated, historyDossiers).map(dossiers('True')),
      ...chunks(steps, isLive ? liveSteps : historySteps).map(progress),
    ];
  }

  return {
    add: (loads, isLive) => {
      for (const { office, fresh, updated, steps } of loads) {
        const bundle = bundleOf(office, isLive);
        bundle.fresh.push(...fresh);
        bundle.updated.push(...updated);
        bundle.steps.push(...steps);
      }
    },
    take: () => {
      const calls = [...bundles.values()].flatMap(callsOf);
      bundles = new Map();
      return calls;
    },
  };
}

function sameProvince(agencyCode: string, office: Office): boolean {
  return office.agencyCode.endsWith(agencyCode.slice(agencyCode.lastIndexOf('.')));
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
