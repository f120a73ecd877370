import { describe, expect, it } from '@jest/globals';
import type { Translation } from '#sources';
import { parseDecimal } from '../../../src/sources/ioc/parse-decimal.js';
import { iocAt } from './pull-ioc.js';

const receivedAt = '2025-08-01T00:00:00Z';
const translate = (table: string, values: Record<string, unknown>): Translation =>
  iocAt(receivedAt).translate({ table, position: 'x', values }, { receivedAt })[0]!;

const figure = {
  officeCode: '000.00.90.H46',
  indicatorCode: 'BPC_KTXH_TDTTGRDP',
  dataTypeId: 4,
  periodId: 14,
  dataYear: 2024,
  value: '6.80',
  unit: '%',
};
const report = {
  service_request_id: 'PA1',
  status: 'open',
  service_code: 'HTGT',
  requested_datetime: '2021-07-05T08:00:00+07:00',
  updated_datetime: '2021-07-06T08:00:00+07:00',
};

describe('a figure of the indicator warehouse', () => {
  it('becomes a draft keyed by office, indicator, period and kind', () => {
    expect(translate('indicator', figure).draft).toEqual({
      kind: 'indicator_value',
      key: '000.00.90.H46|BPC_KTXH_TDTTGRDP|2024-Q2|4',
      version: receivedAt,
      day: '2024-06-30',
      codes: { agency: '000.00.90.H46' },
      fields: {
        officeCode: '000.00.90.H46',
        indicatorCode: 'BPC_KTXH_TDTTGRDP',
        indicatorName: undefined,
        periodCode: '2024-Q2',
        periodGrain: 'QUARTER',
        periodLastDay: '2024-06-30',
        status: 'OFFICIAL',
        value: '6.80',
        unit: '%',
      },
      flags: [],
    });
  });

  it('takes its version from its own time, in UTC', () => {
    expect(translate('indicator', { ...figure, updatedTime: '2024-09-30 10:00:00' }).draft!.version).toBe(
      '2024-09-30T03:00:00Z',
    );
  });

  it('is flagged when an estimate comes after the official figure, and only then', () => {
    const estimate = { ...figure, dataTypeId: 2, officialUpdatedTime: '2024-09-30 10:00:00' };
    const flags = (updatedTime: string | undefined) =>
      translate('indicator', { ...estimate, updatedTime }).draft!.flags;
    expect(flags('2024-10-01 08:00:00')).toEqual(['ESTIMATE_AFTER_OFFICIAL']);
    expect(flags('2024-06-25 08:00:00')).toEqual([]);
    expect(flags(undefined)).toEqual([]);
  });

  it('keeps zero as a figure and takes an empty one back', () => {
    expect(translate('indicator', { ...figure, value: 0 }).draft!.fields.value).toBe('0');
    expect(translate('indicator', { ...figure, value: null }).draft).toMatchObject({ deleted: true, fields: {} });
  });

  it.each([
    [{ value: 'khoảng 7' }, 'BAD_NUMBER', 'value'],
    [{ dataTypeId: 5 }, 'BAD_VALUE', 'dataTypeId'],
    [{ periodId: 19 }, 'BAD_VALUE', 'periodId'],
    [{ indicatorCode: ' ' }, 'MISSING_KEY', 'indicatorCode'],
  ])('with %j is rejected as %s', (change, code, field) => {
    expect(translate('indicator', { ...figure, ...change }).rejection).toMatchObject({ code, field });
  });
});

describe('what QĐ 766 asks of a city report', () => {
  const handled = {
    ...report,
    status: 'closed',
    status_detail: 'Đã xử lý',
    supplement_datetime: '2021-07-06T10:00:00+07:00',
    published_datetime: '2021-07-09T10:00:00+07:00',
    satisfaction: 'Hài lòng',
  };
  const draftOf = (change: object): unknown => translate('service_request', { ...report, ...change }).draft;

  it('is read beside the standard’s fields, or nested', () => {
    const fields = {
      supplementRequestedAt: '2021-07-06T03:00:00Z',
      publishedAt: '2021-07-09T03:00:00Z',
      satisfaction: 'SATISFIED',
    };
    expect(draftOf(handled)).toMatchObject({ fields, flags: [] });
    const { supplement_datetime, published_datetime, satisfaction } = handled;
    const nested = { supplement_datetime, published_datetime, satisfaction };
    expect(draftOf({ extended_attributes: nested })).toMatchObject({ fields });
  });

  it('may be missing, and an opinion that is none of the four is flagged once', () => {
    expect(draftOf({})).toMatchObject({ fields: { satisfaction: undefined, publishedAt: undefined }, flags: [] });
    expect(draftOf({ ...handled, satisfaction: '5 sao', status_detail: 'Chờ họp' })).toMatchObject({
      fields: { satisfaction: undefined },
      flags: ['UNKNOWN_CODE'],
    });
  });

  it('is rejected when a time cannot be read', () => {
    const change = { published_datetime: '09/07/2021' };
    expect(translate('service_request', { ...report, ...change }).rejection).toMatchObject({
      code: 'BAD_DATE',
      field: 'published_datetime',
    });
  });
});

describe('a decimal', () => {
  it.each([
    ['6.8', '6.8', false],
    ['-0.50', '-0.50', false],
    ['6,8', '6.8', true],
    ['1.234,5', '1234.5', true],
    ['1,234.5', '1234.5', true],
    ['1.234.567', '1234567', true],
    ['12 345', '12345', true],
    ['1.5e3', '1500', true],
  ])('%s is read as %s', (given, text, normalised) => {
    expect(parseDecimal(given)).toEqual({ text, normalised });
  });

  it.each(['', 'x', '1.2.3,4,5', '--1', 'Infinity', '1,2.3,4'])('%j is none', (given) => {
    expect(parseDecimal(given)).toBeUndefined();
  });
});

describe('a service request', () => {
  it('is versioned by its last change, and closed outranks open at the same moment', () => {
    const open = translate('service_request', report).draft!;
    const closed = translate('service_request', { ...report, status: 'Closed' }).draft!;
    expect(open.version).toBe('2021-07-06T01:00:00Z 0');
    expect(closed.version > open.version).toBe(true);
  });

  it('reads the extensions beside the standard fields or nested below them', () => {
    const extensions = {
      status_detail: 'TU_CHOI',
      area_code: '18862',
      agency_code: '000.00.90.H46',
      closed_datetime: '2021-07-05T09:30:00Z',
    };
    const flat = translate('service_request', { ...report, status: 'closed', ...extensions });
    expect(flat).toEqual(
      translate('service_request', { ...report, status: 'closed', extended_attributes: extensions }),
    );
    expect(flat).toEqual(
      translate('service_request', { ...report, status: 'closed', extended_attributes: [extensions] }),
    );
    expect(flat.draft).toMatchObject({
      day: '2021-07-05',
      codes: { area: '18862', agency: '000.00.90.H46' },
      fields: { step: 'REFUSED', closedAt: '2021-07-05T09:30:00Z' },
    });
  });

  it('keeps an area code of the other side of the reform as received, dated by the report', () => {
    const late = { ...report, requested_datetime: '2025-07-02T08:00:00+07:00', area_code: '18862' };
    expect(translate('service_request', late).draft).toMatchObject({
      day: '2025-07-02',
      fields: { areaCode: '18862' },
    });
  });

  it('closed before it was made is flagged, an unknown step too', () => {
    const odd = { ...report, status: 'closed', closed_datetime: '2021-07-01T08:00:00+07:00', status_detail: 'Chờ họp' };
    expect(translate('service_request', odd).draft!.flags).toEqual(['UNKNOWN_CODE', 'END_BEFORE_START']);
  });

  it('reads a step in composed or decomposed letters', () => {
    const step = (words: string) =>
      translate('service_request', { ...report, status_detail: words }).draft!.fields.step;
    expect([step('Đang xử lý'), step('Đang xử lý'.normalize('NFD')), step('dang_xu_ly')]).toEqual(
      Array(3).fill('PROCESSING'),
    );
  });

  it.each([
    [{ service_request_id: '' }, 'MISSING_KEY'],
    [{ status: 'pending' }, 'BAD_VALUE'],
    [{ service_code: null }, 'MISSING_FIELD'],
    [{ requested_datetime: undefined }, 'MISSING_FIELD'],
    [{ expected_datetime: '31/07/2021' }, 'BAD_DATE'],
  ])('with %j is rejected as %s', (change, code) => {
    expect(translate('service_request', { ...report, ...change }).rejection!.code).toBe(code);
  });

  it('translates the same row to the same draft each time', () => {
    expect(translate('service_request', report)).toEqual(translate('service_request', report));
  });
});
