import type { Dialect } from './dialect.js';
import type { Encounter } from './encounter.js';
import { elements, free } from './write-summary.js';
import { wallTime } from './wall-time.js';

/** XML5: the course of the illness, for stays and courses. */
export function writeCourse(encounter: Encounter): string {
  const note = elements({
    MA_LK: encounter.key,
    STT: '1',
    DIEN_BIEN_LS: free('Tỉnh, tiếp xúc tốt, bệnh ổn định'),
    GIAI_DOAN_BENH: '',
    HOI_CHAN: '',
    PHAU_THUAT: '',
    THOI_DIEM_DBLS: wallTime(encounter.arrivedAt + 60),
    NGUOI_THUC_HIEN: '000000/BIA-CCHN',
    DU_PHONG: '',
  });
  return (
    '<CHITIEU_CHITIET_DIENBIENLAMSANG><DSACH_CHI_TIET_DIEN_BIEN_BENH><CHI_TIET_DIEN_BIEN_BENH>\n' +
    `${note}\n</CHI_TIET_DIEN_BIEN_BENH></DSACH_CHI_TIET_DIEN_BIEN_BENH></CHITIEU_CHITIET_DIENBIENLAMSANG>`
  );
}

/** XML7: the discharge paper. */
export function writeDischargePaper(encounter: Encounter): string {
  const fields = elements({
    MA_LK: encounter.key,
    SO_LUU_TRU: `LT${encounter.key}`,
    MA_YTE: encounter.patient.number,
    MA_KHOA_RV: encounter.department,
    NGAY_VAO: wallTime(encounter.arrivedAt),
    NGAY_RA: wallTime(encounter.leftAt),
    MA_DINH_CHI_THAI: '0',
    CHAN_DOAN_RV: free(`Chẩn đoán ${encounter.diagnosis}`),
    PP_DIEUTRI: free('Theo phác đồ'),
    GHI_CHU: '',
    MA_TTDV: '0000000000',
    MA_BS: '000000/BIA-CCHN',
    TEN_BS: free('Bác sĩ Bịa'),
    NGAY_CT: wallTime(encounter.leftAt).slice(0, 8),
    DU_PHONG: '',
  });
  return `<CHI_TIEU_DU_LIEU_GIAY_RA_VIEN>\n${fields}\n</CHI_TIEU_DU_LIEU_GIAY_RA_VIEN>`;
}

/** XML14: the appointment paper. */
export function writeAppointment(encounter: Encounter): string {
  const fields = elements({
    MA_LK: encounter.key,
    SO_GIAYHEN_KL: `HK${encounter.key}`,
    MA_CSKCB: encounter.facility.code,
    HO_TEN: free(encounter.patient.name),
    NGAY_SINH: encounter.patient.born,
    GIOI_TINH: encounter.patient.sex,
    MA_THE_BHYT: encounter.patient.card ?? '',
    NGAY_RA: wallTime(encounter.leftAt),
    NGAY_HEN_KL: wallTime(encounter.appointment).slice(0, 8),
    MA_BENH_CHINH: encounter.diagnosis,
    MA_BAC_SI: '000000/BIA-CCHN',
    DU_PHONG: '',
  });
  return `<CHI_TIEU_GIAYHEN_KHAMLAI>\n${fields}\n</CHI_TIEU_GIAYHEN_KHAMLAI>`;
}

/** XML0: the check-in, 26 fields. */
export function writeCheckIn(encounter: Encounter, dialect: Dialect): string {
  const { patient } = encounter;
  const fields = elements({
    MA_LK: encounter.key,
    STT: '1',
    MA_BN: patient.number,
    HO_TEN: free(patient.name),
    SO_CCCD: patient.identity,
    NGAY_SINH: patient.born,
    GIOI_TINH: patient.sex,
    MA_THE_BHYT: patient.card ?? '',
    MA_DKBD: patient.card ? encounter.facility.code : '',
    GT_THE_TU: patient.card ? `${wallTime(encounter.arrivedAt).slice(0, 4)}0101` : '',
    GT_THE_DEN: patient.card ? `${wallTime(encounter.arrivedAt).slice(0, 4)}1231` : '',
    MA_DOITUONG_KCB: encounter.object,
    NGAY_VAO: wallTime(encounter.arrivedAt),
    NGAY_VAO_NOI_TRU: wallTime(encounter.wardAt),
    LY_DO_VNT: '',
    MA_LY_DO_VNT: '',
    MA_LOAI_KCB: dialect === '130' ? String(Number(encounter.kind)) : encounter.kind,
    MA_CSKCB: encounter.facility.code,
    MA_DICH_VU: encounter.services[0]?.code ?? '',
    TEN_DICH_VU: free('Khám bệnh'),
    MA_THUOC: '',
    TEN_THUOC: '',
    MA_VAT_TU: '',
    TEN_VAT_TU: '',
    NGAY_YL: wallTime(encounter.services[0]?.orderedAt),
    DU_PHONG: '',
  });
  return `<CHI_TIEU_TRANG_THAI_KCB>\n${fields}\n</CHI_TIEU_TRANG_THAI_KCB>`;
}
