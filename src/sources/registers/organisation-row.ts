import type { RegisterSeeds } from '#config';
import type { AreaLevel, Organisation, OrganisationKind, OtherCode } from '#domain';
import { listed } from './listed.js';
import { optional } from './optional.js';

/** The columns that agencies, facilities and schools share, with their place. */
export interface OrganisationRow {
  readonly file: string;
  readonly line: number;
  readonly kind: OrganisationKind;
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly subkind: Organisation['subkind'];
  readonly level: AreaLevel;
  readonly parentCode?: string;
  readonly otherCodes: readonly OtherCode[];
  readonly figures: Organisation['figures'];
  readonly areaCode: string;
  /** The day in whose structure the area code is to be read. */
  readonly areaOn: string;
  readonly from?: string;
  readonly to?: string;
  readonly succeededBy: readonly string[];
  readonly legalBasis?: string;
}

/** The rows of the three registers in one form. */
export function organisationRows(seeds: RegisterSeeds): readonly OrganisationRow[] {
  return [
    ...seeds.agencies.map((row) => ({
      ...common('AGENCY', row),
      parentCode: optional(row.values.parent_code),
      otherCodes: [],
      figures: {},
    })),
    ...seeds.facilities.map((row) => ({
      ...common('FACILITY', row),
      otherCodes: row.values.gln === '' ? [] : [{ system: 'GLN', code: row.values.gln }],
      figures: { beds: Number(row.values.beds) },
    })),
    ...seeds.schools.map((row) => ({
      ...common('SCHOOL', row),
      otherCodes: listed(row.values.other_codes).map((pair) => {
        const [system = '', code = ''] = pair.split(':');
        return { system, code };
      }),
      figures: { teachers: Number(row.values.teachers), pupils: Number(row.values.pupils) },
    })),
  ];
}

type AnyRow = (RegisterSeeds['agencies'] | RegisterSeeds['facilities'] | RegisterSeeds['schools'])[number];

function common(
  kind: OrganisationKind,
  { file, line, values }: AnyRow,
): Omit<OrganisationRow, 'parentCode' | 'otherCodes' | 'figures'> {
  return {
    file,
    line,
    kind,
    key: `${kind}:${values.code}@${values.valid_from}`,
    code: values.code,
    name: values.name,
    subkind: values.kind as Organisation['subkind'],
    level: values.level as AreaLevel,
    areaCode: values.area_code,
    areaOn: values.area_on,
    from: optional(values.valid_from),
    to: optional(values.valid_to),
    succeededBy: listed(values.succeeded_by),
    legalBasis: optional(values.legal_basis),
  };
}
