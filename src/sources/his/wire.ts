/** Elements that are one row, by table (QĐ 4750/QĐ-BYT, annex). */
export const rowElements = {
  XML0: 'CHI_TIEU_TRANG_THAI_KCB',
  XML1: 'TONG_HOP',
  XML7: 'CHI_TIEU_DU_LIEU_GIAY_RA_VIEN',
  XML14: 'CHI_TIEU_GIAYHEN_KHAMLAI',
} as const;

/** A field after the sieve: text, the keyed hashes of an identity, or absent. */
type Text = string | undefined;
type Hashes = readonly string[] | undefined;

/** What summary and check-in have in common after the sieve. */
export interface WirePerson {
  readonly MA_LK?: Text;
  readonly MA_CSKCB?: Text;
  readonly SO_CCCD?: Hashes;
  readonly MA_THE_BHYT?: Hashes;
  readonly MA_BN?: Hashes;
  readonly NGAY_SINH?: Text;
  readonly GIOI_TINH?: Text;
  readonly MA_DOITUONG_KCB?: Text;
  readonly MA_LOAI_KCB?: Text;
  readonly NGAY_VAO?: Text;
  readonly NGAY_VAO_NOI_TRU?: Text;
}

export interface WireCheckIn extends WirePerson {
  readonly NGAY_YL?: Text;
}

export interface WireSummary extends WirePerson {
  readonly MAXA_CU_TRU?: Text;
  readonly NGAY_RA?: Text;
  readonly NGAY_TTOAN?: Text;
  readonly KET_QUA_DTRI?: Text;
  readonly MA_LOAI_RV?: Text;
  readonly MA_KHOA?: Text;
  readonly SO_NGAY_DTRI?: Text;
  readonly NGAY_TAI_KHAM?: Text;
  readonly T_THUOC?: Text;
  readonly T_VTYT?: Text;
  readonly T_TONGCHI_BV?: Text;
  readonly T_TONGCHI_BH?: Text;
  readonly T_BNTT?: Text;
  readonly T_BNCCT?: Text;
  readonly T_BHTT?: Text;
}

/** Figures worked out while reading (bill-lines.ts, sieve-person.ts). */
export interface WireEdge {
  readonly CHUONG_BENH_CHINH?: string;
  readonly CO_THE_BHYT?: boolean;
  readonly DANH_SACH_LECH?: boolean;
  readonly DINH_DANH_GIA?: boolean;
  readonly SO_DONG?: number;
  readonly SO_LOI?: number;
  readonly TIEN_BV?: string;
  readonly TIEN_BH?: string;
  readonly TIEN_THUOC?: string;
  readonly TIEN_VTYT?: string;
  /** `yyyyMMddHHmm` */
  readonly NGAY_YL_DAU?: string;
  readonly NGAY_GIUONG?: Readonly<Record<string, string>>;
  readonly PHUT_KET_QUA?: Readonly<Record<string, number>>;
}

/** A row of table HOSO: one encounter after the sieve. */
export interface WireHoso {
  readonly MACSKCB?: string;
  /** The day the file was made. */
  readonly NGAYLAP?: string;
  readonly XML0?: WireCheckIn;
  readonly XML1?: WireSummary;
  readonly XML7?: { readonly MA_KHOA_RV?: Text; readonly NGAY_RA?: Text };
  readonly XML14?: { readonly NGAY_HEN_KL?: Text };
  readonly EDGE?: WireEdge;
}
