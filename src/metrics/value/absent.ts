import type { Bilingual } from '../definition/metric-definition.js';
import type { Absence } from './absence.js';

/** Reasons against a number that a measure gives, not the row. */
export type Impossible = 'DIVIDED' | 'PUBLISHED_ELSEWHERE' | 'NOT_REGISTERED';

/** An absence with its reason in both languages. */
export const absent = (why: keyof typeof reasons): { readonly absence: Absence; readonly reason: Bilingual } =>
  reasons[why];

const reasons = {
  NO_DATA: {
    absence: 'NO_DATA',
    reason: {
      vi: 'Chưa có đơn vị nào gửi số liệu của kỳ này cho địa bàn này.',
      en: 'Nobody has delivered figures of this period for this area.',
    },
  },
  NOT_REGISTERED: {
    absence: 'NO_DATA',
    reason: {
      vi: 'Danh mục không có đủ số liệu (dân số) của mọi phần thuộc địa bàn này.',
      en: 'The registers do not have the figure (inhabitants) for every part of this area.',
    },
  },
  ZERO_DENOMINATOR: {
    absence: 'ZERO_DENOMINATOR',
    reason: {
      vi: 'Mẫu số bằng không: trong kỳ không có trường hợp nào để tính.',
      en: 'The denominator is zero: there was no case to count in the period.',
    },
  },
  DIVIDED: {
    absence: 'NOT_COMPARABLE',
    reason: {
      vi: 'Địa bàn này chỉ nhận một phần của một đơn vị bị chia, mà chỉ số này không chia theo tỷ lệ được.',
      en: 'This area took over only a share of a unit that was divided, and this metric cannot be divided by shares.',
    },
  },
  PUBLISHED_ELSEWHERE: {
    absence: 'NOT_COMPARABLE',
    reason: {
      vi: 'Số do cơ quan khác công bố chỉ đúng cho đúng đơn vị và kỳ được công bố: không quy đổi sang đơn vị khác, không cộng dồn nhiều kỳ.',
      en: 'A figure that somebody else published holds for its own unit and period: it is not restated to others, nor added over periods.',
    },
  },
  BEYOND_BINS: {
    absence: 'NOT_COMPARABLE',
    reason: {
      vi: 'Giá trị vượt quá phạm vi đếm chính xác (từ 10.000 trở lên).',
      en: 'The value lies beyond what is counted exactly (10,000 and more).',
    },
  },
  NOT_PUBLISHED: {
    absence: 'NOT_PUBLISHED',
    reason: {
      vi: 'Cơ quan công bố không công bố con số này.',
      en: 'The publisher did not publish this figure.',
    },
  },
} as const;
