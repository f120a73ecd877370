/** A kind of report citizens make, and how it goes on average. */
export interface ReportCategory {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** Share among all reports, relative to the others. */
  readonly weight: number;
  /** Working days until it is due. */
  readonly dueDays: number;
  /** Share refused. */
  readonly refused: number;
}

export const reportCategories: readonly ReportCategory[] = [
  { code: 'HTGT', name: 'Hạ tầng giao thông', group: 'Hạ tầng', weight: 22, dueDays: 7, refused: 0.05 },
  { code: 'CSDT', name: 'Chiếu sáng đô thị', group: 'Hạ tầng', weight: 12, dueDays: 3, refused: 0.03 },
  { code: 'CTN', name: 'Cấp thoát nước', group: 'Hạ tầng', weight: 10, dueDays: 5, refused: 0.04 },
  { code: 'VSMT', name: 'Vệ sinh môi trường', group: 'Môi trường', weight: 20, dueDays: 5, refused: 0.05 },
  { code: 'ONTC', name: 'Ô nhiễm, tiếng ồn', group: 'Môi trường', weight: 8, dueDays: 10, refused: 0.12 },
  { code: 'CAYX', name: 'Cây xanh, công viên', group: 'Môi trường', weight: 6, dueDays: 5, refused: 0.04 },
  { code: 'TTDT', name: 'Trật tự đô thị', group: 'Trật tự', weight: 10, dueDays: 7, refused: 0.1 },
  { code: 'ANTT', name: 'An ninh trật tự', group: 'Trật tự', weight: 4, dueDays: 3, refused: 0.1 },
  { code: 'DVC', name: 'Dịch vụ công, thái độ phục vụ', group: 'Hành chính', weight: 5, dueDays: 15, refused: 0.18 },
  { code: 'KHAC', name: 'Phản ánh khác', group: 'Khác', weight: 3, dueDays: 15, refused: 0.25 },
];
