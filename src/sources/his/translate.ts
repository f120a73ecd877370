import { addDays, dayOfInstant, type Draft } from '#domain';
import { sha256 } from '#kernel';
import type { SievedRow } from '../adapter/sieved-row.js';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { Translation } from '../adapter/translation.js';
import { parseWireDate } from '../reading/parse-wire-date.js';
import { RowFault } from './row-fault.js';
import { type PersonPart, translatePerson } from './translate-person.js';
import { firstOrderMinutes, latestOf, translateSummary } from './translate-summary.js';
import { createVisitReading, type VisitReading } from './visit-reading.js';
import type { WireCheckIn, WireHoso } from './wire.js';

/** A check-in that nothing followed within so many days is flagged. */
const openDaysAllowed = 30;

/** Turns one encounter into a visit or into a rejection that says which field is at fault. */
export function translateHis(row: SievedRow, context: TranslateContext): readonly Translation[] {
  const hoso = row.values as WireHoso;
  const person = hoso.XML1 ?? hoso.XML0 ?? {};
  try {
    const reading = createVisitReading();
    const part = translatePerson(person, hoso.EDGE ?? {}, hoso.MACSKCB, context, reading);
    const fields = hoso.XML1
      ? translateSummary(hoso.XML1, hoso, part, reading)
      : translateCheckIn(hoso.XML0 ?? {}, part, context, reading);
    return [{ draft: draftOf(part, fields, hoso.NGAYLAP, reading) }];
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    const facility = person.MA_CSKCB || hoso.MACSKCB;
    // The key the record would have: a row that comes again, mended, closes its rejection.
    const key = facility && person.MA_LK && person.MA_LK !== '?' ? { key: `${facility}|${person.MA_LK}` } : {};
    return [{ rejection: { code: error.code, field: error.field, message: error.message, ...key } }];
  }
}

function translateCheckIn(
  checkIn: WireCheckIn,
  part: PersonPart,
  context: TranslateContext,
  reading: VisitReading,
): Readonly<Record<string, unknown>> {
  if (addDays(part.day, openDaysAllowed) < dayOfInstant(context.receivedAt)) reading.flag('OPEN_TOO_LONG');
  return {
    ...part.fields,
    stage: 'CHECKED_IN',
    firstOrderMinutes: firstOrderMinutes(checkIn.NGAY_VAO, checkIn.NGAY_YL?.split(';')[0]),
  };
}

/**
 * The version is (stage, latest event time, hash of the fields, how early it was sent): the wire has none of its own.
 *
 * The stage comes first, so that a summary supersedes a check-in whatever times either of them has. Fields are always
 * built in the same order, so equal fields give equal text. Of the same content sent in several files the first counts,
 * whichever of them comes first.
 */
function draftOf(
  part: PersonPart,
  fields: Readonly<Record<string, unknown>>,
  made: string | undefined,
  reading: VisitReading,
): Draft {
  const rank = fields['stage'] === 'CHECKED_IN' ? 1 : 2;
  const latest = latestOf(part.admittedAt, fields['inpatientAt'], fields['dischargedAt'], fields['settledAt']);
  const sentDay = made === undefined ? undefined : parseWireDate(made, 'yyyyMMdd')?.day;
  const earliness = sentDay === undefined ? '' : `|${99_999_999 - Number(sentDay.replaceAll('-', ''))}`;
  return {
    kind: 'visit',
    key: part.key,
    version: `${rank}|${latest}|${sha256(JSON.stringify(fields)).slice(0, 16)}${earliness}`,
    day: part.day,
    codes: { facility: part.facilityCode, residence: fields['residenceCommuneCode'] as string | undefined },
    ...(part.subject && { subject: part.subject }),
    fields: sentDay === undefined ? fields : { ...fields, sentDay },
    flags: [...reading.flags].sort(),
  };
}
