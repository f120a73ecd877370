import { type Instant, secondsOfInstant } from '#domain';
import type { Bilingual } from '../definition/metric-definition.js';
import type { LatenessRule } from './due-moments.js';
import type { LateReporter } from './freshness.js';

/** Why a value is withheld: more of its reporters than may be are later than their source's limit. */
export function withheldBecause(
  late: readonly LateReporter[],
  reporters: number,
  at: Instant,
  ruleOf: (source: string) => LatenessRule,
): Bilingual | undefined {
  const now = secondsOfInstant(at);
  const beyond = late.filter(({ source, lateSince }) => {
    const { mode, limitHours } = ruleOf(source);
    return mode === 'WITHHOLD' && now - secondsOfInstant(lateSince) > limitHours * 3_600;
  });
  const allowed = Math.max(0, ...beyond.map(({ source }) => ruleOf(source).share));
  if (beyond.length === 0 || beyond.length / reporters <= allowed) return undefined;
  const [first] = beyond;
  const name = first!.name;
  const more = beyond.length - 1;
  return {
    vi:
      `Số liệu trễ quá giới hạn nên không hiển thị: ${name}${more > 0 ? ` và ${more} đơn vị khác` : ''} chưa gửi` +
      `${first!.contactOffice ? `; liên hệ ${first!.contactOffice}` : ''}.`,
    en:
      `Withheld, for its figures are later than the limit: ${name}${more > 0 ? ` and ${more} others` : ''} ` +
      `${more > 0 ? 'have' : 'has'} not delivered${first!.contactOffice ? `; contact ${first!.contactOffice}` : ''}.`,
  };
}
