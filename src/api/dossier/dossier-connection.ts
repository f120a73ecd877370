import { connectionTypes } from '../connection/connection-types.js';
import { Dossier } from './dossier.type.js';

const dossier = connectionTypes('Dossier', 'dossiers (hồ sơ)', () => Dossier);
export const DossierConnection = dossier.Connection;
export const DossierConnectionResolver = dossier.Resolver;
