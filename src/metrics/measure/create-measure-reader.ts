import type { Measure } from '#domain';
import { bindCell } from './bind-cell.js';
import { bindDistinct } from './bind-distinct.js';
import { bindDistinctRecords } from './bind-distinct-records.js';
import { bindHistogram } from './bind-histogram.js';
import { bindPublished } from './bind-published.js';
import { bindRegister } from './bind-register.js';
import { bindStock } from './bind-stock.js';
import { bindDifference, bindSum } from './bind-terms.js';
import { bindActiveUnits, bindValidUnits } from './bind-units.js';
import { createStretches } from '../read/stretches.js';
import { bindWhole } from './bind-whole.js';
import type { Bind, BindContext, BoundMeasure } from './bound-measure.js';

/** Measures by their keys, ready to be planned and read. */
export type MeasureReader = (key: string) => BoundMeasure;

/** What each kind of measure means: the one table of it. */
const kinds: { readonly [Type in Measure['type']]: Bind<Extract<Measure, { type: Type }>> } = {
  CELL: bindCell,
  HISTOGRAM: bindHistogram,
  STOCK: bindStock,
  SUM: bindSum,
  DIFFERENCE: bindDifference,
  WHOLE: bindWhole,
  ACTIVE_UNITS: bindActiveUnits,
  VALID_UNITS: bindValidUnits,
  PUBLISHED: bindPublished,
  DISTINCT: bindDistinct,
  DISTINCT_RECORDS: bindDistinctRecords,
  REGISTER: bindRegister,
};

/** Reads measures of every kind by the measure book; each is bound once. */
export function createMeasureReader(context: Omit<BindContext, 'bound' | 'stretches'>): MeasureReader {
  const known = new Map<string, BoundMeasure>();
  const stretches = createStretches(context.units);
  const bound: MeasureReader = (key) => {
    let measure = known.get(key);
    if (!measure) {
      const found = context.measures.get(key);
      const bind = kinds[found.measure.type] as Bind<Measure>;
      known.set(key, (measure = bind(found, { ...context, stretches, bound })));
    }
    return measure;
  };
  return bound;
}
