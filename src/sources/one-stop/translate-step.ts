import { dayOfInstant, type DossierStep } from '#domain';
import { sha256 } from '#kernel';
import type { TranslateContext } from '../adapter/source-adapter.js';
import type { RowRejection, Translation } from '../adapter/translation.js';
import { statusCodes } from './codes.js';
import { officeDay } from './office-day.js';
import { isRejection, readKey } from './read-key.js';
import { createRowReader } from './row-reader.js';
import { versionOfRow } from './version-of-row.js';
import type { WireStep } from './wire.js';

/**
 * A CapNhatTienDoHoSoMC record as a draft of kind `dossier_step`, or a rejection.
 *
 * The protocol numbers no steps: dossier, moment, status and department together are the step's identity.
 */
export function translateStep(row: WireStep, context: TranslateContext): Translation {
  const reader = createRowReader();
  const { text, label, moment, flags } = reader;
  const known = readKey(row, reader, context.reporter);
  if (isRejection(known)) return { rejection: known };
  const { key: dossierCode, code, unit } = known;

  const at = moment(row.ThoiDiemXuLy, 'ThoiDiemXuLy');
  const startedAt = moment(row.NgayBatDau, 'NgayBatDau');
  const dueAt = moment(row.NgayKetThucTheoQuyDinh, 'NgayKetThucTheoQuyDinh', 'END');
  const badDate = reader.badDate();
  if (badDate !== undefined) {
    return reject('BAD_DATE', badDate, dossierCode, 'có ngày không đọc được, cần dạng yyyyMMddHHmmss');
  }
  if (at === undefined) return reject('MISSING_FIELD', 'ThoiDiemXuLy', dossierCode, 'có bước không rõ thời điểm');
  const statusCode = text(row.TrangThai);
  if (statusCode === undefined) return reject('MISSING_FIELD', 'TrangThai', dossierCode, 'có bước không rõ trạng thái');

  const department = label(row.PhongBanXuLy);
  const day = dayOfInstant(at);
  const status = statusCodes.lookup(statusCode, day);
  if (status === undefined) flags.add('UNKNOWN_CODE');
  if (startedAt !== undefined && at < startedAt) flags.add('END_BEFORE_START');
  const fields: DossierStep = { dossierCode, agencyCode: unit, at, status, statusCode, department, startedAt, dueAt };
  return {
    draft: {
      kind: 'dossier_step',
      key: `${dossierCode}|${String(row.ThoiDiemXuLy).trim()}|${statusCode}|${departmentHash(department ?? '')}`,
      version: versionOfRow(at, status, `${startedAt}|${dueAt}`),
      day: officeDay(code.day, day),
      codes: { agency: unit },
      fields: { ...fields },
      flags: [...flags],
    },
  };
}

/** Departments are few and their steps are many: their short hashes are remembered, up to a bound. */
const departmentHashes = new Map<string, string>();

function departmentHash(department: string): string {
  const known = departmentHashes.get(department);
  if (known !== undefined) return known;
  if (departmentHashes.size >= 10_000) departmentHashes.clear();
  const hash = sha256(department).slice(0, 8);
  departmentHashes.set(department, hash);
  return hash;
}

function reject(code: RowRejection['code'], field: string, key: string, words: string): Translation {
  return { rejection: { code, field, key, message: `Hồ sơ ${key} ${words} (${field}).` } };
}
