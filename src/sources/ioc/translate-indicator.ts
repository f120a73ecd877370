import { type Draft, periodOfWarehouse, type QualityFlag } from '#domain';
import type { SievedValues } from '../privacy/create-sieve.js';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { RowRejection, Translation } from '../adapter/translation.js';
import { parseWireDate } from '../reading/parse-wire-date.js';
import { statusOfDataType } from './codes.js';
import { parseDecimal } from './parse-decimal.js';
import { wireText } from './wire-text.js';

/**
 * A warehouse figure as a draft; a figure that is explicitly empty withdraws what stood there.
 *
 * The version is the figure's own time where the installation gives one, else the hour of its delivery.
 */
export function translateIndicator(values: SievedValues, context: TranslateContext): Translation {
  const officeCode = wireText(values.officeCode);
  const indicatorCode = wireText(values.indicatorCode);
  if (!officeCode || !indicatorCode)
    return no('MISSING_KEY', 'indicatorCode', 'The figure names no office or no indicator.');
  const status = statusOfDataType[wireText(values.dataTypeId)];
  const period = periodOfWarehouse(Number(values.periodId), Number(values.dataYear));
  const keyed = `${officeCode}|${indicatorCode}`;
  if (!status)
    return no(
      'BAD_VALUE',
      'dataTypeId',
      'The kind of figure must be 1 to 4 (plan, estimate, actual, official).',
      keyed,
    );
  if (!period) return no('BAD_VALUE', 'periodId', 'The period must be 1–18, 20 or 21 in a year.', keyed);
  const key = `${keyed}|${period.code}|${wireText(values.dataTypeId)}`;
  const updated = moment(values.updatedTime);
  const version = updated ?? context.receivedAt;
  const codes = { agency: officeCode };
  if (wireText(values.value) === '') {
    return {
      draft: {
        kind: 'indicator_value',
        key,
        version,
        day: period.lastDay,
        deleted: true,
        codes,
        fields: {},
        flags: [],
      },
    };
  }
  const decimal = parseDecimal(values.value);
  if (!decimal) return no('BAD_NUMBER', 'value', 'The figure is not a number.', key);
  const flags: QualityFlag[] = [];
  if (decimal.normalised) flags.push('VALUE_NORMALISED');
  const official = moment(values.officialUpdatedTime);
  if (status === 'ESTIMATE' && updated && official && updated > official) flags.push('ESTIMATE_AFTER_OFFICIAL');
  const draft: Draft = {
    kind: 'indicator_value',
    key,
    version,
    day: period.lastDay,
    codes,
    fields: {
      officeCode,
      indicatorCode,
      indicatorName: wireText(values.indicatorName) || undefined,
      periodCode: period.code,
      periodGrain: period.grain,
      periodLastDay: period.lastDay,
      status,
      value: decimal.text,
      unit: wireText(values.unit) || undefined,
    },
    flags,
  };
  return { draft };
}

const moment = (value: unknown): string | undefined => parseWireDate(wireText(value), 'yyyy-MM-dd HH:mm:ss')?.instant;

const no = (code: RowRejection['code'], field: string, message: string, key?: string): Translation => ({
  rejection: { code, field, message, key },
});
