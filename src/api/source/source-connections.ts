import { connectionTypes } from '../connection/connection-types.js';
import { Rejection } from './rejection.type.js';
import { Reporter } from './reporter.type.js';

const reporter = connectionTypes('Reporter', 'reporters (đơn vị báo cáo)', () => Reporter);
export const ReporterConnection = reporter.Connection;
export const ReporterConnectionResolver = reporter.Resolver;
const rejection = connectionTypes('Rejection', 'rejections (bản ghi bị từ chối)', () => Rejection);
export const RejectionConnection = rejection.Connection;
export const RejectionConnectionResolver = rejection.Resolver;
