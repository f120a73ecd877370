import { enumOf } from '../schema/enum-of.js';

export const Sector = enumOf('Sector', 'The field of government a metric belongs to (lĩnh vực).', {
  ADMINISTRATION: 'Administrative procedures and dossiers (thủ tục hành chính).',
  HEALTH: 'Health services (y tế).',
  EDUCATION: 'Schools, pupils and teachers (giáo dục).',
  CITY: 'Reports from the field and the operations centre (đô thị, phản ánh hiện trường).',
  GOVERNANCE: 'Published governance indices (chỉ số quản trị).',
  ECONOMY: 'Socio-economic indicators of the warehouse (kinh tế - xã hội).',
  CROSS_SECTOR: 'Quotients over two sectors (liên ngành).',
  DATA_QUALITY: 'The hub about its own data (chất lượng dữ liệu).',
});

export const MetricKind = enumOf('MetricKind', 'How a metric is computed (loại chỉ số).', {
  COUNT: 'Things counted (số đếm).',
  SUM: 'Amounts summed (tổng).',
  STOCK: 'What stands at the end of the period (số cuối kỳ).',
  RATIO: 'A quotient, divided once after all roll-up (tỷ lệ).',
  AVERAGE: 'A sum divided by its count (trung bình).',
  PERCENTILE: 'An exact percentile, such as the median (phân vị).',
  DISTINCT: 'Different members counted once each (số phần tử khác nhau).',
  INDEX: 'A figure that others publish; never added, never restated (chỉ số công bố).',
  COMPOSITE: 'Points composed of other metrics (chỉ số tổng hợp).',
});

export const MetricUnit = enumOf('MetricUnit', 'What a value counts (đơn vị tính).', {
  COUNT: 'A number of things (số lượng).',
  PERSONS: 'A number of persons (người).',
  PERCENT: 'Percent, 0 to 100 (phần trăm).',
  PERCENTAGE_POINTS: 'Differences of percentages (điểm phần trăm).',
  PER_1000: 'Per 1,000 inhabitants (trên 1.000 dân).',
  PER_100000: 'Per 100,000 inhabitants (trên 100.000 dân).',
  TIMES: 'A plain quotient, such as pupils per class (lần, bình quân).',
  THOUSAND: 'Thousands of things (nghìn).',
  THOUSAND_TONNES: 'Thousands of tonnes (nghìn tấn).',
  WORKING_DAYS: 'Working days (ngày làm việc).',
  DAYS: 'Calendar days (ngày).',
  HOURS: 'Hours (giờ).',
  MINUTES: 'Minutes (phút).',
  POINTS: 'Points of a scale (điểm).',
  RANK: 'A place in a ranking, 1 is first (thứ hạng).',
  VND: 'Vietnamese đồng (đồng).',
  MILLION_VND: 'Millions of đồng (triệu đồng).',
  BILLION_VND: 'Billions of đồng (tỷ đồng).',
  MILLION_USD: 'Millions of US dollars (triệu USD).',
});

export const Direction = enumOf('Direction', 'Which way is good (chiều tốt).', {
  HIGHER_IS_BETTER: 'More is better (cao hơn là tốt hơn).',
  LOWER_IS_BETTER: 'Less is better (thấp hơn là tốt hơn).',
  NEITHER: 'Neither way (không xét).',
});

export const Absence = enumOf('Absence', 'Why there is no number (lý do không có số liệu); zero is a number.', {
  NO_DATA: 'Nothing was delivered for it (chưa có dữ liệu).',
  NOT_COMPARABLE: 'The area changed inside the period, or it cannot be restated (không so sánh được).',
  SUPPRESSED: 'Too few cases to be shown (ẩn vì quá ít).',
  STALE: 'Its sources are later than their limit (số liệu quá hạn cập nhật).',
  NOT_PUBLISHED: 'Its publisher has not published it (chưa công bố).',
  NOT_APPLICABLE: 'It does not exist for that area or before that day (không áp dụng).',
  ZERO_DENOMINATOR: 'There was nothing to divide by (mẫu số bằng không).',
});

export const Comparability = enumOf(
  'Comparability',
  'How a value stands to those of other areas and periods (khả năng so sánh).',
  {
    EXACT: 'As recorded (chính xác).',
    RESTATED: 'Carried to other boundaries without loss (quy đổi chính xác).',
    ESTIMATED: 'Carried to other boundaries by shares (ước tính).',
    NOT_COMPARABLE: 'Not to be compared (không so sánh được).',
  },
);

export const ValuePath = enumOf('ValuePath', 'By which way a value was answered (đường tính).', {
  CELLS: 'From the cells that every commit keeps up (ô số liệu).',
  RECORDS: 'From the records themselves (bản ghi).',
  PUBLISHED: 'A figure somebody else published (số công bố).',
  AREA_BOOK: 'From the register of areas (danh mục đơn vị hành chính).',
  REGISTERS: 'From the registers of organisations, procedures, inhabitants and days (danh mục, sổ đăng ký).',
});

export const Comparison = enumOf('Comparison', 'What a period is compared with (kỳ so sánh).', {
  PREVIOUS_PERIOD: 'The period before it; of one that runs, as many days of it (kỳ trước).',
  SAME_PERIOD_LAST_YEAR: 'The same period a year before; of one that runs, up to the same day (cùng kỳ năm trước).',
  YEAR_TO_DATE: 'The year up to it with the year before up to the same period (lũy kế so với cùng kỳ năm trước).',
});

export const Standing = enumOf('Standing', 'How a value stands to its target (mức độ đạt chỉ tiêu).', {
  ON_TRACK: 'It reaches the target, of a running period by its pace (đạt).',
  AT_RISK: 'Its pace misses the target by less than 5 % (có nguy cơ không đạt).',
  OFF_TRACK: 'It misses the target (không đạt).',
  NO_TARGET: 'Nobody set a target, or there is nothing to measure (không có chỉ tiêu).',
});

export const GoalKind = enumOf('GoalKind', 'How a target is reached (loại chỉ tiêu).', {
  AT_LEAST: 'By this value or more (ít nhất).',
  AT_MOST: 'By this value or less (nhiều nhất).',
  RANK_WITHIN: 'By this place in a ranking or a better one (xếp hạng trong nhóm).',
  BAND: 'By being in a group that the publisher names (thuộc nhóm).',
});

export const ComparisonGroup = enumOf('ComparisonGroup', 'Among whom a rank or a group is meant (nhóm so sánh).', {
  COUNTRY: 'All provinces (cả nước).',
  REGION: 'Provinces of the same region (trong vùng).',
});

export const RatioSide = enumOf('RatioSide', 'A side of a number (vế của chỉ số).', {
  NUMERATOR: 'What was counted or summed; of what is no quotient, the number itself (tử số).',
  DENOMINATOR: 'What it was divided by; of a percentile, what was measured (mẫu số).',
});
