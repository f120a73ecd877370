import { enumOf } from '../schema/enum-of.js';

export const SchoolClassType = enumOf('SchoolClassType', 'What a class is formed for (loại lớp).', {
  HOMEROOM: 'The class pupils belong to, one at a time (lớp chủ nhiệm).',
  SUBJECT: 'A group taught together for a subject (lớp môn học).',
});

export const SchoolClassOrder = enumOf('SchoolClassOrder', 'Order of classes (thứ tự).', {
  YEAR_DESC: 'Newest school year first (năm học giảm dần).',
  YEAR_ASC: 'Oldest school year first (năm học tăng dần).',
  CODE_ASC: 'By code (mã lớp tăng dần).',
  CODE_DESC: 'By code, backwards (mã lớp giảm dần).',
});
