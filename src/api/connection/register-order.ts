import { enumOf } from '../schema/enum-of.js';

export const RegisterOrder = enumOf('RegisterOrder', 'Order of the entries of a register (thứ tự).', {
  CODE_ASC: 'By code (mã tăng dần).',
  CODE_DESC: 'By code, backwards (mã giảm dần).',
  NAME_ASC: 'By name as Vietnamese sorts it (tên theo bảng chữ cái).',
  NAME_DESC: 'By name, backwards (tên ngược bảng chữ cái).',
});

export type RegisterOrderName = keyof typeof RegisterOrder;
