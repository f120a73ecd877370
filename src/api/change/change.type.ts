import { Field, ID, ObjectType } from 'type-graphql';
import { RecordUnion } from '../behind/record-connection.js';
import type { RecordNode } from '../behind/record-kinds.js';
import { SnapshotIdScalar } from '../scalar/snapshot-id-scalar.js';
import { enumOf } from '../schema/enum-of.js';
import { RecordType, type RecordTypeName } from './record-type.js';

export const ChangeOperation = enumOf<'UPSERT' | 'DELETE'>('ChangeOperation', 'What a copy has to do (thao tác).', {
  UPSERT: 'Put the record into the copy, in place of what it has under that id (thêm hoặc thay).',
  DELETE: 'Let the record go from the copy: it was deleted, or has left the area (xoá).',
});

@ObjectType({
  description:
    'What became of a record between two snapshots (thay đổi): its newest version, or that it is to be let go. A record ' +
    'that changed several times comes once.',
  simpleResolvers: true,
})
export class Change {
  @Field(() => RecordType, { description: 'Its kind (loại bản ghi).' })
  readonly type!: RecordTypeName;

  @Field(() => ID, { description: 'Its id (định danh), unique within its kind and the same for ever.' })
  readonly id!: string;

  @Field(() => ChangeOperation, { description: 'What a copy has to do (thao tác).' })
  readonly operation!: 'UPSERT' | 'DELETE';

  @Field(() => SnapshotIdScalar, { description: 'The snapshot that changed it last (ảnh chụp dữ liệu).' })
  readonly snapshot!: string;

  @Field(() => RecordUnion, { nullable: true, description: 'Its newest version (bản ghi); null for DELETE.' })
  readonly record!: RecordNode | undefined;
}
