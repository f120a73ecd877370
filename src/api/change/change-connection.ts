import { FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionTypes } from '../connection/connection-types.js';
import { SnapshotIdScalar } from '../scalar/snapshot-id-scalar.js';
import { Change } from './change.type.js';
import type { ChangesPage } from './changes-page.js';

const change = connectionTypes('Change', 'changes of records (thay đổi)', () => Change);
export const ChangeConnection = change.Connection;
export const ChangeConnectionResolver = change.Resolver;

@Resolver(() => ChangeConnection)
export class ChangesUntilResolver {
  @FieldResolver(() => SnapshotIdScalar, {
    description:
      'The snapshot that all pages lead up to (đến ảnh chụp dữ liệu): once the last page is taken over, ask for the ' +
      'changes since this one.',
  })
  until(@Root() page: ChangesPage): string {
    return String(page.until);
  }
}
