import type { Instant } from '#domain';
import type { RowReader } from './row-reader.js';
import type { WireDossier } from './wire.js';

/** The moments of a dossier record; a due day without a time lasts to its end. */
export interface DossierTimes {
  readonly submittedAt?: Instant;
  readonly receivedAt?: Instant;
  readonly dueAt?: Instant;
  readonly finishedAt?: Instant;
  readonly returnedAt?: Instant;
  readonly refusedAt?: Instant;
  readonly supplements: readonly SupplementTimes[];
  /** The latest of what has happened (not of what is due). */
  readonly latest?: Instant;
}

/** The moments of one request for supplements. */
export interface SupplementTimes {
  readonly requestedAt?: Instant;
  readonly receivedAt?: Instant;
  readonly previousDueAt?: Instant;
  readonly newDueAt?: Instant;
}

export function readTimes(row: WireDossier, reader: RowReader): DossierTimes {
  const { moment } = reader;
  const supplements = (row.DanhSachHoSoBoSung ?? []).map((request, index): SupplementTimes => {
    const path = `DanhSachHoSoBoSung[${index}]`;
    return {
      requestedAt: moment(request['NgayBoSung'], `${path}.NgayBoSung`),
      receivedAt: moment(request['NgayTiepNhanBoSung'], `${path}.NgayTiepNhanBoSung`),
      previousDueAt: moment(request['NgayHenTraTruoc'], `${path}.NgayHenTraTruoc`, 'END'),
      newDueAt: moment(request['NgayHenTraMoi'], `${path}.NgayHenTraMoi`, 'END'),
    };
  });
  const times = {
    submittedAt: moment(row.NgayNopHoSo, 'NgayNopHoSo'),
    receivedAt: moment(row.NgayTiepNhan, 'NgayTiepNhan'),
    dueAt: moment(row.NgayHenTra, 'NgayHenTra', 'END'),
    finishedAt: moment(row.NgayKetThucXuLy, 'NgayKetThucXuLy'),
    returnedAt: moment(row.NgayTra, 'NgayTra'),
    refusedAt: moment(row.NgayTuChoi, 'NgayTuChoi'),
    supplements,
  };
  const happened = [times.submittedAt, times.receivedAt, times.finishedAt, times.returnedAt, times.refusedAt];
  for (const { requestedAt, receivedAt } of supplements) happened.push(requestedAt, receivedAt);
  return { ...times, latest: latestOf(happened) };
}

function latestOf(instants: readonly (Instant | undefined)[]): Instant | undefined {
  let latest: Instant | undefined;
  for (const instant of instants)
    if (instant !== undefined && (latest === undefined || instant > latest)) latest = instant;
  return latest;
}
