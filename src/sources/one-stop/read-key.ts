import type { RowRejection } from '../adapter/translation.js';
import { coversUnit } from './covers-unit.js';
import { type DossierCode, isDossierCode, readDossierCode } from './dossier-code.js';
import type { RowReader } from './row-reader.js';

/** A row's natural key with what it says, and the unit id of the office the row belongs to. */
export interface KnownKey {
  readonly key: string;
  readonly code: DossierCode;
  readonly unit: string | undefined;
}

/**
 * The key and the office of a row, or why it cannot be taken: no key, no usable key, somebody else's dossier.
 *
 * The office is the unit id in MaHoSo, else the call's madonvi, else the reporter itself.
 */
export function readKey(
  row: { readonly MaHoSo?: unknown; readonly madonvi?: unknown },
  reader: RowReader,
  reporter: string | undefined,
): KnownKey | RowRejection {
  const key = reader.text(row.MaHoSo);
  if (key === undefined) {
    return { code: 'MISSING_KEY', field: 'MaHoSo', message: 'Hồ sơ không có mã (MaHoSo).' };
  }
  if (!isDossierCode(key)) {
    return {
      code: 'BAD_KEY',
      field: 'MaHoSo',
      message: 'MaHoSo phải có 4 đến 64 ký tự, chỉ gồm chữ không dấu, số và . - / _.',
    };
  }
  const code = readDossierCode(key);
  const unit = code.unit ?? reader.text(row.madonvi) ?? reporter;
  if (reporter !== undefined && unit !== undefined && !coversUnit(reporter, unit)) {
    return {
      code: 'NOT_THIS_REPORTER',
      field: 'MaHoSo',
      key,
      message: `Hồ sơ ${key} thuộc cơ quan khác; tài khoản ${reporter} chỉ gửi hồ sơ của cơ quan mình và cơ quan trực thuộc.`,
    };
  }
  return { key, code, unit };
}

export function isRejection(value: KnownKey | RowRejection): value is RowRejection {
  return 'message' in value;
}
