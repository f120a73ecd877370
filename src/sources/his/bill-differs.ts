import { amountInHundredths } from './amount-text.js';
import type { WireEdge, WireSummary } from './wire.js';

/** Systems round every line to whole đồng or to hundredths; a bill may be off by so much per line. */
const roundingPerLine = 100;

/**
 * Whether a bill breaks an identity of QĐ 4750/QĐ-BYT beyond rounding: totals are the sums of the lines of XML2 and
 * XML3, T_THUOC those of XML2, T_VTYT those of materials, and T_BHTT = T_TONGCHI_BH − T_BNCCT.
 */
export function billDiffers(summary: WireSummary, edge: WireEdge): boolean {
  const allowed = ((edge.SO_DONG ?? 0) + 1) * roundingPerLine;
  const differ = (one: string | undefined, other: string | number | undefined): boolean => {
    if (one === undefined || other === undefined) return false;
    const [a, b] = [amountInHundredths(one), typeof other === 'number' ? other : amountInHundredths(other)];
    return a !== undefined && b !== undefined && Math.abs(a - b) > allowed;
  };
  const insured = amountInHundredths(summary.T_TONGCHI_BH ?? '');
  const share = amountInHundredths(summary.T_BNCCT ?? '');
  return (
    (edge.SO_LOI ?? 0) > 0 ||
    differ(summary.T_TONGCHI_BV, edge.TIEN_BV) ||
    differ(summary.T_TONGCHI_BH, edge.TIEN_BH) ||
    differ(summary.T_THUOC, edge.TIEN_THUOC) ||
    differ(summary.T_VTYT, edge.TIEN_VTYT) ||
    differ(summary.T_BHTT, insured === undefined || share === undefined ? undefined : insured - share)
  );
}
