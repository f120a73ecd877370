import { dayOfInstant } from '#domain';
import { hashCredential } from '#intake';
import { demoPassword } from '#simulators';
import type { Hub } from '../hub.js';
import { provinceAccounts } from './province-accounts.js';

/** A password drawn by a machine is not guessed from a list: a cheap hash keeps ninety logins out of the start. */
const cost = { n: 1_024 };

/** Gives the one-stop reporters of today, and the system's own accounts, the logins the stand-ins use. */
export async function prepareDemoReporters({ intake, clock }: Hub, secret: string): Promise<void> {
  const { pool, store } = intake;
  for (const { agencyCode } of provinceAccounts(secret)) {
    await store.addReporter(pool, {
      sourceName: 'one-stop',
      code: agencyCode,
      name: 'Hệ thống một cửa điện tử (tài khoản tích hợp)',
      owes: 'Hồ sơ của mọi đơn vị trong tỉnh',
      from: '2020-01-01',
    });
  }
  const today = dayOfInstant(`${clock.now().toISOString().slice(0, 19)}Z`);
  const missing = (await store.listReporterLogins(pool, 'one-stop', today)).filter(
    ({ hasCredential }) => !hasCredential,
  );
  await Promise.all(
    missing.map(async ({ code }) => {
      const credentialHash = await hashCredential(demoPassword(secret, 'one-stop', code), cost);
      await store.setCredential(pool, { sourceName: 'one-stop', code }, { username: code, credentialHash });
    }),
  );
}
