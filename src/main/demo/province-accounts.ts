import { demoPassword, type ProvinceAccount } from '#simulators';

/**
 * The one-stop system's own accounts: they send the history of all offices of their province, also of those that have
 * ended and may no longer log in. One per prefix: H46 Quảng Bình, H50 the merged Quảng Trị.
 */
export function provinceAccounts(secret: string): readonly ProvinceAccount[] {
  return ['000.00.00.H46', '000.00.00.H50'].map((agencyCode) => ({
    agencyCode,
    login: agencyCode,
    password: demoPassword(secret, 'one-stop', agencyCode),
  }));
}
