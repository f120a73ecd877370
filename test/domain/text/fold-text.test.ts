import { describe, expect, it } from '@jest/globals';
import { foldText } from '#domain';

describe('folded text', () => {
  it.each([
    ['Xã Quảng Tiến', 'xa quang tien'],
    ['ĐỒNG HỚI', 'dong hoi'],
    ['  Đặc  khu\u00a0Cồn Cỏ ', 'dac khu con co'],
    ['tỷ lệ hồ sơ trễ hẹn', 'ty le ho so tre hen'],
  ])('of %s is %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('is the same for composed and decomposed letters', () => {
    expect(foldText('Thủy'.normalize('NFD'))).toBe(foldText('Thủy'.normalize('NFC')));
  });
});
