import { connectionTypes } from '../connection/connection-types.js';
import { Rejection } from './rejection.type.js';
import { Reporter } from './reporter.type.js';

export const { Connection: ReporterConnection, Resolver: ReporterConnectionResolver } = connectionTypes(
  'Reporter',
  'reporters (đơn vị báo cáo)',
  () => Reporter,
);
export const { Connection: RejectionConnection, Resolver: RejectionConnectionResolver } = connectionTypes(
  'Rejection',
  'rejections (bản ghi bị từ chối)',
  () => Rejection,
);
