import { declaredDocumentSettings } from './declared-document-settings.js';
import { declaredGraphqlSettings } from './declared-graphql-settings.js';
import { type DeclaredSetting, optional, setting } from './declared-setting.js';
import type { Profile } from './graphql-settings.js';
import { kinds } from './kinds.js';
import type { LatenessMode } from './lateness-settings.js';
import type { LogLevel } from './settings.js';

const secret = { environmentOnly: true, secret: true } as const;
const { bytes, choice, cron, day, decimal, file, flag, folder, matching, postgresAddress, whole } = kinds;
const share = decimal(0, 1);

/** Every setting but the blocks under `sources:`; a key is the path in gianh.config.yaml. */
export const declaredSettings = {
  configFile: optional('GIANH_CONFIG', file, 'The configuration file; named here it must exist.', {
    environmentOnly: true,
    otherwise: '`gianh.config.yaml` if it is there',
  }),
  home: setting('GIANH_HOME', folder, '.gianh', 'The data folder: database, keys, landed files.'),
  host: setting(
    'HOST',
    matching('a host name or address', /^[A-Za-z0-9.:_-]+$/),
    '127.0.0.1',
    'Where the server binds. Only a loopback address, until the hub knows roles.',
  ),
  port: setting('PORT', whole(0, 65535), '4000', 'The port; 0 takes any free one.'),
  servesBeyondLoopback: optional(
    'GIANH_ALLOW_UNAUTHENTICATED',
    choice('yes-published-on-loopback-only'),
    'Lets HOST be another address although nobody is asked who they are: for a container whose port is published on loopback only.',
    { environmentOnly: true },
  ),
  databaseUrl: optional('DATABASE_URL', postgresAddress, 'A PostgreSQL server, version 15 to 18.', {
    ...secret,
    otherwise: 'the embedded PostgreSQL, under GIANH_HOME',
  }),
  logLevel: setting(
    'GIANH_LOG_LEVEL',
    choice<LogLevel>('debug', 'info', 'warn', 'error', 'silent'),
    'info',
    'How much is logged.',
  ),
  profile: setting(
    'GIANH_PROFILE',
    choice<Profile>('development', 'production'),
    'development',
    '`production` shows strangers nothing of the schema: no introspection, no suggestions, no GraphiQL; limits are enforced.',
  ),
  hashKey: optional(
    'GIANH_HASH_KEY',
    matching('at least 32 characters without blanks', /^\S{32,}$/),
    'The key under which identity numbers are hashed. Keep it: other keys give other hashes.',
    { ...secret, otherwise: 'one made at the first start, under GIANH_HOME' },
  ),
  hashKeyId: setting(
    'GIANH_HASH_KEY_ID',
    matching('1 to 16 small letters, digits or hyphens', /^[a-z0-9-]{1,16}$/),
    'k1',
    'The name stored beside each hash, to tell keys apart when one is replaced.',
  ),
  'province.code': setting(
    'GIANH_PROVINCE_CODE',
    matching('two digits', /^\d{2}$/),
    '44',
    'Code of the home province on the day of GIANH_PROVINCE_ON.',
  ),
  'province.on': setting(
    'GIANH_PROVINCE_ON',
    day,
    '2021-07-09',
    'The day that says which province the code means (44 is Quảng Bình until 2025-06-30, then the merged Quảng Trị); its successors follow by themselves.',
  ),
  'landing.keepDays': setting(
    'GIANH_LANDING_KEEP_DAYS',
    whole(0, 3650),
    '14',
    'Days that landed rows are kept after publishing.',
  ),
  'publish.batchRows': setting('GIANH_PUBLISH_BATCH_ROWS', whole(1, 5000), '5000', 'Records committed at once.'),
  'publish.idleMs': setting(
    'GIANH_PUBLISH_IDLE_MS',
    whole(10, 60000),
    '1000',
    'Milliseconds between two looks at an empty inbox.',
  ),
  'limits.bodyBytes': setting(
    'GIANH_LIMITS_BODY_BYTES',
    bytes,
    '32MB',
    'Largest body a source may push; its protocol may allow less.',
  ),
  'limits.zipRatio': setting(
    'GIANH_LIMITS_ZIP_RATIO',
    whole(1, 10000),
    '200',
    'Unpacked ÷ packed size a zip may have.',
  ),
  'limits.zipBytes': setting('GIANH_LIMITS_ZIP_BYTES', bytes, '4GB', 'Largest unpacked size of a zip.'),
  'limits.xmlDepth': setting('GIANH_LIMITS_XML_DEPTH', whole(8, 1000), '64', 'Deepest nesting of XML elements.'),
  'limits.deleteShare': setting(
    'GIANH_LIMITS_DELETE_SHARE',
    share,
    '0.10',
    'A full delivery that would delete a larger share waits for `--accept`.',
  ),
  ...declaredGraphqlSettings,
  ...declaredDocumentSettings,
  'schedule.folder': setting('GIANH_SCHEDULE_FOLDER', cron, '* * * * *', 'When folders are looked at.'),
  'schedule.pulled': setting('GIANH_SCHEDULE_PULLED', cron, '*/15 * * * *', 'When sources are pulled.'),
  'schedule.verify': setting(
    'GIANH_SCHEDULE_VERIFY',
    cron,
    '30 2 * * *',
    'When cells are compared with their records.',
  ),
  'schedule.cleanUp': setting(
    'GIANH_SCHEDULE_CLEAN_UP',
    cron,
    '15 3 * * *',
    'When landed rows past their days are deleted.',
  ),
  'schedule.thin': setting(
    'GIANH_SCHEDULE_THIN',
    cron,
    '45 3 * * *',
    'When snapshots that the retention does not keep are let go.',
  ),
  'schedule.quality': setting(
    'GIANH_SCHEDULE_QUALITY',
    cron,
    '15 1 * * *',
    'When it is counted how good the deliveries were.',
  ),
  'retention.allDays': setting(
    'GIANH_RETENTION_ALL_DAYS',
    whole(0, 36500),
    '7',
    'Days of which every snapshot is kept; month ends and closed periods are kept for ever.',
  ),
  'retention.dayEndDays': setting(
    'GIANH_RETENTION_DAY_END_DAYS',
    whole(0, 36500),
    '400',
    'Days of which the last snapshot of each day is kept.',
  ),
  'lookup.deadlineMs': setting(
    'GIANH_LOOKUP_DEADLINE_MS',
    whole(50, 60000),
    '2000',
    'Milliseconds after which a live look-up ends, with or without an answer of its source.',
  ),
  'lookup.timeoutMs': setting('GIANH_LOOKUP_TIMEOUT_MS', whole(20, 60000), '900', 'Time limit of one call of it.'),
  'lookup.keepMs': setting(
    'GIANH_LOOKUP_KEEP_MS',
    whole(0, 600000),
    '5000',
    'Milliseconds for which a live answer is given again without asking; 0 asks every time.',
  ),
  'lookup.atOnce': setting('GIANH_LOOKUP_AT_ONCE', whole(1, 100), '8', 'Live calls to one source at once.'),
  'lookup.breakerFailures': setting(
    'GIANH_LOOKUP_BREAKER_FAILURES',
    whole(1, 1000),
    '5',
    'Failed live calls in a row after which a source is left alone.',
  ),
  'lookup.breakerMs': setting(
    'GIANH_LOOKUP_BREAKER_MS',
    whole(10, 3600000),
    '10000',
    'Milliseconds for which it is left alone before it is tried again.',
  ),
  'lateness.mode': setting(
    'GIANH_LATENESS_MODE',
    choice<LatenessMode>('show', 'withhold'),
    'show',
    'A value whose reporters are later than the limit is shown, marked as late, or withheld (STALE).',
  ),
  'lateness.limitHours': setting(
    'GIANH_LATENESS_LIMIT_HOURS',
    decimal(0, 100000),
    '24',
    'Hours after the moment a delivery was due; withheld is what is later.',
  ),
  'lateness.share': setting(
    'GIANH_LATENESS_SHARE',
    share,
    '0',
    "Share of a value's reporters that may be later than the limit before it is withheld.",
  ),
  'privacy.recordAccess': setting(
    'GIANH_RECORD_ACCESS',
    flag,
    'yes',
    'Whether whoever asks may see records. Without, records are refused and numbers of few cases hidden (SUPPRESSED).',
  ),
  'simulators.enabled': optional('GIANH_SIMULATORS', flag, 'Whether stand-ins play the sources.', {
    otherwise: '`yes` exactly when no source is configured',
  }),
  'simulators.volume': setting(
    'GIANH_SIMULATORS_VOLUME',
    decimal(0.001, 1000),
    '1',
    'Amount of generated records; 1 is about 30,000 dossiers and 20,000 visits.',
  ),
  'simulators.seed': setting(
    'GIANH_SIMULATORS_SEED',
    whole(0, 2147483647),
    '1',
    'The same seed gives the same records.',
  ),
  'simulators.from': setting('GIANH_SIMULATORS_FROM', day, '2020-01-01', 'First day of the generated history.'),
  'simulators.errorRate': setting('GIANH_SIMULATORS_ERROR_RATE', share, '0', 'Share of answers that fail.'),
  'simulators.latencyMs': setting('GIANH_SIMULATORS_LATENCY_MS', whole(0, 60000), '0', 'Delay of each answer.'),
  'simulators.truncatedPages': setting('GIANH_SIMULATORS_TRUNCATED_PAGES', share, '0', 'Share of pages cut off.'),
  'simulators.duplicates': setting('GIANH_SIMULATORS_DUPLICATES', share, '0.002', 'Share of records sent twice.'),
  'simulators.lateCorrections': setting(
    'GIANH_SIMULATORS_LATE_CORRECTIONS',
    share,
    '0.01',
    'Share of records corrected later.',
  ),
  'simulators.dirtyRows': setting(
    'GIANH_SIMULATORS_DIRTY_ROWS',
    share,
    '0.002',
    'Share of rows with a fault of the wire.',
  ),
} satisfies Readonly<Record<string, DeclaredSetting>>;
