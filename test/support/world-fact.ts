import type { CellMeasure, Fact, RecordFields, RecordShape } from '#domain';

/**
 * A fact of the tests' own that uses everything facts can have: a case is opened, may be closed (by itself or by its last
 * part), costs something, has a colour and a size, takes days, may have a holder who has had others; parts are counted too.
 */
export const caseShape: RecordShape = {
  kind: 'world_case',
  sector: 'city',
  ruleVersion: 1,
  fields: [
    { name: 'openedDay', type: 'day' },
    { name: 'finishedDay', type: 'day' },
    { name: 'dueDay', type: 'day' },
    { name: 'colour', type: 'text' },
    { name: 'size', type: 'text' },
    { name: 'cost', type: 'decimal' },
    { name: 'marks', type: 'text[]' },
    { name: 'note', type: 'json' },
    { name: 'holder', type: 'text' },
    { name: 'waits', type: 'json' },
  ],
  references: [{ name: 'office', register: 'AGENCY', field: 'officeId', placing: true }],
  derived: [
    { name: 'closedDay', type: 'day' },
    { name: 'isClosed', type: 'boolean' },
    { name: 'isInTime', type: 'boolean' },
    { name: 'lateDay', type: 'day' },
    { name: 'leftLateDay', type: 'day' },
    { name: 'daysTaken', type: 'integer' },
    { name: 'costTwice', type: 'decimal' },
    { name: 'isAgain', type: 'boolean' },
  ],
  derive: (fields, { parts, neighbours = [] }) => ({
    ...deriveCase(fields, parts),
    isAgain: neighbours.some(({ openedDay }) => String(openedDay ?? '9') < String(fields['openedDay'] ?? '')),
  }),
  parts: { kind: 'world_part' },
  neighbours: { by: 'holder', reads: ['openedDay'], most: 3, flag: 'POSSIBLE_DUPLICATE' },
  indexes: [['holder']],
};

export const partShape: RecordShape = {
  kind: 'world_part',
  sector: 'city',
  ruleVersion: 1,
  fields: [
    { name: 'caseKey', type: 'text', required: true },
    { name: 'doneDay', type: 'day' },
  ],
  references: [],
  derived: [{ name: 'countedDay', type: 'day' }],
  derive: (fields) => ({ countedDay: fields['doneDay'] }),
  parent: { kind: 'world_case', keyField: 'caseKey' },
  neighbours: { by: 'caseKey', reads: [], most: 2, flag: 'POSSIBLE_DUPLICATE' },
};

function deriveCase(fields: RecordFields, parts: readonly RecordFields[]): RecordFields {
  const { openedDay, finishedDay, dueDay, cost } = fields as Record<string, string | undefined>;
  const done = parts.map(({ doneDay }) => doneDay as string | undefined).filter((day) => day !== undefined);
  const end = [finishedDay, ...done]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const closedDay = end === undefined || openedDay === undefined ? undefined : end < openedDay ? openedDay : end;
  const late = openedDay !== undefined && dueDay !== undefined && (closedDay === undefined || closedDay > dueDay);
  return {
    closedDay,
    isClosed: closedDay !== undefined,
    isInTime: closedDay !== undefined && dueDay !== undefined && closedDay <= dueDay,
    lateDay: late ? (dueDay > openedDay ? dueDay : openedDay) : undefined,
    leftLateDay: late ? closedDay : undefined,
    daysTaken:
      closedDay === undefined || openedDay === undefined
        ? undefined
        : Math.round((Date.parse(closedDay) - Date.parse(openedDay)) / 86_400_000),
    costTwice: cost === undefined ? undefined : (Number(cost) * 2).toFixed(2),
  };
}

const count = (key: string, day: string, when?: string, record = 'world_case'): CellMeasure => ({
  type: 'CELL',
  key,
  record,
  day,
  when,
  add: 1,
  over: { place: 'SUM', time: 'SUM' },
});

export const worldFact: Fact = {
  name: 'world',
  shapes: [caseShape, partShape],
  dimensions: [
    { dimension: 'COLOUR', field: 'colour' },
    { dimension: 'SIZE', field: 'size' },
  ],
  measures: [
    count('cases_opened', 'openedDay'),
    count('cases_closed', 'closedDay', 'isClosed'),
    count('cases_in_time', 'closedDay', 'isInTime'),
    count('cases_late_in', 'lateDay'),
    count('cases_late_out', 'leftLateDay'),
    { ...count('case_cost', 'closedDay', 'isClosed'), add: 'cost' },
    count('parts_done', 'countedDay', undefined, 'world_part'),
    count('cases_again', 'openedDay', 'isAgain'),
    { type: 'DISTINCT_RECORDS', key: 'holders', record: 'world_case', day: 'openedDay', member: 'holder' },
    { type: 'DISTINCT', key: 'colours', counted: 'cases_opened', dimension: 'COLOUR' },
    { type: 'STOCK', key: 'cases_open', opened: 'cases_opened', closed: 'cases_closed' },
    { type: 'STOCK', key: 'cases_late', opened: 'cases_late_in', closed: 'cases_late_out' },
    { type: 'SUM', key: 'cases_due', terms: ['cases_closed', 'cases_late'] },
    { type: 'ACTIVE_UNITS', key: 'active_communes', counted: 'cases_opened', level: 'COMMUNE' },
    { type: 'VALID_UNITS', key: 'valid_communes', level: 'COMMUNE' },
    {
      type: 'HISTOGRAM',
      key: 'case_waits',
      record: 'world_case',
      day: 'openedDay',
      value: 'waits',
      counts: true,
      unit: 'MINUTE',
    },
    { type: 'HISTOGRAM', key: 'case_days', record: 'world_case', day: 'closedDay', value: 'daysTaken', unit: 'DAY' },
  ],
};
