import { connectionTypes } from '../connection/connection-types.js';
import { Area } from './area.type.js';

const area = connectionTypes('Area', 'administrative units (đơn vị hành chính)', () => Area);
export const AreaConnection = area.Connection;
export const AreaConnectionResolver = area.Resolver;
