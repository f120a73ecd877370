import { connectionTypes } from '../connection/connection-types.js';
import { Visit } from './visit.type.js';

const visit = connectionTypes('Visit', 'visits (lượt khám chữa bệnh)', () => Visit);
export const VisitConnection = visit.Connection;
export const VisitConnectionResolver = visit.Resolver;
