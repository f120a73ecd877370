import { connectionTypes } from '../connection/connection-types.js';
import { Dossier } from './dossier.type.js';

export const { Connection: DossierConnection, Resolver: DossierConnectionResolver } = connectionTypes(
  'Dossier',
  'dossiers (hồ sơ)',
  () => Dossier,
);
