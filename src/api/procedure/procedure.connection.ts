import { connectionTypes } from '../connection/connection-types.js';
import { Procedure } from './procedure.type.js';

export const { Connection: ProcedureConnection, Resolver: ProcedureConnectionResolver } = connectionTypes(
  'Procedure',
  'administrative procedures (thủ tục hành chính)',
  () => Procedure,
);
