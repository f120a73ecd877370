import type { RegisterSeeds } from '#config';
import { demoPassword } from './demo-password.js';
import { isValidOn, type ValidRow } from './valid-on.js';

/** The login of a reporter; the folder of one that delivers files is its code. */
export interface ReporterLogin {
  readonly login: string;
  readonly password: string;
}

/** The register's organisation versions of a day whose reporter owes deliveries to that source, with its login. */
export function listReporters<Row extends ValidRow & { readonly values: { readonly code: string } }>(
  registers: RegisterSeeds,
  secret: string,
  source: string,
  organisations: readonly Row[],
): (day: string) => readonly { readonly row: Row; readonly login: ReporterLogin }[] {
  const reporters = registers.reporters.filter(({ values }) => values.source === source);
  const passwords = new Map(reporters.map(({ values: { code } }) => [code, demoPassword(secret, source, code)]));
  return (day) => {
    const owing = new Map(
      reporters
        .filter((reporter) => isValidOn(reporter, day))
        .map(({ values }) => [values.organisation_code, values.code] as const),
    );
    return organisations
      .filter((row) => isValidOn(row, day) && owing.has(row.values.code))
      .sort((one, other) => (one.values.code < other.values.code ? -1 : 1))
      .map((row) => {
        const login = owing.get(row.values.code)!;
        return { row, login: { login, password: passwords.get(login)! } };
      });
  };
}
