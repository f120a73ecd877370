import { xmlDeclaration } from './write-hoso.js';

/** Everything of a GIAMDINHHS file before its first HOSO; `declared` is what SOLUONGHOSO says. */
export function envelopeHead(facilityCode: string, madeOn: string, declared: number): string {
  return (
    `${xmlDeclaration}\n<GIAMDINHHS xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n` +
    `<THONGTINDONVI>\n<MACSKCB>${facilityCode}</MACSKCB>\n</THONGTINDONVI>\n<THONGTINHOSO>\n` +
    `<NGAYLAP>${madeOn.replace(/-/g, '')}</NGAYLAP>\n<SOLUONGHOSO>${declared}</SOLUONGHOSO>\n<DANHSACHHOSO>\n`
  );
}

/** Everything behind its last HOSO. */
export const envelopeTail = '</DANHSACHHOSO>\n</THONGTINHOSO>\n<CHUKYDONVI></CHUKYDONVI>\n</GIAMDINHHS>\n';

/** A whole GIAMDINHHS file. */
export function writeEnvelope(
  facilityCode: string,
  madeOn: string,
  hosos: readonly string[],
  declared = hosos.length,
): string {
  return envelopeHead(facilityCode, madeOn, declared) + hosos.join('') + envelopeTail;
}
