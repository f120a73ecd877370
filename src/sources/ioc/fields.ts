import type { FieldRule, FieldTable } from '../privacy/field-table.js';

const keep = (field: string, purpose: string): FieldRule => ({ field, class: 'KEEP', purpose });
const drop = (field: string, purpose: string): FieldRule => ({ field, class: 'DROP', purpose });

const indicator: FieldTable = {
  table: 'indicator',
  basis: 'NĐ 278/2025/NĐ-CP: sharing between agencies; aggregate figures, no personal data',
  retention: 'as long as the figure is held by the warehouse',
  fields: [
    keep('officeCode', 'whose figure'),
    keep('indicatorCode', 'which indicator'),
    keep('indicatorName', 'its name in the warehouse tree'),
    keep('dataTypeId', 'plan, estimate, actual or official'),
    keep('periodId', 'which period of the year'),
    keep('dataYear', 'which year'),
    keep('value', 'the figure'),
    keep('unit', 'its unit'),
    keep('updatedTime', 'version'),
    keep('officialUpdatedTime', 'when the official figure of the same period came: an estimate after it is flagged'),
  ],
};

const extensions: readonly FieldRule[] = [
  keep('status_detail', 'the step behind open and closed'),
  keep('closed_datetime', 'when it was closed'),
  keep('supplement_datetime', 'QĐ 766, group 5: when the sender was asked to complete it'),
  keep('published_datetime', 'QĐ 766, group 5: when the answer was made public'),
  keep('satisfaction', 'QĐ 766, group 5: one of four opinions, no words of the sender'),
  keep('area_code', 'the administrative unit it lies in'),
  keep('agency_code', 'the agency that answers for it'),
];

const serviceRequest: FieldTable = {
  table: 'service_request',
  basis: 'NĐ 278/2025/NĐ-CP: sharing between agencies; QĐ 766/QĐ-TTg, group 5',
  retention: 'one row per report, as long as the statistics of its year are open',
  fields: [
    keep('service_request_id', 'natural key'),
    keep('status', 'open or closed'),
    keep('service_code', 'category'),
    keep('service_name', 'name of the category'),
    keep('requested_datetime', 'when it was made'),
    keep('updated_datetime', 'version'),
    keep('expected_datetime', 'deadline'),
    keep('lat', 'place, already rounded to 3 decimals'),
    keep('long', 'place, already rounded to 3 decimals'),
    ...extensions,
    {
      field: 'extended_attributes',
      class: 'ROWS',
      of: 'service_request_extension',
      purpose: 'the same extensions, nested',
    },
    drop('token', 'not needed'),
    drop('status_notes', 'free words may name persons'),
    drop('service_notice', 'free words'),
    drop('description', 'free words of a citizen'),
    drop('agency_responsible', 'may be a person; the agency comes as a code'),
    drop('address', 'may be the home of the sender'),
    drop('address_id', 'may be the home of the sender'),
    drop('zipcode', 'not needed'),
    drop('media_url', 'pictures'),
    drop('email', 'sender'),
    drop('device_id', 'sender'),
    drop('account_id', 'sender'),
    drop('first_name', 'sender'),
    drop('last_name', 'sender'),
    drop('phone', 'sender'),
  ],
};

/** What the IOC's two interfaces give and what becomes of it. */
export const iocFieldTables: readonly FieldTable[] = [
  indicator,
  serviceRequest,
  { ...serviceRequest, table: 'service_request_extension', fields: extensions },
];
