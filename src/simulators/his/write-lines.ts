import type { Dialect } from './dialect.js';
import type { DrugLine, Encounter, ServiceGroup, ServiceLine } from './encounter.js';
import { money } from './write-summary.js';
import { wallTime } from './wall-time.js';

/** MA_NHOM by group of service (QĐ 5937/QĐ-BYT app. 3). */
const groups: Readonly<Record<ServiceGroup, string>> = {
  EXAMINATION: '13',
  TEST: '1',
  PROCEDURE: '18',
  MATERIAL: '10',
  BED: '15',
};

/** XML2: the drugs. */
export function writeDrugs(encounter: Encounter, dialect: Dialect): string {
  const lines = encounter.drugs.map((line, index) => drug(encounter, line, index + 1, dialect)).join('\n');
  return `<CHITIEU_CHITIET_THUOC><DSACH_CHI_TIET_THUOC>\n${lines}\n</DSACH_CHI_TIET_THUOC></CHITIEU_CHITIET_THUOC>`;
}

/** XML3: services, materials and beds. */
export function writeServices(encounter: Encounter): string {
  const lines = encounter.services.map((line, index) => service(encounter, line, index + 1)).join('\n');
  return `<CHITIEU_CHITIET_DVKT_VTYT><DSACH_CHI_TIET_DVKT>\n${lines}\n</DSACH_CHI_TIET_DVKT></CHITIEU_CHITIET_DVKT_VTYT>`;
}

/** XML4: the tests' results. */
export function writeResults(encounter: Encounter): string {
  const lines = encounter.services
    .filter(({ resultAt }) => resultAt !== undefined)
    .map((line, index) => result(encounter, line, index + 1))
    .join('\n');
  return `<CHITIEU_CHITIET_DICHVUCANLAMSANG><DSACH_CHI_TIET_CLS>\n${lines}\n</DSACH_CHI_TIET_CLS></CHITIEU_CHITIET_DICHVUCANLAMSANG>`;
}

function drug(encounter: Encounter, line: DrugLine, index: number, dialect: Dialect): string {
  const amount = line.quantity * line.price;
  const [insured, own, share] = shares(encounter, amount);
  const ordered = wallTime(line.orderedAt);
  return (
    `<CHI_TIET_THUOC><MA_LK>${encounter.key}</MA_LK><STT>${index}</STT><MA_THUOC>40.${line.price % 997}</MA_THUOC>` +
    `<MA_PP_CHEBIEN></MA_PP_CHEBIEN><MA_CSKCB_THUOC></MA_CSKCB_THUOC><MA_NHOM>4</MA_NHOM>` +
    `<TEN_THUOC><![CDATA[Thuốc mẫu ${line.price % 97}]]></TEN_THUOC><DON_VI_TINH>viên</DON_VI_TINH>` +
    `<HAM_LUONG><![CDATA[500mg]]></HAM_LUONG><DUONG_DUNG>1.01</DUONG_DUNG><DANG_BAO_CHE></DANG_BAO_CHE>` +
    `<LIEU_DUNG><![CDATA[2 viên/ngày]]></LIEU_DUNG><CACH_DUNG><![CDATA[Uống sau ăn]]></CACH_DUNG>` +
    `<SO_DANG_KY>VD-00000-00</SO_DANG_KY><TT_THAU></TT_THAU><PHAM_VI>1</PHAM_VI><TYLE_TT_BH>100</TYLE_TT_BH>` +
    `<SO_LUONG>${line.quantity}.000</SO_LUONG><DON_GIA>${money(line.price)}</DON_GIA>` +
    `<THANH_TIEN_BV>${money(amount)}</THANH_TIEN_BV><THANH_TIEN_BH>${money(insured)}</THANH_TIEN_BH>` +
    `<T_NGUONKHAC_NSNN>0</T_NGUONKHAC_NSNN><T_NGUONKHAC_VTNN>0</T_NGUONKHAC_VTNN><T_NGUONKHAC_VTTN>0</T_NGUONKHAC_VTTN>` +
    `<T_NGUONKHAC_CL>0</T_NGUONKHAC_CL><T_NGUONKHAC>0</T_NGUONKHAC><MUC_HUONG>80</MUC_HUONG><T_BNTT>${money(own)}</T_BNTT>` +
    `<T_BNCCT>${money(share)}</T_BNCCT><T_BHTT>${money(insured - share)}</T_BHTT><MA_KHOA>${encounter.department}</MA_KHOA>` +
    `<MA_BAC_SI>000000/BIA-CCHN</MA_BAC_SI><MA_DICH_VU></MA_DICH_VU><NGAY_YL>${ordered}</NGAY_YL>` +
    (dialect === '130' ? '' : `<NGAY_TH_YL>${ordered}</NGAY_TH_YL>`) +
    `<MA_PTTT>1</MA_PTTT><NGUON_CTRA>1</NGUON_CTRA><VET_THUONG_TP></VET_THUONG_TP><DU_PHONG></DU_PHONG></CHI_TIET_THUOC>`
  );
}

function service(encounter: Encounter, line: ServiceLine, index: number): string {
  const amount = line.quantity * line.price;
  const [insured, own, share] = shares(encounter, amount);
  const ordered = wallTime(line.orderedAt);
  const isMaterial = line.group === 'MATERIAL';
  return (
    `<CHI_TIET_DVKT><MA_LK>${encounter.key}</MA_LK><STT>${index}</STT><MA_DICH_VU>${isMaterial ? '' : line.code}</MA_DICH_VU>` +
    `<MA_PTTT_QT></MA_PTTT_QT><MA_VAT_TU>${isMaterial ? line.code : ''}</MA_VAT_TU><MA_NHOM>${groups[line.group]}</MA_NHOM>` +
    `<GOI_VTYT></GOI_VTYT><TEN_VAT_TU></TEN_VAT_TU><TEN_DICH_VU><![CDATA[Dịch vụ mẫu]]></TEN_DICH_VU>` +
    `<MA_XANG_DAU></MA_XANG_DAU><DON_VI_TINH>lần</DON_VI_TINH><PHAM_VI>1</PHAM_VI><SO_LUONG>${line.quantity}</SO_LUONG>` +
    `<DON_GIA_BV>${money(line.price)}</DON_GIA_BV><DON_GIA_BH>${money(line.price)}</DON_GIA_BH><TT_THAU></TT_THAU>` +
    `<TYLE_TT_DV>100</TYLE_TT_DV><TYLE_TT_BH>100</TYLE_TT_BH><THANH_TIEN_BV>${money(amount)}</THANH_TIEN_BV>` +
    `<THANH_TIEN_BH>${money(insured)}</THANH_TIEN_BH><T_TRANTT></T_TRANTT><MUC_HUONG>80</MUC_HUONG>` +
    `<T_NGUONKHAC_NSNN>0</T_NGUONKHAC_NSNN><T_NGUONKHAC_VTNN>0</T_NGUONKHAC_VTNN><T_NGUONKHAC_VTTN>0</T_NGUONKHAC_VTTN>` +
    `<T_NGUONKHAC_CL>0</T_NGUONKHAC_CL><T_NGUONKHAC>0</T_NGUONKHAC><T_BNTT>${money(own)}</T_BNTT>` +
    `<T_BNCCT>${money(share)}</T_BNCCT><T_BHTT>${money(insured - share)}</T_BHTT><MA_KHOA>${encounter.department}</MA_KHOA>` +
    `<MA_GIUONG>${line.group === 'BED' ? 'H001' : ''}</MA_GIUONG><MA_BAC_SI>000000/BIA-CCHN</MA_BAC_SI>` +
    `<NGUOI_THUC_HIEN>000001/BIA-CCHN</NGUOI_THUC_HIEN><MA_BENH>${encounter.diagnosis}</MA_BENH><MA_BENH_YHCT></MA_BENH_YHCT>` +
    `<NGAY_YL>${ordered}</NGAY_YL><NGAY_TH_YL>${ordered}</NGAY_TH_YL><NGAY_KQ>${wallTime(line.resultAt)}</NGAY_KQ>` +
    `<MA_PTTT>1</MA_PTTT><VET_THUONG_TP></VET_THUONG_TP><PP_VO_CAM></PP_VO_CAM><VI_TRI_TH_DVKT></VI_TRI_TH_DVKT>` +
    `<MA_MAY>${line.group === 'TEST' ? 'HH.1.00000.1' : ''}</MA_MAY><MA_HIEU_SP></MA_HIEU_SP><TAI_SU_DUNG></TAI_SU_DUNG>` +
    `<DU_PHONG></DU_PHONG></CHI_TIET_DVKT>`
  );
}

function result(encounter: Encounter, line: ServiceLine, index: number): string {
  return (
    `<CHI_TIET_CLS><MA_LK>${encounter.key}</MA_LK><STT>${index}</STT><MA_DICH_VU>${line.code}</MA_DICH_VU>` +
    `<MA_CHI_SO>CS01</MA_CHI_SO><TEN_CHI_SO><![CDATA[Chỉ số mẫu]]></TEN_CHI_SO><GIA_TRI>5.4</GIA_TRI>` +
    `<DON_VI_DO>mmol/L</DON_VI_DO><MO_TA><![CDATA[Trong giới hạn]]></MO_TA><KET_LUAN></KET_LUAN>` +
    `<NGAY_KQ>${wallTime(line.resultAt)}</NGAY_KQ><MA_BS_DOC_KQ>000002/BIA-CCHN</MA_BS_DOC_KQ><DU_PHONG></DU_PHONG></CHI_TIET_CLS>`
  );
}

/** Of an amount: what is insured, what the patient pays outside the insurance, and the share within it. */
function shares(encounter: Encounter, amount: number): readonly [insured: number, own: number, share: number] {
  return encounter.bill.insured > 0 ? [amount, 0, amount * 0.2] : [0, amount, 0];
}
