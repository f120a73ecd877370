import type { Random } from '../province/random.js';
import type { Bill, DrugLine, ServiceLine } from './encounter.js';
import { courseKinds, inpatientKinds } from './visit-mix.js';
import type { WallMinute } from './wall-time.js';

/** What a bill depends on. */
export interface BillPlace {
  readonly kind: string;
  readonly arrivedAt: WallMinute;
  readonly leftAt: WallMinute;
  readonly insured: boolean;
  readonly detail: number;
}

/** People write times by the clock's five minutes. */
const fiveMinutes = 5;

/** Makes up the lines of a bill and its totals; everything is in whole đồng, so the identities of QĐ 4750 hold exactly. */
export function createBill(
  random: Random,
  place: BillPlace,
): { readonly drugs: readonly DrugLine[]; readonly services: readonly ServiceLine[]; readonly bill: Bill } {
  const isLong = inpatientKinds.has(place.kind) || courseKinds.has(place.kind);
  const during = (): WallMinute => place.arrivedAt + random.int(8, Math.max(9, place.leftAt - place.arrivedAt - 5));
  const drugs = times(random.int(1, isLong ? 3 : 1) * place.detail, () => ({
    quantity: random.int(1, 30),
    price: random.int(2, 90) * 100,
    orderedAt: during(),
  }));
  const services: ServiceLine[] = [
    line('02.1896', 'EXAMINATION', 1, 38_700, place.arrivedAt + fiveMinutes * random.int(1, 8), undefined),
    ...times(random.int(isLong ? 1 : 0, isLong ? 2 : 1) * place.detail, () => {
      const orderedAt = during();
      return line(
        `23.${random.int(1, 220)}.1510`,
        'TEST',
        1,
        random.int(15, 90) * 1_000,
        orderedAt,
        orderedAt + fiveMinutes * random.int(3, 30),
      );
    }),
  ];
  if (inpatientKinds.has(place.kind)) {
    const nights = Math.max(1, Math.round((place.leftAt - place.arrivedAt) / 1_440));
    services.push(
      line('K03.1918', 'BED', place.kind === '04' ? 0.5 : nights, 182_000, place.arrivedAt + 60, undefined),
    );
  }
  if (isLong && random.chance(0.4)) {
    services.push(line('N03.01.020', 'MATERIAL', random.int(1, 4), random.int(2, 40) * 1_000, during(), undefined));
    services.push(line('15.0303.2047', 'PROCEDURE', 1, random.int(20, 900) * 1_000, during(), undefined));
  }
  return { drugs, services, bill: billOf(drugs, services, place.insured) };
}

function billOf(drugs: readonly DrugLine[], services: readonly ServiceLine[], isInsured: boolean): Bill {
  const sum = (lines: readonly { quantity: number; price: number }[]) =>
    lines.reduce((total, { quantity, price }) => total + quantity * price, 0);
  const total = sum(drugs) + sum(services);
  const insured = isInsured ? total : 0;
  return {
    drugs: sum(drugs),
    materials: sum(services.filter(({ group }) => group === 'MATERIAL')),
    total,
    insured,
    share: Math.round(insured * 0.2),
  };
}

function line(
  code: string,
  group: ServiceLine['group'],
  quantity: number,
  price: number,
  orderedAt: WallMinute,
  resultAt: WallMinute | undefined,
): ServiceLine {
  return { code, group, quantity, price, orderedAt, resultAt };
}

const times = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: Math.round(count) }, make);
