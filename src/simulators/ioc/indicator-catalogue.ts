/** A made-up indicator: where its figures lie and how it adds up over a year. */
export interface CatalogueIndicator {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  /** Of one month for what adds up, of any period for a rate. */
  readonly typical: number;
  /** SUM: a quarter is the sum of its months; RATE: figures of longer periods lie between those of their months. */
  readonly over: 'SUM' | 'RATE';
  readonly months: boolean;
}

/**
 * The tree of this stand-in: BPC_KTXH_TDTTGRDP is the example of the warehouse's published document, the other codes
 * follow its pattern and are made up.
 */
export const indicatorCatalogue: readonly CatalogueIndicator[] = [
  {
    code: 'BPC_KTXH_TDTTGRDP',
    name: 'Tốc độ tăng trưởng GRDP',
    unit: '%',
    group: 'BPC_KTXH',
    typical: 6.8,
    over: 'RATE',
    months: false,
  },
  {
    code: 'BPC_KTXH_TTNSNN',
    name: 'Tổng thu ngân sách nhà nước trên địa bàn',
    unit: 'tỷ đồng',
    group: 'BPC_KTXH',
    typical: 520,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_KTXH_GNVDTC',
    name: 'Giải ngân vốn đầu tư công',
    unit: 'tỷ đồng',
    group: 'BPC_KTXH',
    typical: 430,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_KTXH_IIP',
    name: 'Chỉ số sản xuất công nghiệp (so cùng kỳ)',
    unit: '%',
    group: 'BPC_KTXH',
    typical: 107.2,
    over: 'RATE',
    months: true,
  },
  {
    code: 'BPC_KTXH_TMBLHH',
    name: 'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ',
    unit: 'tỷ đồng',
    group: 'BPC_KTXH',
    typical: 4300,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_DN_TLM',
    name: 'Doanh nghiệp thành lập mới',
    unit: 'doanh nghiệp',
    group: 'BPC_DN',
    typical: 48,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_DN_GT',
    name: 'Doanh nghiệp giải thể',
    unit: 'doanh nghiệp',
    group: 'BPC_DN',
    typical: 9,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_DL_LKH',
    name: 'Lượt khách du lịch',
    unit: 'nghìn lượt',
    group: 'BPC_DL',
    typical: 330,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_NN_SLTS',
    name: 'Sản lượng thủy sản',
    unit: 'nghìn tấn',
    group: 'BPC_NN',
    typical: 8.1,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_LD_GQVL',
    name: 'Lao động được giải quyết việc làm',
    unit: 'người',
    group: 'BPC_LD',
    typical: 1700,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_DT_PAHT',
    name: 'Phản ánh hiện trường tiếp nhận',
    unit: 'phản ánh',
    group: 'BPC_DT',
    typical: 36,
    over: 'SUM',
    months: true,
  },
  {
    code: 'BPC_CCHC_TLDH',
    name: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn',
    unit: '%',
    group: 'BPC_CCHC',
    typical: 93.5,
    over: 'RATE',
    months: true,
  },
];

/** Names of the groups. */
export const indicatorGroups: Readonly<Record<string, string>> = {
  BPC_KTXH: 'Kinh tế - xã hội',
  BPC_DN: 'Doanh nghiệp',
  BPC_DL: 'Du lịch',
  BPC_NN: 'Nông nghiệp',
  BPC_LD: 'Lao động',
  BPC_DT: 'Đô thị thông minh',
  BPC_CCHC: 'Cải cách hành chính',
};
