import { Field, Int, ObjectType } from 'type-graphql';
import { SnapshotIdScalar } from '../scalar/snapshot-id-scalar.js';

/** Stored fields that a provenance is made from. */
export const provenanceColumns = ['source', 'deliveryId', 'version', 'ruleVersion', 'fromSnap'] as const;

@ObjectType({ description: 'Where a record comes from (nguồn gốc bản ghi).', simpleResolvers: true })
export class Provenance {
  @Field(() => String, { description: 'Version of the record as its source counts it (phiên bản của nguồn).' })
  readonly version: string;

  @Field(() => Int, { description: 'Edition of the rules its derived fields were computed by (phiên bản quy tắc).' })
  readonly ruleVersion: number;

  @Field(() => SnapshotIdScalar, { description: 'The snapshot since which it is so (từ ảnh chụp).' })
  readonly since: string;

  readonly sourceId: number;
  readonly deliveryId: number | undefined;

  constructor(row: Readonly<Record<string, unknown>>) {
    this.version = row['version'] as string;
    this.ruleVersion = row['ruleVersion'] as number;
    this.since = String(row['fromSnap']);
    this.sourceId = row['source'] as number;
    this.deliveryId = row['deliveryId'] as number | undefined;
  }
}
