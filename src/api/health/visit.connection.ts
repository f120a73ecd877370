import { connectionTypes } from '../connection/connection-types.js';
import { Visit } from './visit.type.js';

export const { Connection: VisitConnection, Resolver: VisitConnectionResolver } = connectionTypes(
  'Visit',
  'visits (lượt khám chữa bệnh)',
  () => Visit,
);
