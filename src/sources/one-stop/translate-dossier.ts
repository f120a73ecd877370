import { type Day, dayOfInstant, type DossierFields } from '#domain';
import { sha256 } from '#kernel';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { RowRejection, Translation } from '../adapter/translation.js';
import type { CodeList } from '../reading/code-list.js';
import {
  applicantCodes,
  channelCodes,
  foreignApplicantCodes,
  paymentCodes,
  returnCodes,
  statusCodes,
} from './codes.js';
import { dossierFlags } from './dossier-flags.js';
import { readPapers } from './read-papers.js';
import { readTimes } from './dossier-times.js';
import { officeDay } from './office-day.js';
import { isRejection, readKey } from './read-key.js';
import { createRowReader, type RowReader } from './row-reader.js';
import { versionOfRow } from './version-of-row.js';
import type { WireDossier } from './wire.js';

/**
 * A DongBoHoSoMC record as a draft of kind `dossier`, or a rejection. Records of the older generation, which end with
 * DanhSachGiayToKetQua, are taken as they are: what they do not say stays absent.
 */
export function translateDossier(row: WireDossier, context: TranslateContext): Translation {
  const reader = createRowReader();
  const { text, flags } = reader;
  const known = readKey(row, reader, context.reporter);
  if (isRejection(known)) return { rejection: known };
  const { key, code, unit } = known;

  const statusCode = text(row.TrangThaiHoSo);
  if (statusCode === undefined) return reject('MISSING_FIELD', 'TrangThaiHoSo', key, 'không có trạng thái');
  const times = readTimes(row, reader);
  const badDate = reader.badDate();
  if (badDate !== undefined) {
    return reject('BAD_DATE', badDate, key, 'có ngày không đọc được, cần dạng yyyyMMddHHmmss');
  }
  const { latest, supplements, ...moments } = times;
  const event = moments.receivedAt ?? moments.submittedAt ?? moments.refusedAt ?? latest;
  const day = event === undefined ? code.day : dayOfInstant(event);
  if (day === undefined) return reject('MISSING_FIELD', 'NgayTiepNhan', key, 'không có ngày tiếp nhận');

  const pick = codePicker(reader, day);
  const status = pick(statusCodes, statusCode);
  const subject = subjectOf(row);
  const procedureCode = text(row.MaTTHC);
  for (const flag of dossierFlags(status, times, code.day, text(row.DinhDanhTamThoi) === '1')) flags.add(flag);

  const fields: DossierFields = {
    code: key,
    codeDay: code.day,
    agencyCode: unit,
    officeLabel: reader.label(row.DonViXuLy),
    procedureCode,
    procedureFieldCode: text(row.MaLinhVuc),
    // QĐ 766, 3.3: a dossier without a channel counts as handed in directly.
    channel: text(row.KenhThucHien) === undefined ? 'DIRECT' : pick(channelCodes, text(row.KenhThucHien)),
    applicantKind: applicantKind(reader, text(row.LoaiDoiTuong), day, pick),
    status,
    statusCode,
    stateAt: latest,
    ...moments,
    supplements: supplements.length === 0 ? undefined : supplements,
    returnMethod: pick(returnCodes, text(row.HinhThuc)),
    payment: pick(paymentCodes, text(row.DuocThanhToanTrucTuyen)),
    ...readPapers(row, reader),
    duplicateKey: duplicateKey(procedureCode, subject, moments.receivedAt),
  };
  return {
    draft: {
      kind: 'dossier',
      key,
      version: versionOfRow(latest, status, JSON.stringify(row)),
      day: officeDay(code.day, day),
      codes: { agency: unit, procedure: procedureCode },
      subject,
      fields: { ...fields },
      flags: [...flags],
    },
  };
}

type CodePicker = <Meaning>(list: CodeList<Meaning>, code: string | undefined) => Meaning | undefined;

/** Looks codes up by the day; an unknown one has no meaning and is flagged. */
function codePicker({ flags }: RowReader, day: Day): CodePicker {
  return (list, code) => {
    if (code === undefined) return undefined;
    const meaning = list.lookup(code, day);
    if (meaning === undefined) flags.add('UNKNOWN_CODE');
    return meaning;
  };
}

function applicantKind({ flags }: RowReader, code: string | undefined, day: Day, pick: CodePicker) {
  const foreign = code === undefined ? undefined : foreignApplicantCodes.lookup(code, day);
  if (foreign === undefined) return pick(applicantCodes, code);
  flags.add('FOREIGN_SCHEME');
  return foreign;
}

function subjectOf(row: WireDossier): readonly string[] | undefined {
  return [row.DinhDanhCHS?.SoDinhDanh, row.SoGiayToChuHoSo].find(isHashes);
}

function isHashes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0;
}

function duplicateKey(
  procedureCode: string | undefined,
  subject: readonly string[] | undefined,
  receivedAt: string | undefined,
): string | undefined {
  if (procedureCode === undefined || subject === undefined || receivedAt === undefined) return undefined;
  return sha256(`${procedureCode}|${subject[0]}|${receivedAt}`).slice(0, 20);
}

function reject(code: RowRejection['code'], field: string, key: string, words: string): Translation {
  return { rejection: { code, field, key, message: `Hồ sơ ${key} ${words} (${field}).` } };
}
