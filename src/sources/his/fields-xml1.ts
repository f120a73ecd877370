import { hisTable } from './field-rules.js';

/** XML1 TONG_HOP, 66 fields (annex of QĐ 4750/QĐ-BYT, in force through QĐ 3176; QĐ 130 lacks NHOM_MAU). */
export const xml1Fields = hisTable('XML1', {
  KEEP: {
    'MA_LK MA_CSKCB': 'natural key of the visit, facility',
    'NGAY_VAO NGAY_VAO_NOI_TRU NGAY_RA NGAY_TTOAN': 'visits, admissions, discharges, length of stay',
    'MA_LOAI_KCB MA_DOITUONG_KCB MA_KHOA': 'visits by kind, insurance object and department',
    'KET_QUA_DTRI MA_LOAI_RV': 'deaths, transfers',
    'GIOI_TINH MAXA_CU_TRU': 'visits by sex and by commune of residence on that day',
    'T_TONGCHI_BV T_TONGCHI_BH T_BNTT T_BNCCT T_BHTT T_THUOC T_VTYT': 'cost per visit, patient share, identities',
    'SO_NGAY_DTRI NGAY_TAI_KHAM': 'treatment days, day of the next appointment',
  },
  HASH: { 'SO_CCCD MA_THE_BHYT MA_BN': 'one surrogate for all visits of a person' },
  YEAR: { NGAY_SINH: 'visits by age' },
  DROP: {
    'HO_TEN DIA_CHI DIEN_THOAI': 'names a person',
    'MATINH_CU_TRU MAHUYEN_CU_TRU': 'the commune says it',
    'MA_QUOCTICH MA_DANTOC MA_NGHE_NGHIEP NHOM_MAU': 'no measure needs it',
    MA_BENH_CHINH: 'sensitive; generalised to its ICD-10 chapter while it is read (EDGE.CHUONG_BENH_CHINH)',
    'MA_BENH_KT MA_BENH_YHCT MA_PTTT_QT MA_TAI_NAN': 'sensitive; no measure needs it',
    'MA_DKBD GT_THE_TU GT_THE_DEN': 'only counted while read, to compare the parallel lists (EDGE.DANH_SACH_LECH)',
    'NGAY_MIEN_CCT MA_KHUVUC NAM_NAM_LIEN_TUC': 'no measure needs it',
    'LY_DO_VV LY_DO_VNT MA_LY_DO_VNT CHAN_DOAN_VAO CHAN_DOAN_RV PP_DIEU_TRI GHI_CHU': 'narrative',
    'MA_NOI_DI MA_NOI_DEN GIAY_CHUYEN_TUYEN': 'no measure needs it',
    'T_NGUONKHAC T_BHTT_GDV NAM_QT THANG_QT': 'no measure needs it',
    'CAN_NANG CAN_NANG_CON': 'health data of the person; no measure needs it',
    'MA_TTDV MA_HSBA': 'names an official or a file',
    'STT DU_PHONG': 'says nothing or anything',
  },
});
