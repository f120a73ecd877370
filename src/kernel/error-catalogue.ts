/**
 * Every `GIANH_*` code: whose fault it is, what it means and what to do.
 *
 * `fault` is `caller` (shown), `source` (shown, a value elsewhere) or `hub` (masked, logged with an incident id);
 * `exit` is the process exit code of the command line when the error ends a command.
 * A test keeps this equal to docs/errors.md in both directions.
 */
export const errorCatalogue = {
  GIANH_CONFIG_INVALID: {
    fault: 'caller',
    exit: 2,
    meaning: 'The configuration has faults; every one is listed.',
    action: 'Mend the named environment variables or lines of gianh.config.yaml and start again.',
  },
  GIANH_SEED_INVALID: {
    fault: 'caller',
    exit: 2,
    meaning: 'A file under seeds/ or schema/metrics/ has faults; every one is listed.',
    action: 'Mend the named file, line and field.',
  },
  GIANH_HOME_UNUSABLE: {
    fault: 'caller',
    exit: 2,
    meaning: 'The data folder cannot be used (permissions, disk full, not a folder).',
    action: 'Free space, or point GIANH_HOME at a folder this user may write.',
  },
  GIANH_DATA_VERSION: {
    fault: 'caller',
    exit: 2,
    meaning: 'The data folder belongs to another major version of PostgreSQL or to a newer hub.',
    action: 'Use the version named, or move the folder away and load again.',
  },
  GIANH_ALREADY_RUNNING: {
    fault: 'caller',
    exit: 3,
    meaning: 'Another hub uses this data folder.',
    action: 'Stop the process named, or use another GIANH_HOME.',
  },
  GIANH_PORT_IN_USE: {
    fault: 'caller',
    exit: 3,
    meaning: 'Another program listens on the port asked for.',
    action: 'Stop that program or set PORT.',
  },
  GIANH_DATABASE_UNAVAILABLE: {
    fault: 'hub',
    exit: 4,
    meaning: 'PostgreSQL cannot be started or reached.',
    action: 'Read the server lines quoted; check DATABASE_URL or the data folder.',
  },
  GIANH_DISK_FULL: {
    fault: 'hub',
    exit: 4,
    meaning: 'The disk that holds the data folder is full.',
    action: 'Free space; nothing accepted so far is lost; start again.',
  },
  GIANH_USAGE: { fault: 'caller', exit: 64, meaning: 'The command line is wrong.', action: 'See gianh --help.' },
  GIANH_NOT_FOUND: {
    fault: 'caller',
    exit: 1,
    meaning: 'There is nothing under that name.',
    action: 'Check the name; near matches are listed where there are any.',
  },
  GIANH_UNKNOWN_CODE: {
    fault: 'caller',
    exit: 1,
    meaning: 'A register has no such code on that day.',
    action: 'Check code and day; load a mended register if the code is right.',
  },
  GIANH_AMBIGUOUS_CODE: {
    fault: 'caller',
    exit: 1,
    meaning: 'A code means more than one unit on that day.',
    action: 'Give the level or the full code.',
  },
  GIANH_BAD_PERIOD: {
    fault: 'caller',
    exit: 1,
    meaning: 'A period code or range is malformed.',
    action: 'Use 2021, 2021-Q2, 2021-06, 2021-W23, 2021-06-15, SY2020-2021 or SY2020-2021-T1.',
  },
  GIANH_RANGE_TOO_LARGE: {
    fault: 'caller',
    exit: 1,
    meaning: 'More is asked at once than the limit allows.',
    action: 'Ask for fewer areas, periods or metrics; the limit is in the message.',
  },
  GIANH_OPERATION_LIMIT: {
    fault: 'caller',
    exit: 1,
    meaning:
      'The operation is larger than the hub allows: too deep, too costly, too many aliases, directives, tokens, operations.',
    action: 'Ask for less at once; `limit`, `asked` and `most` beside the code say of what (docs/how-to/limits.md).',
  },
  GIANH_TIMEOUT: {
    fault: 'caller',
    exit: 1,
    meaning: 'The operation took longer than it may and was stopped.',
    action: 'Ask for fewer areas, periods or rows, or try again later.',
  },
  GIANH_ABANDONED: {
    fault: 'caller',
    exit: 1,
    meaning: 'Whoever asked went away before the answer was there.',
    action: 'Ask again.',
  },
  GIANH_OPERATION_KIND: {
    fault: 'caller',
    exit: 1,
    meaning: 'The hub answers queries here, not mutations or subscriptions.',
    action: 'Send a query.',
  },
  GIANH_UNKNOWN_METRIC: {
    fault: 'caller',
    exit: 1,
    meaning: 'The catalogue has no such metric.',
    action: 'Use metricCatalogue to find the key.',
  },
  GIANH_UNKNOWN_DIMENSION: {
    fault: 'caller',
    exit: 1,
    meaning: 'The metric cannot be broken down by that dimension.',
    action: 'Use one of the dimensions the catalogue lists for it.',
  },
  GIANH_NO_RECORD_ACCESS: {
    fault: 'caller',
    exit: 1,
    meaning: 'Whoever asks has no access to records, only to numbers.',
    action: 'Ask for metrics instead; an operator may allow records (GIANH_RECORD_ACCESS).',
  },
  GIANH_BAD_CURSOR: {
    fault: 'caller',
    exit: 1,
    meaning: 'A cursor was not made by this connection.',
    action: 'Start again without `after` or `before`.',
  },
  GIANH_PAGE_SIZE: {
    fault: 'caller',
    exit: 1,
    meaning: 'A page size is negative, zero or above the limit.',
    action: 'Ask for 1 to the limit named.',
  },
  GIANH_BAD_ID: {
    fault: 'caller',
    exit: 1,
    meaning: 'A global id was not made by this hub.',
    action: 'Use ids as they were answered.',
  },
  GIANH_BAD_VARIABLE: {
    fault: 'caller',
    exit: 64,
    meaning: 'A published document was asked with a variable that is missing or does not fit its type.',
    action: 'Mend the variables named: lists by repetition or commas, input objects as JSON.',
  },
  GIANH_NOT_TABULAR: {
    fault: 'caller',
    exit: 64,
    meaning:
      'The document does not answer exactly one list, or no area in its rows: it cannot be written in this form.',
    action: 'Read it as /feed/<name>.json, or publish a document of one list.',
  },
  GIANH_UNKNOWN_DOCUMENT: {
    fault: 'caller',
    exit: 64,
    meaning: 'The document is not published here: nobody knows its id, or the hub answers published operations only.',
    action: 'Ask one of schema/operations/manifest.json, or have yours added to schema/operations/.',
  },
  GIANH_UNKNOWN_SNAPSHOT: {
    fault: 'caller',
    exit: 1,
    meaning: 'The snapshot or time asked for does not exist here.',
    action: 'Ask for a snapshot between the first and the newest.',
  },
  GIANH_SNAPSHOT_THINNED: {
    fault: 'caller',
    exit: 1,
    meaning: 'The snapshot asked for is older than the retention keeps every snapshot, and was let go.',
    action: 'Ask for one of the two nearest kept snapshots, which the message names, or by `asOf: { time }`.',
  },
  GIANH_SNAPSHOT_TOO_OLD: {
    fault: 'caller',
    exit: 1,
    meaning: 'The changes asked for begin at a snapshot that was let go: what a copy held then is no longer known.',
    action: 'Empty the copy and ask for the changes since 0; ask more often than the retention keeps snapshots.',
  },
  GIANH_CURSOR_EXPIRED: {
    fault: 'caller',
    exit: 1,
    meaning: 'The snapshot that a cursor reads at is no longer kept.',
    action: 'Start the list again without `after` or `before`.',
  },
  GIANH_PERIOD_CLOSED: {
    fault: 'caller',
    exit: 1,
    meaning: 'The period is closed already.',
    action: 'Read it as of the snapshot named; `--again` closes it anew and leaves that one as it is.',
  },
  GIANH_SOURCE_UNAVAILABLE: {
    fault: 'source',
    exit: 5,
    meaning: 'A source system did not answer, or not in its own protocol.',
    action: 'Look at its state; the next scheduled run tries again.',
  },
  GIANH_NO_LOOKUP: {
    fault: 'source',
    exit: 5,
    meaning: 'No address is configured at which the source of the record could be asked live.',
    action: 'Use the stored value, which stands beside the error; an operator may set `lookupUrl` of the source.',
  },
  GIANH_DELIVERY_REFUSED: {
    fault: 'source',
    exit: 6,
    meaning: 'A delivery cannot be read as what it says it is.',
    action: 'Check the file type, the limits and the message.',
  },
  GIANH_DELIVERY_HELD: {
    fault: 'source',
    exit: 6,
    meaning: 'A full delivery would delete more than the share allowed and waits.',
    action: 'Check it, then run again with --accept.',
  },
  GIANH_RUN_IN_PROGRESS: {
    fault: 'caller',
    exit: 3,
    meaning: 'A run of this source is going on.',
    action: 'Wait for it to end.',
  },
  GIANH_VERIFY_DRIFT: {
    fault: 'hub',
    exit: 1,
    meaning: 'Cells differ from the records they stand for.',
    action: 'Report it with the rows listed; re-derive the scope.',
  },
  GIANH_INTERNAL: {
    fault: 'hub',
    exit: 70,
    meaning: 'An unexpected fault of the hub.',
    action: 'Report the incident id; the log line has the cause.',
  },
} as const satisfies Record<
  string,
  { fault: 'caller' | 'source' | 'hub'; exit: number; meaning: string; action: string }
>;

export type ErrorCode = keyof typeof errorCatalogue;
