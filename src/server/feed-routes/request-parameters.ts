import type { FastifyRequest } from 'fastify';
import type { Parameters } from '../export/read-variables.js';

/** The parameters of an address as texts, those given several times in their order. */
export function requestParameters({ query }: FastifyRequest): Parameters {
  const given = query as Readonly<Record<string, string | readonly string[]>>;
  return new Map(Object.entries(given).map(([name, value]) => [name, [value].flat()]));
}
