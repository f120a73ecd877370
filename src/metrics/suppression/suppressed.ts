import type { Refusal } from '../query/row-target.js';

/** Why a viewer without access to records is not told a value. */
export const suppressed = (why: keyof typeof reasons): Refusal => ({ absence: 'SUPPRESSED', ...reasons[why] });

const reasons = {
  FEW: {
    reason: {
      vi: 'Số trường hợp quá ít, hoặc từ số này suy ra được số quá ít khác: chỉ hiển thị cho người được xem hồ sơ.',
      en: 'Too few cases, or a number from which too few elsewhere would follow: shown to viewers with access to records only.',
    },
    hint: 'Ask for a longer period or a larger area.',
  },
  TIME: {
    reason: {
      vi: 'Chỉ số này chỉ công bố theo tháng, quý, năm trọn vẹn (giáo dục: năm học) trong đó không có đơn vị hành chính nào thay đổi.',
      en: 'This metric is published for whole months, quarters and years only (of schools: school years) in which no unit began or ended.',
    },
    hint: 'Ask for a month, quarter or year.',
  },
  PLACE: {
    reason: {
      vi: 'Chỉ số này chỉ công bố cho đơn vị hành chính theo đúng địa giới của kỳ đó, và cho cả tỉnh.',
      en: 'This metric is published for units as they stood in the period, and for the whole province.',
    },
    hint: 'Ask without a frame, for a unit that stood in the period.',
  },
  CUT: {
    reason: {
      vi: 'Chỉ số này không công bố theo cách phân tách này.',
      en: 'This metric is not published broken down or filtered like this.',
    },
    hint: 'Ask without a break-down or filter, or for the whole province.',
  },
  SNAPSHOT: {
    reason: {
      vi: 'Chỉ công bố số mới nhất và số khi khóa sổ một kỳ: hiệu của hai lần khác sẽ lộ số quá ít.',
      en: 'Published are the newest numbers and those a period was closed with: the difference of two others would tell too few.',
    },
    hint: 'Ask without asOf, or as of a snapshot that closes a period.',
  },
} as const;
