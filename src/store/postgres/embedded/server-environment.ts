/** The environment of the server's processes: nothing of the hub's, least of all its secrets or PG* variables. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, ...(SystemRoot === undefined ? {} : { SystemRoot, TEMP }), LC_ALL: 'C', TZ: 'UTC' };
}
