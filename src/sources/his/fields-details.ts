import { hisTable } from './field-rules.js';

const official = 'names a member of staff';
const unneeded = 'no measure needs it';

/** XML2 CHI_TIET_THUOC (39 fields); of the kept ones only sums and the earliest order leave the reader. */
export const xml2Fields = hisTable('XML2', {
  KEEP: { 'THANH_TIEN_BV THANH_TIEN_BH': 'identities of the bill', NGAY_YL: 'first order' },
  DROP: {
    'MA_LK STT MA_THUOC MA_PP_CHEBIEN MA_CSKCB_THUOC MA_NHOM TEN_THUOC DON_VI_TINH HAM_LUONG DUONG_DUNG DANG_BAO_CHE':
      unneeded,
    'SO_DANG_KY TT_THAU PHAM_VI TYLE_TT_BH SO_LUONG DON_GIA T_NGUONKHAC_NSNN T_NGUONKHAC_VTNN T_NGUONKHAC_VTTN':
      unneeded,
    'T_NGUONKHAC_CL T_NGUONKHAC MUC_HUONG T_BNTT T_BNCCT T_BHTT MA_KHOA MA_DICH_VU NGAY_TH_YL MA_PTTT NGUON_CTRA':
      unneeded,
    'LIEU_DUNG CACH_DUNG DU_PHONG': 'narrative',
    VET_THUONG_TP: unneeded,
    MA_BAC_SI: official,
  },
});

/** XML3 CHI_TIET_DVKT (47 fields); of the kept ones only sums, bed-days by department and waits leave the reader. */
export const xml3Fields = hisTable('XML3', {
  KEEP: {
    'THANH_TIEN_BV THANH_TIEN_BH': 'identities of the bill',
    'MA_NHOM MA_VAT_TU': 'tells bed lines and materials',
    'SO_LUONG MA_KHOA': 'bed-days by department',
    'MA_DICH_VU NGAY_YL NGAY_KQ': 'minutes from order to result',
  },
  DROP: {
    'MA_LK STT MA_PTTT_QT GOI_VTYT TEN_VAT_TU TEN_DICH_VU MA_XANG_DAU DON_VI_TINH PHAM_VI DON_GIA_BV DON_GIA_BH':
      unneeded,
    'TT_THAU TYLE_TT_DV TYLE_TT_BH T_TRANTT MUC_HUONG T_NGUONKHAC_NSNN T_NGUONKHAC_VTNN T_NGUONKHAC_VTTN': unneeded,
    'T_NGUONKHAC_CL T_NGUONKHAC T_BNTT T_BNCCT T_BHTT MA_GIUONG NGAY_TH_YL MA_PTTT PP_VO_CAM MA_MAY': unneeded,
    'MA_HIEU_SP TAI_SU_DUNG': unneeded,
    'MA_BENH MA_BENH_YHCT VET_THUONG_TP VI_TRI_TH_DVKT': 'sensitive; no measure needs it',
    'MA_BAC_SI NGUOI_THUC_HIEN': official,
    DU_PHONG: 'narrative',
  },
});

/** XML4 CHI_TIET_CLS (12 fields); read only for result times that XML3 leaves out. */
export const xml4Fields = hisTable('XML4', {
  KEEP: { 'MA_DICH_VU NGAY_KQ': 'minutes from order to result where XML3 has no NGAY_KQ' },
  DROP: {
    'MA_LK STT MA_CHI_SO TEN_CHI_SO DON_VI_DO': unneeded,
    'GIA_TRI MO_TA KET_LUAN DU_PHONG': 'findings about the person',
    MA_BS_DOC_KQ: official,
  },
});

/** XML7, the discharge paper (26 fields). */
export const xml7Fields = hisTable('XML7', {
  KEEP: { MA_KHOA_RV: 'discharging department', NGAY_RA: 'discharge, where the summary lacks it' },
  DROP: {
    'MA_LK SO_LUU_TRU MA_YTE': 'names a file of the person',
    'NGAY_VAO NGAY_CT SO_NGAY_NGHI NGOAITRU_TUNGAY NGOAITRU_DENNGAY': unneeded,
    'MA_DINH_CHI_THAI NGUYENNHAN_DINHCHI THOIGIAN_DINHCHI TUOI_THAI': 'sensitive; no measure needs it',
    'CHAN_DOAN_RV PP_DIEUTRI GHI_CHU DU_PHONG': 'narrative',
    'MA_TTDV MA_BS TEN_BS': official,
    'MA_CHA MA_ME MA_THE_TAM HO_TEN_CHA HO_TEN_ME': 'names a person',
  },
});

/** XML14, the appointment paper (22 fields). */
export const xml14Fields = hisTable('XML14', {
  KEEP: { NGAY_HEN_KL: 'day of the next appointment' },
  DROP: {
    'MA_LK SO_GIAYHEN_KL MA_CSKCB GIOI_TINH NGAY_VAO NGAY_VAO_NOI_TRU NGAY_RA MA_DOITUONG_KCB NGAY_CT': 'XML1 has it',
    'HO_TEN NGAY_SINH DIA_CHI MA_THE_BHYT GT_THE_DEN': 'names a person',
    'CHAN_DOAN_RV MA_BENH_CHINH MA_BENH_KT MA_BENH_YHCT': 'sensitive; no measure needs it',
    'MA_BAC_SI MA_TTDV': official,
    DU_PHONG: 'narrative',
  },
});

/** XML0, the check-in (26 fields; CHI_TIEU_TRANG_THAI_KCB). */
export const xml0Fields = hisTable('XML0', {
  KEEP: {
    'MA_LK MA_CSKCB': 'natural key of the visit, facility',
    'NGAY_VAO NGAY_VAO_NOI_TRU NGAY_YL': 'visits, admissions, first order',
    'MA_LOAI_KCB MA_DOITUONG_KCB GIOI_TINH': 'visits by kind, insurance object and sex',
  },
  HASH: { 'SO_CCCD MA_THE_BHYT MA_BN': 'one surrogate for all visits of a person' },
  YEAR: { NGAY_SINH: 'visits by age' },
  DROP: {
    HO_TEN: 'names a person',
    'MA_DKBD GT_THE_TU GT_THE_DEN': 'only counted while read, to compare the parallel lists (EDGE.DANH_SACH_LECH)',
    'LY_DO_VNT MA_LY_DO_VNT': 'narrative',
    'MA_DICH_VU TEN_DICH_VU MA_THUOC TEN_THUOC MA_VAT_TU TEN_VAT_TU STT DU_PHONG': unneeded,
  },
});
