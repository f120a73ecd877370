import type { DeliverySummary } from '../adapter/delivery-summary.js';
import type { SievedRow } from '../adapter/sieved-row.js';
import type { XmlFault } from '../reading/xml-fault.js';
import type { XmlRow } from '../reading/xml-row-sink.js';
import type { Envelope, OnHoso } from './envelope-sink.js';
import type { HosoReader } from './hoso-reader.js';

/** Encounters told one by one as unreadable; of a file that is broken all over, the rest is only counted. */
const mostListed = 5_000;

/** What has been found in one file so far. */
export interface HisFindings {
  /** Rows not yet handed on. */
  readonly rows: SievedRow[];
  readonly onHoso: OnHoso;
  readonly onCheckIn: (row: XmlRow) => void;
  readonly summary: (envelope: Envelope, fault: XmlFault | undefined) => DeliverySummary;
}

export function createHisFindings(hoso: HosoReader): HisFindings {
  const rows: SievedRow[] = [];
  const unreadable: NonNullable<DeliverySummary['unreadable']>[number][] = [];
  let [unlisted, checkIns] = [0, 0];
  let checkInFacility: string | undefined;

  const take = (position: string, { facility, made }: Pick<Envelope, 'facility' | 'made'>): void => {
    const found = hoso.finish(position, facility, made);
    if (typeof found !== 'string') rows.push(found);
    else if (unreadable.length >= mostListed) unlisted++;
    else unreadable.push({ code: 'UNREADABLE_ROW', position, message: `${position} cannot be read: ${found}.` });
  };

  const summary = (envelope: Envelope, fault: XmlFault | undefined): DeliverySummary => {
    const actual = envelope.count + checkIns;
    const declared = envelope.declared && /^\d{1,9}$/.test(envelope.declared) ? Number(envelope.declared) : undefined;
    const problem = whyIncomplete(envelope, declared, actual, unlisted, fault);
    return {
      ...(declared !== undefined && { declared }),
      actual,
      whole: problem === undefined,
      ...(problem !== undefined && { incompleteBecause: problem }),
      reporter: envelope.facility ?? checkInFacility,
      unreadable,
    };
  };

  return {
    rows,
    onHoso: (envelope) => take(`HOSO ${envelope.count}`, envelope),
    onCheckIn: (row) => {
      hoso.checkIn(row);
      checkIns = 1;
      take('HOSO 1', {});
      // Only now: what was no code has been taken out.
      checkInFacility = row['MA_CSKCB'] === '?' ? undefined : row['MA_CSKCB'];
    },
    summary,
  };
}

function whyIncomplete(
  envelope: Envelope,
  declared: number | undefined,
  actual: number,
  unlisted: number,
  fault: XmlFault | undefined,
): string | undefined {
  if (fault?.kind === 'CUT_OFF') return `The file is cut off after HOSO ${actual}; what came before it was kept.`;
  if (fault) return `The file is broken after HOSO ${actual} (${fault.message}); what came before it was kept.`;
  if (declared === undefined && envelope.declared !== undefined) return 'SOLUONGHOSO is not a number.';
  if (declared !== undefined && declared !== actual) {
    return `SOLUONGHOSO declares ${declared} HOSO, ${actual} are in the file; what is there was kept.`;
  }
  if (unlisted > 0) return `${unlisted + mostListed} HOSO cannot be read; the first ${mostListed} are listed.`;
  return undefined;
}
