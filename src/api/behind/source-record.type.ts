import { Field, ID, ObjectType } from 'type-graphql';
import type { ListRow } from '#store';
import { areaOfUnit } from '../area/area-of-unit.js';
import { Area } from '../area/area.type.js';
import type { Reading } from '../context/reading.js';
import { Provenance, provenanceColumns } from '../record/provenance.type.js';
import { QualityFlag } from '../record/quality-flag.js';
import type { RecordColumns } from '../record/record-columns.js';

/** Stored fields that the fields of `SourceRecord` are made from. */
export const sourceRecordColumns: RecordColumns = {
  key: ['naturalKey'],
  area: ['unitId'],
  quality: ['flags'],
  provenance: provenanceColumns,
};

/** Kinds whose key names a thing and never a person. */
const named: ReadonlySet<string> = new Set([
  'dossier_step',
  'school_class',
  'school_listing',
  'indicator_value',
  'index_score',
]);

@ObjectType({
  description:
    'A record of a kind without a type of its own (bản ghi nguồn): a step, an enrolment, a class, a published figure.',
  simpleResolvers: true,
})
export class SourceRecord {
  @Field(() => ID, { description: 'Its number among records of its kind (số bản ghi).' })
  readonly id: string;

  @Field(() => String, { description: 'Its kind (loại bản ghi), such as dossier_step or pupil_enrolment.' })
  readonly recordKind: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its key at its source (mã tại nguồn); null for kinds whose key could name a person.',
  })
  readonly key: string | undefined;

  @Field(() => Area, { nullable: true, description: 'The area it was recorded in (địa bàn).' })
  readonly area: Area | undefined;

  @Field(() => [QualityFlag], { description: 'What the hub noticed about it (dấu hiệu chất lượng).' })
  readonly quality: readonly string[];

  @Field(() => Provenance, { description: 'Where it comes from (nguồn gốc).' })
  readonly provenance: Provenance;

  constructor(kind: string, row: ListRow, { books }: Reading) {
    const unitId = row['unitId'] as number | undefined;
    this.id = String(row['id']);
    this.recordKind = kind;
    this.key = named.has(kind) ? (row['naturalKey'] as string | undefined) : undefined;
    this.area = unitId === undefined ? undefined : areaOfUnit(books.areas.unit(unitId));
    this.quality = (row['flags'] as readonly string[] | undefined) ?? [];
    this.provenance = new Provenance(row);
  }
}
