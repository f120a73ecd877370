import { connectionTypes } from '../connection/connection-types.js';
import { Procedure } from './procedure.type.js';

const procedure = connectionTypes('Procedure', 'administrative procedures (thủ tục hành chính)', () => Procedure);
export const ProcedureConnection = procedure.Connection;
export const ProcedureConnectionResolver = procedure.Resolver;
