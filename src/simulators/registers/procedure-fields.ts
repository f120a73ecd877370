/**
 * The fields of procedures with `levels|allowed working days|online|name`, one line each: C commune, D district, P province;
 * F full online service, P partial, N none. Names are those in everyday use; codes and days are made up.
 */
export interface ProcedureField {
  readonly code: string;
  readonly name: string;
  readonly procedures: readonly string[];
}

export const procedureFields: readonly ProcedureField[] = [
  {
    code: 'XD01',
    name: 'Hoạt động xây dựng',
    procedures: [
      'P|20|P|Cấp giấy phép xây dựng mới đối với công trình cấp đặc biệt, cấp I, cấp II',
      'D|15|P|Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ',
      'D|20|P|Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV',
      'D|15|P|Cấp giấy phép sửa chữa, cải tạo công trình và nhà ở riêng lẻ',
      'D|20|P|Cấp giấy phép di dời công trình',
      'D|15|P|Cấp điều chỉnh giấy phép xây dựng nhà ở riêng lẻ',
      'D|5|F|Gia hạn giấy phép xây dựng nhà ở riêng lẻ',
      'D|5|F|Cấp lại giấy phép xây dựng nhà ở riêng lẻ',
      'P|5|F|Gia hạn giấy phép xây dựng công trình cấp I, cấp II',
      'P|25|P|Thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng',
      'P|20|F|Cấp chứng chỉ hành nghề hoạt động xây dựng hạng II, hạng III',
    ],
  },
  {
    code: 'XD02',
    name: 'Quy hoạch xây dựng, kiến trúc',
    procedures: ['D;P|15|F|Cung cấp thông tin về quy hoạch xây dựng', 'P|30|P|Thẩm định đồ án quy hoạch chi tiết'],
  },
  {
    code: 'DD01',
    name: 'Đất đai',
    procedures: [
      'D|20|P|Đăng ký và cấp giấy chứng nhận quyền sử dụng đất lần đầu',
      'D|10|P|Đăng ký biến động do chuyển nhượng, tặng cho quyền sử dụng đất',
      'D|15|P|Chuyển mục đích sử dụng đất của hộ gia đình, cá nhân',
      'D|15|P|Tách thửa hoặc hợp thửa đất',
      'D|10|P|Cấp đổi giấy chứng nhận quyền sử dụng đất',
      'D|10|P|Cấp lại giấy chứng nhận quyền sử dụng đất do bị mất',
      'D|3|F|Đăng ký thế chấp bằng quyền sử dụng đất',
      'D|3|F|Xóa đăng ký thế chấp bằng quyền sử dụng đất',
      'C|45|N|Hòa giải tranh chấp đất đai',
      'P|20|P|Giao đất, cho thuê đất đối với tổ chức',
      'P|10|P|Đăng ký biến động quyền sử dụng đất của tổ chức',
    ],
  },
  {
    code: 'HT01',
    name: 'Hộ tịch',
    procedures: [
      'C|1|F|Đăng ký khai sinh',
      'C|3|P|Đăng ký lại khai sinh',
      'C|1|F|Đăng ký kết hôn',
      'C|1|F|Đăng ký khai tử',
      'C|3|F|Cấp giấy xác nhận tình trạng hôn nhân',
      'C|3|P|Thay đổi, cải chính, bổ sung thông tin hộ tịch',
      'C|1|F|Cấp bản sao trích lục hộ tịch',
      'C|3|P|Đăng ký nhận cha, mẹ, con',
      'C|2|P|Đăng ký giám hộ',
      'D|10|P|Đăng ký kết hôn có yếu tố nước ngoài',
      'D|5|P|Ghi vào sổ hộ tịch việc kết hôn đã giải quyết ở nước ngoài',
    ],
  },
  {
    code: 'CT01',
    name: 'Chứng thực',
    procedures: [
      'C;D|1|P|Chứng thực bản sao từ bản chính giấy tờ, văn bản',
      'C;D|1|N|Chứng thực chữ ký trong giấy tờ, văn bản',
      'C;D|2|N|Chứng thực hợp đồng, giao dịch liên quan đến tài sản',
      'C|2|N|Chứng thực di chúc',
      'D|1|N|Chứng thực chữ ký người dịch',
    ],
  },
  {
    code: 'BT01',
    name: 'Bảo trợ xã hội',
    procedures: [
      'C|22|P|Thực hiện trợ cấp xã hội hằng tháng',
      'C|25|P|Xác định, xác định lại mức độ khuyết tật',
      'C|15|P|Công nhận hộ nghèo, hộ cận nghèo phát sinh trong năm',
      'C|5|F|Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
      'D|7|P|Đăng ký hoạt động cơ sở trợ giúp xã hội dưới 10 đối tượng',
      'P|20|P|Cấp giấy phép hoạt động cơ sở trợ giúp xã hội',
    ],
  },
  {
    code: 'NC01',
    name: 'Người có công',
    procedures: [
      'C|12|P|Giải quyết chế độ trợ cấp thờ cúng liệt sĩ',
      'C|10|P|Giải quyết chế độ mai táng phí đối với người có công',
      'P|24|P|Giải quyết chế độ đối với thân nhân liệt sĩ',
    ],
  },
  {
    code: 'KD01',
    name: 'Thành lập và hoạt động của hộ kinh doanh',
    procedures: [
      'D|3|F|Đăng ký thành lập hộ kinh doanh',
      'D|3|F|Đăng ký thay đổi nội dung đăng ký hộ kinh doanh',
      'D|3|F|Chấm dứt hoạt động hộ kinh doanh',
      'D|3|F|Cấp lại giấy chứng nhận đăng ký hộ kinh doanh',
    ],
  },
  {
    code: 'DN01',
    name: 'Thành lập và hoạt động của doanh nghiệp',
    procedures: [
      'P|3|F|Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên',
      'P|3|F|Đăng ký thành lập công ty cổ phần',
      'P|3|F|Đăng ký thay đổi nội dung đăng ký doanh nghiệp',
      'P|3|F|Thông báo tạm ngừng kinh doanh',
      'P|5|F|Giải thể doanh nghiệp',
      'P|15|P|Cấp giấy chứng nhận đăng ký đầu tư',
    ],
  },
  {
    code: 'CN01',
    name: 'Lưu thông hàng hóa, an toàn thực phẩm',
    procedures: [
      'P|15|F|Cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
      'D|10|F|Cấp giấy phép bán lẻ rượu',
      'D|10|F|Cấp giấy phép bán lẻ sản phẩm thuốc lá',
      'P|7|F|Đăng ký thực hiện khuyến mại trên địa bàn tỉnh',
    ],
  },
  {
    code: 'NN01',
    name: 'Nông nghiệp, lâm nghiệp, thủy sản',
    procedures: [
      'P|10|P|Cấp giấy chứng nhận đăng ký tàu cá',
      'P|6|F|Cấp giấy phép khai thác thủy sản',
      'C|7|P|Chuyển đổi cơ cấu cây trồng trên đất trồng lúa',
      'D|18|P|Xác nhận bảng kê lâm sản',
      'C|20|P|Hỗ trợ khôi phục sản xuất vùng bị thiệt hại do thiên tai',
    ],
  },
  {
    code: 'MT01',
    name: 'Môi trường, tài nguyên nước',
    procedures: [
      'P|30|P|Thẩm định báo cáo đánh giá tác động môi trường',
      'P|25|P|Cấp giấy phép khai thác nước dưới đất',
      'D|20|P|Cấp giấy phép môi trường thuộc thẩm quyền cấp huyện',
      'C|10|P|Tham vấn trong đánh giá tác động môi trường',
    ],
  },
  {
    code: 'GT01',
    name: 'Đường bộ',
    procedures: [
      'P|5|F|Đổi giấy phép lái xe do ngành giao thông vận tải cấp',
      'P|3|F|Cấp giấy phép kinh doanh vận tải bằng xe ô tô',
      'P|2|F|Cấp phù hiệu xe ô tô kinh doanh vận tải',
      'D|7|P|Cấp phép thi công trên đường đang khai thác',
    ],
  },
  {
    code: 'GD01',
    name: 'Giáo dục và đào tạo',
    procedures: [
      'D|5|F|Chuyển trường đối với học sinh trung học cơ sở',
      'C|5|F|Chuyển trường đối với học sinh tiểu học',
      'P|5|F|Chuyển trường đối với học sinh trung học phổ thông',
      'P|5|F|Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
      'D|20|P|Cho phép trường mầm non tư thục hoạt động giáo dục',
      'P|20|P|Cấp phép hoạt động trung tâm ngoại ngữ, tin học',
    ],
  },
  {
    code: 'YT01',
    name: 'Khám bệnh, chữa bệnh, dược phẩm',
    procedures: [
      'P|30|F|Cấp chứng chỉ hành nghề khám bệnh, chữa bệnh',
      'P|45|P|Cấp giấy phép hoạt động đối với phòng khám chuyên khoa',
      'P|20|F|Cấp chứng chỉ hành nghề dược',
      'P|30|P|Cấp giấy chứng nhận đủ điều kiện kinh doanh dược',
    ],
  },
  {
    code: 'TP01',
    name: 'Lý lịch tư pháp, luật sư, công chứng',
    procedures: [
      'P|10|F|Cấp phiếu lý lịch tư pháp cho công dân Việt Nam',
      'P|7|P|Đăng ký hành nghề và cấp thẻ công chứng viên',
    ],
  },
  {
    code: 'VH01',
    name: 'Văn hóa, thể thao, du lịch',
    procedures: [
      'P|5|F|Cấp giấy phép tổ chức biểu diễn nghệ thuật',
      'P|15|F|Cấp thẻ hướng dẫn viên du lịch',
      'D|10|P|Cấp giấy phép đủ điều kiện kinh doanh karaoke',
      'C|5|F|Thông báo tổ chức lễ hội cấp xã',
    ],
  },
  {
    code: 'TT01',
    name: 'Phát thanh, xuất bản, thông tin điện tử',
    procedures: [
      'P|10|F|Cấp giấy phép thiết lập trang thông tin điện tử tổng hợp',
      'D|5|F|Khai báo hoạt động cơ sở dịch vụ photocopy',
    ],
  },
];
