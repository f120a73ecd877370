import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readMetricFiles } from '#config';
import { areaLevels, facts, grains } from '#domain';
import { compileCatalogue, metricDirections, metricKinds, metricSectors, metricUnits } from '#metrics';
import { absentTreatments, treatedAbsences } from '../../../src/metrics/definition/composite.js';
import { definitionKeys, optionalKeys } from '../../../src/metrics/definition/read-definition.js';
import { readAsCatalogue, soundDefinition } from './catalogue-file.js';

const schema = JSON.parse(readFileSync('schema/metrics.schema.json', 'utf8'));
const form = new Ajv2020({ allErrors: true }).compile(schema);
const shipped = readMetricFiles('schema/metrics');

const path = 'administration/dossiers-received.yaml';
const changed = (changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((sound, [from, to]) => (expect(sound).toContain(from), sound.replace(from, to)), soundDefinition);

/** Whether the schema and the hub's own reader take a file. */
function judged(text: string): { readonly schema: boolean; readonly reader: boolean } {
  const files = readAsCatalogue({ [path]: text });
  let reader = true;
  try {
    compileCatalogue(files, facts);
  } catch (error) {
    expect(error).toMatchObject({ code: 'GIANH_SEED_INVALID' });
    reader = false;
  }
  return { schema: form(files.files[0]?.value), reader };
}

const group = (more: string): string =>
  `groups: [{ key: A, name: { vi: Nhóm, en: Group }, parts: [{ metric: DOSSIERS_RECEIVED_X, max_points: 5${more} }] }]`;

describe('the JSON Schema for editors', () => {
  it('accepts every shipped file', () => {
    expect(shipped.files.flatMap(({ file, value }) => (form(value) ? [] : [[file, form.errors]]))).toEqual([]);
  });

  it('has the keys and words of the reader', () => {
    const { properties, required, additionalProperties, $defs } = schema;
    expect(additionalProperties).toBe(false);
    expect(Object.keys(properties)).toEqual(definitionKeys);
    expect(required).toEqual(definitionKeys.filter((key) => !optionalKeys.includes(key)));
    expect(properties.sector.enum).toEqual(metricSectors);
    expect(properties.kind.enum).toEqual(metricKinds);
    expect(properties.unit.enum).toEqual(metricUnits);
    expect(properties.direction.enum).toEqual(metricDirections);
    expect(properties.grains.items.enum).toEqual(grains);
    expect(properties.levels.items.enum).toEqual(areaLevels);
    expect(Object.keys($defs.when_absent.properties)).toEqual(treatedAbsences);
    expect($defs.when_absent.properties.NO_DATA.enum).toEqual(absentTreatments);
  });

  it.each<readonly [string, ...(readonly [string, string])[]]>([
    ['a sound file'],
    ['a note', ['rules:', 'note: { vi: Chú ý, en: Mind }\nrules:']],
    ['a filter', ['rules:', 'where: { CHANNEL: [ONLINE] }\nrules:']],
    ['a suppression', ['rules:', 'suppression: { min_n: 5, counted: dossiers_received }\nrules:']],
    ['an agency', ['rules:', 'responsible_agency: 000.00.02.H50\nrules:']],
    ['persons', ['unit: COUNT', 'unit: PERSONS']],
    ['an edition with its own measure', ['{ version: 1 }', '{ version: 1, numerator: dossiers_resolved }']],
    [
      'what no source delivers',
      ['numerator: dossiers_received\n', 'not_delivered: { vi: Chưa có, en: Nothing yet }\n'],
      ['dimensions: [AGENCY]\n', ''],
    ],
    [
      'a quotient with a factor',
      ['kind: COUNT\nunit: COUNT', 'kind: RATIO\nunit: TIMES\nfactor: 10\ndenominator: dossiers_resolved'],
    ],
  ])('takes what the reader takes: %s', (_what, ...changes) => {
    expect(judged(changed(changes))).toEqual({ schema: true, reader: true });
  });

  it.each<readonly [string, ...(readonly [string, string])[]]>([
    ['a language missing', ['name: { vi: Hồ sơ tiếp nhận, en: Dossiers received }', 'name: { vi: Hồ sơ }']],
    ['a name that ends in a blank', ['en: Dossiers received }\nshort', 'en: "Dossiers received " }\nshort']],
    ['a key missing', ['direction: NEITHER\n', '']],
    ['an unknown key', ['levels:', 'level:']],
    ['an unknown unit', ['unit: COUNT', 'unit: COUNTS']],
    ['a count in percent', ['unit: COUNT', 'unit: PERCENT']],
    ['half a decimal', ['decimals: 0', 'decimals: 0.5']],
    ['a key in lower case', ['key: DOSSIERS_RECEIVED', 'key: dossiers_received']],
    ['a grain twice', ['[MONTH]', '[MONTH, MONTH]']],
    ['no level', ['[PROVINCE]', '[]']],
    ['a source that is no name', ['[one-stop]', '[One Stop]']],
    ['a ratio without denominator', ['kind: COUNT', 'kind: RATIO']],
    ['a count with a denominator', ['rules:', 'denominator: dossiers_resolved\nrules:']],
    ['a count with a factor', ['rules:', 'factor: 10\nrules:']],
    [
      'a factor of nothing',
      ['kind: COUNT\nunit: COUNT', 'kind: RATIO\nunit: TIMES\nfactor: 0\ndenominator: dossiers_resolved'],
    ],
    ['a percentile without quantile', ['kind: COUNT', 'kind: PERCENTILE']],
    ['a count with a quantile', ['rules:', 'quantile: 0.5\nrules:']],
    ['a quantile of all', ['kind: COUNT', 'kind: PERCENTILE\nquantile: 1']],
    ['a composite with a numerator', ['kind: COUNT', 'kind: COMPOSITE'], ['unit: COUNT', `unit: POINTS\n${group('')}`]],
    ['a composite without groups', ['kind: COUNT', 'kind: COMPOSITE'], ['numerator: dossiers_received\n', '']],
    ['a count with groups', ['rules:', `${group('')}\nrules:`]],
    [
      'a treatment that is not known',
      ['kind: COUNT', 'kind: COMPOSITE'],
      ['numerator: dossiers_received\n', `${group(', when_absent: { NO_DATA: SKIP }')}\n`],
    ],
    ['a measure of what is not delivered', ['rules:', 'not_delivered: { vi: Chưa có, en: Nothing yet }\nrules:']],
    ['a note in one language', ['rules:', 'note: { vi: Chú ý }\nrules:']],
    ['a suppression from one on', ['rules:', 'suppression: { min_n: 1, counted: dossiers_received }\nrules:']],
    ['an empty filter', ['rules:', 'where: { CHANNEL: [] }\nrules:']],
    ['a rule without version', ['- { version: 1 }', '- { valid_from: 2022-06-23 }']],
    ['an article that is a number', ['rules:', 'authority: { document: QĐ 766/QĐ-TTg, article: 2.1 }\nrules:']],
  ])('refuses what the reader refuses: %s', (_what, ...changes) => {
    expect(judged(changed(changes))).toEqual({ schema: false, reader: false });
  });
});
