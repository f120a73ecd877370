import { isRow } from './plain-row.js';

/*
 * Facts that are only to be seen in fields the sieve will not let through. They are noted beside those fields before
 * it, as bare marks, so that neither the number nor the path is needed afterwards.
 */

type WireRow = Readonly<Record<string, unknown>>;

/** Numbers that stand for "no identity number": repeated digits, counting digits, 000000001 (reference, §2.5). */
const placeholder = /^(?:(\d)\1*|0+1|123456789(?:0(?:12)?)?)$/;

/**
 * A dossier record with its marks: `DinhDanhTamThoi` where the identity number is a placeholder (which is then taken
 * out, or thousands of applicants would become one), `CoKetQuaDienTu` on results that have a code and a file.
 */
export function markDossier(row: WireRow): WireRow {
  const marked: Record<string, unknown> = { ...row };
  delete marked['DinhDanhTamThoi'];
  if (isPlaceholder(row['SoGiayToChuHoSo'])) {
    marked['SoGiayToChuHoSo'] = '';
    marked['DinhDanhTamThoi'] = '1';
  }
  const identity = row['DinhDanhCHS'];
  if (isRow(identity) && isPlaceholder(identity['SoDinhDanh'])) {
    marked['DinhDanhCHS'] = { ...identity, SoDinhDanh: '' };
    marked['DinhDanhTamThoi'] = '1';
  }
  const results = row['DanhSachGiayToKetQua'];
  if (Array.isArray(results)) {
    marked['DanhSachGiayToKetQua'] = results.filter(isRow).map((result) => ({
      ...result,
      CoKetQuaDienTu: isThere(result['MaGiayToKetQua']) && isThere(result['DuongDanTepTinKetQua']) ? '1' : '0',
    }));
  }
  return marked;
}

function isPlaceholder(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && placeholder.test(String(value).trim());
}

function isThere(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
