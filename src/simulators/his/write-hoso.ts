import { dialectOn } from './dialect.js';
import type { Sending } from './encounter.js';
import { courseKinds, inpatientKinds } from './visit-mix.js';
import { dayOf } from './wall-time.js';
import { writeDrugs, writeResults, writeServices } from './write-lines.js';
import { writeAppointment, writeCheckIn, writeCourse, writeDischargePaper } from './write-papers.js';
import { writeSummary } from './write-summary.js';

export const xmlDeclaration = '<?xml version="1.0" encoding="utf-8"?>';

/** One HOSO element: the tables of an encounter, each as base64 of its own XML. */
export function writeHoso(sending: Sending): string {
  const { encounter } = sending;
  const dialect = dialectOn(dayOf(encounter.leftAt));
  if (sending.checkInOnly) return hoso(file('XML0', writeCheckIn(encounter, dialect)));
  const isLong = inpatientKinds.has(encounter.kind) || courseKinds.has(encounter.kind);
  const hasResults = encounter.services.some(({ resultAt }) => resultAt !== undefined);
  return hoso(
    summary(sending, writeSummary(sending, dialect)) +
      file('XML2', writeDrugs(encounter, dialect)) +
      file('XML3', writeServices(encounter)) +
      (hasResults ? file('XML4', writeResults(encounter)) : '') +
      (isLong ? file('XML5', writeCourse(encounter)) : '') +
      (encounter.wardAt === undefined ? '' : file('XML7', writeDischargePaper(encounter))) +
      (encounter.appointment === undefined ? '' : file('XML14', writeAppointment(encounter))),
  );
}

function summary({ broken }: Sending, xml: string): string {
  if (broken === 'XML') return file('XML1', xml.replace('</TONG_HOP>', ''));
  const whole = file('XML1', xml);
  return broken === 'BASE64' ? whole.replace('<NOIDUNGFILE>', '<NOIDUNGFILE>*** ') : whole;
}

const hoso = (files: string): string => `<HOSO>\n${files}</HOSO>\n`;

const file = (table: string, xml: string): string =>
  `<FILEHOSO><LOAIHOSO>${table}</LOAIHOSO><NOIDUNGFILE>${Buffer.from(`${xmlDeclaration}\n${xml}`).toString('base64')}</NOIDUNGFILE></FILEHOSO>\n`;
