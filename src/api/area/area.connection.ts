import { connectionTypes } from '../connection/connection-types.js';
import { Area } from './area.type.js';

export const { Connection: AreaConnection, Resolver: AreaConnectionResolver } = connectionTypes(
  'Area',
  'administrative units (đơn vị hành chính)',
  () => Area,
);
