/** What an embedded server is started with. */
export interface ServerSettings {
  readonly port: number;
  /** False only for tests: commits may be lost with the machine. */
  readonly durable: boolean;
}

/**
 * The server's settings as command-line arguments, so that a newer hub needs no edit of the data folder.
 *
 * Loopback only and no socket file. The log tells of the server, not of statements that fail: their errors quote values,
 * which may be a source's, and go to the caller alone. Sized for loads of a few hundred thousand rows on a small machine.
 */
export function serverArguments(dataFolder: string, { port, durable }: ServerSettings): readonly string[] {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_connections: '100',
    jit: 'off',
    random_page_cost: '1.1',
    // No replica reads from an embedded server, so the log need not describe everything twice.
    wal_level: 'minimal',
    max_wal_senders: '0',
    wal_compression: 'on',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    // A hub killed in the middle of a statement must not keep its locks until the statement ends.
    ...(process.platform === 'linux' ? { client_connection_check_interval: '1s' } : {}),
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  return ['-D', dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
