import type { PlainSettings } from './plain-settings.js';
import type { Settings } from './settings.js';
import type { SourceSettings } from './source-settings.js';

/** Settings by path → settings by group, with what one of them says about another. */
export function groupSettings(plain: PlainSettings, sources: readonly SourceSettings[]): Settings {
  return {
    home: plain.home,
    host: plain.host,
    port: plain.port,
    servesBeyondLoopback: plain.servesBeyondLoopback !== undefined,
    databaseUrl: plain.databaseUrl,
    logLevel: plain.logLevel,
    profile: plain.profile,
    hashKey: plain.hashKey,
    hashKeyId: plain.hashKeyId,
    province: { code: plain['province.code'], on: plain['province.on'] },
    landing: { keepDays: plain['landing.keepDays'] },
    publish: { batchRows: plain['publish.batchRows'], idleMs: plain['publish.idleMs'] },
    limits: {
      bodyBytes: plain['limits.bodyBytes'],
      zipRatio: plain['limits.zipRatio'],
      zipBytes: plain['limits.zipBytes'],
      xmlDepth: plain['limits.xmlDepth'],
      deleteShare: plain['limits.deleteShare'],
    },
    graphql: {
      mode: plain.profile === 'production' ? 'enforce' : plain['graphql.mode'],
      bodyBytes: plain['graphql.bodyBytes'],
      tokens: plain['graphql.tokens'],
      depth: plain['graphql.depth'],
      fields: plain['graphql.fields'],
      rootFields: plain['graphql.rootFields'],
      aliases: plain['graphql.aliases'],
      repeats: plain['graphql.repeats'],
      directives: plain['graphql.directives'],
      directivesPerField: plain['graphql.directivesPerField'],
      batch: plain['graphql.batch'],
      pageRows: plain['graphql.pageRows'],
      cost: plain['graphql.cost'],
      operationMs: plain['graphql.operationMs'],
      statementMs: plain['graphql.statementMs'],
    },
    schedule: {
      folder: plain['schedule.folder'],
      pulled: plain['schedule.pulled'],
      verify: plain['schedule.verify'],
      cleanUp: plain['schedule.cleanUp'],
      thin: plain['schedule.thin'],
      quality: plain['schedule.quality'],
    },
    retention: { allDays: plain['retention.allDays'], dayEndDays: plain['retention.dayEndDays'] },
    lateness: {
      mode: plain['lateness.mode'],
      limitHours: plain['lateness.limitHours'],
      share: plain['lateness.share'],
    },
    privacy: { recordAccess: plain['privacy.recordAccess'] },
    simulators: {
      enabled: plain['simulators.enabled'] ?? sources.length === 0,
      volume: plain['simulators.volume'],
      seed: plain['simulators.seed'],
      from: plain['simulators.from'],
      errorRate: plain['simulators.errorRate'],
      latencyMs: plain['simulators.latencyMs'],
      truncatedPages: plain['simulators.truncatedPages'],
      duplicates: plain['simulators.duplicates'],
      lateCorrections: plain['simulators.lateCorrections'],
      dirtyRows: plain['simulators.dirtyRows'],
    },
    sources,
  };
}
