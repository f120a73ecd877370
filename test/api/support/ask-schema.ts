import { graphql } from 'graphql';
import { type ApiPorts, createContext, createSchema } from '#api';

/** An answer as plain values. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads answers by their paths
export type Json = any;

/** Asks the schema itself, without a server: what the resolvers answer, whatever lies before them. */
export function askSchema(ports: ApiPorts): (query: string, variables?: Record<string, unknown>) => Promise<Json> {
  const schema = createSchema(ports.engine.catalogue);
  return async (source, variableValues = {}) => {
    const answer = await graphql({ schema, source, variableValues, contextValue: createContext(ports) });
    return JSON.parse(JSON.stringify(answer));
  };
}
