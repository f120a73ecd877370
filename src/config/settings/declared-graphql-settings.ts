import { type DeclaredSetting, setting } from './declared-setting.js';
import type { LimitsMode } from './graphql-settings.js';
import { kinds } from './kinds.js';

const { bytes, choice, whole } = kinds;

/** How much one GraphQL operation may ask for; a key is the path in gianh.config.yaml. */
export const declaredGraphqlSettings = {
  'graphql.mode': setting(
    'GIANH_GRAPHQL_LIMITS',
    choice<LimitsMode>('enforce', 'measure'),
    'enforce',
    'Whether operations above a limit are refused, or only counted, logged and told in `extensions.limits`.',
  ),
  'graphql.bodyBytes': setting('GIANH_GRAPHQL_BODY_BYTES', bytes, '1MB', 'Largest GraphQL request.'),
  'graphql.tokens': setting(
    'GIANH_GRAPHQL_TOKENS',
    whole(100, 1_000_000),
    '10000',
    'Most tokens of a document: names, values and punctuation.',
  ),
  'graphql.depth': setting(
    'GIANH_GRAPHQL_DEPTH',
    whole(3, 100),
    '15',
    'Deepest nesting of fields; introspection is bounded by its own rule.',
  ),
  'graphql.fields': setting('GIANH_GRAPHQL_FIELDS', whole(10, 100_000), '1000', 'Most fields a document names.'),
  'graphql.rootFields': setting(
    'GIANH_GRAPHQL_ROOT_FIELDS',
    whole(1, 1000),
    '25',
    'Most fields of `Query` asked at once.',
  ),
  'graphql.aliases': setting(
    'GIANH_GRAPHQL_ALIASES',
    whole(0, 10_000),
    '50',
    'Most aliases of a document, those of `__typename` too.',
  ),
  'graphql.repeats': setting(
    'GIANH_GRAPHQL_REPEATS',
    whole(0, 10_000),
    '20',
    'Most fields of a document that stand a second time in one selection.',
  ),
  'graphql.directives': setting('GIANH_GRAPHQL_DIRECTIVES', whole(0, 10_000), '50', 'Most directives of a document.'),
  'graphql.directivesPerField': setting(
    'GIANH_GRAPHQL_DIRECTIVES_PER_FIELD',
    whole(0, 100),
    '4',
    'Most directives at one place.',
  ),
  'graphql.batch': setting(
    'GIANH_GRAPHQL_BATCH',
    whole(1, 100),
    '1',
    'Most operations of one request (a JSON array); 1 refuses arrays.',
  ),
  'graphql.pageRows': setting('GIANH_GRAPHQL_PAGE_ROWS', whole(1, 200), '200', 'Most rows of one page of a list.'),
  'graphql.cost': setting(
    'GIANH_GRAPHQL_COST',
    whole(100, 1_000_000_000),
    '50000',
    'Highest estimated cost of an operation, by the `@cost` and `@listSize` of the schema.',
  ),
  'graphql.operationMs': setting(
    'GIANH_GRAPHQL_OPERATION_MS',
    whole(100, 3_600_000),
    '30000',
    'Milliseconds after which an operation is stopped.',
  ),
  'graphql.statementMs': setting(
    'GIANH_GRAPHQL_STATEMENT_MS',
    whole(100, 3_600_000),
    '30000',
    'Milliseconds after which PostgreSQL itself stops a reading statement.',
  ),
} satisfies Readonly<Record<string, DeclaredSetting>>;
