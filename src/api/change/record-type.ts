import { enumOf } from '../schema/enum-of.js';

/** Kinds of records that changes are told of, by their names in the schema. */
export const recordTypes = {
  DOSSIER: 'dossier',
  DOSSIER_STEP: 'dossier_step',
  VISIT: 'visit',
  CITY_REPORT: 'city_report',
  SCHOOL_LISTING: 'school_listing',
  SCHOOL_CLASS: 'school_class',
  PUPIL_ENROLMENT: 'pupil_enrolment',
  STAFF_ACCOUNT: 'staff_account',
  INDICATOR_VALUE: 'indicator_value',
  INDEX_SCORE: 'index_score',
} as const;

export type RecordTypeName = keyof typeof recordTypes;

export const RecordType = enumOf<RecordTypeName>('RecordType', 'A kind of record (loại bản ghi).', {
  DOSSIER: 'An administrative dossier (hồ sơ thủ tục hành chính).',
  DOSSIER_STEP: 'A step on the way of a dossier (bước xử lý hồ sơ).',
  VISIT: 'An encounter with a facility (lượt khám chữa bệnh).',
  CITY_REPORT: 'A report from the field (phản ánh hiện trường).',
  SCHOOL_LISTING: 'A school as its own system lists it (thông tin trường).',
  SCHOOL_CLASS: 'A class of a school year (lớp học).',
  PUPIL_ENROLMENT: 'A pupil in a class, without the person (lượt học sinh theo lớp).',
  STAFF_ACCOUNT: 'An account of a member of staff, without the person (tài khoản giáo viên, cán bộ).',
  INDICATOR_VALUE: 'A figure published by the indicator warehouse (giá trị chỉ tiêu).',
  INDEX_SCORE: 'A score of a governance index (điểm chỉ số).',
});
