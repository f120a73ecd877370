/** A provincial department, by its name without province, with what became of it on 2025-03-01. */
export interface Department {
  /** Third group of its unit code: `000.00.NN.H46`. */
  readonly number: string;
  readonly name: string;
  /** Number of the department it was merged into on 2025-03-01. */
  readonly mergedInto?: string;
  /** Its name from 2025-03-01, where others were merged into it. */
  readonly nameAfterMerger?: string;
}

/** The day on which provincial departments were merged all over the country (recalled; the register is generated). */
export const departmentMergerDay = '2025-03-01';

export const departments: readonly Department[] = [
  { number: '01', name: 'Văn phòng Ủy ban nhân dân tỉnh' },
  { number: '02', name: 'Sở Nội vụ', nameAfterMerger: 'Sở Nội vụ' },
  { number: '03', name: 'Sở Tư pháp' },
  { number: '04', name: 'Sở Tài chính', nameAfterMerger: 'Sở Tài chính' },
  { number: '05', name: 'Sở Kế hoạch và Đầu tư', mergedInto: '04' },
  { number: '06', name: 'Sở Công Thương' },
  { number: '07', name: 'Sở Nông nghiệp và Phát triển nông thôn', nameAfterMerger: 'Sở Nông nghiệp và Môi trường' },
  { number: '08', name: 'Sở Tài nguyên và Môi trường', mergedInto: '07' },
  { number: '09', name: 'Sở Xây dựng', nameAfterMerger: 'Sở Xây dựng' },
  { number: '10', name: 'Sở Giao thông vận tải', mergedInto: '09' },
  { number: '11', name: 'Sở Khoa học và Công nghệ', nameAfterMerger: 'Sở Khoa học và Công nghệ' },
  { number: '12', name: 'Sở Thông tin và Truyền thông', mergedInto: '11' },
  { number: '13', name: 'Sở Lao động - Thương binh và Xã hội', mergedInto: '02' },
  { number: '14', name: 'Sở Văn hóa và Thể thao', nameAfterMerger: 'Sở Văn hóa, Thể thao và Du lịch' },
  { number: '15', name: 'Sở Du lịch', mergedInto: '14' },
  { number: '16', name: 'Sở Giáo dục và Đào tạo' },
  { number: '17', name: 'Sở Y tế' },
  { number: '18', name: 'Ban Quản lý Khu kinh tế' },
];
