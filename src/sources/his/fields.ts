import type { FieldRule, FieldTable } from '../privacy/field-table.js';
import { hisTable } from './field-rules.js';
import { xml0Fields, xml14Fields, xml2Fields, xml3Fields, xml4Fields, xml7Fields } from './fields-details.js';
import { xml1Fields } from './fields-xml1.js';

/** What the reader works out of an encounter while it reads it, so that lines and diagnoses go no further. */
const edgeFields = hisTable('EDGE', {
  KEEP: {
    CHUONG_BENH_CHINH: 'ICD-10 chapter of MA_BENH_CHINH',
    CO_THE_BHYT: 'the patient has an insurance card',
    DANH_SACH_LECH: 'the parallel lists of insurance cards differ in length',
    DINH_DANH_GIA: 'an identity number was a placeholder and was left out',
    'SO_DONG TIEN_BV TIEN_BH TIEN_THUOC TIEN_VTYT SO_LOI': 'identities of the bill',
    'NGAY_YL_DAU NGAY_GIUONG PHUT_KET_QUA': 'first order, bed-days by department, minutes from order to result',
  },
});

const nested = (field: string, purpose: string): FieldRule => ({ field, class: 'ROWS', of: field, purpose });

/** One encounter as the reader hands it on: its tables side by side. Whole tables that no measure needs are dropped. */
export const hosoFields = hisTable(
  'HOSO',
  {
    KEEP: { MACSKCB: 'facility that sent it', NGAYLAP: 'days until it was sent' },
    DROP: {
      'XML2 XML3 XML4': 'reduced to EDGE while read, lines go no further',
      XML5: 'narrative of the course of the illness',
      XML6: 'HIV: never read',
      XML8: 'summary of the medical record: narrative',
      'XML9 XML10 XML11': 'birth, maternity and sick-leave papers: name persons',
      'XML12 XML13': 'assessment and transfer papers: narrative; XML1 has the transfer',
      XML15: 'tuberculosis (and HIV): never read',
    },
  },
  [
    nested('XML0', 'check-in'),
    nested('XML1', 'summary of the encounter'),
    nested('XML7', 'discharge paper'),
    nested('XML14', 'appointment paper'),
    nested('EDGE', 'figures worked out while reading'),
  ],
);

/** The envelope around the encounters. */
export const envelopeFields = hisTable('GIAMDINHHS', {
  KEEP: { 'MACSKCB NGAYLAP SOLUONGHOSO': 'who sent how many encounters when' },
  DROP: { CHUKYDONVI: 'signature: names an official' },
});

/** Every field of every table of the HIS format. */
export const hisFieldTables: readonly FieldTable[] = [
  envelopeFields,
  hosoFields,
  edgeFields,
  xml0Fields,
  xml1Fields,
  xml2Fields,
  xml3Fields,
  xml4Fields,
  xml7Fields,
  xml14Fields,
];
