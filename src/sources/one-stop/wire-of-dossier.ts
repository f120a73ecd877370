import type { DossierFields, Instant } from '#domain';

const channels = { DIRECT: '1', ONLINE: '2', POSTAL: '3' } as const;
const applicants = { CITIZEN: '1', BUSINESS: '2', AGENCY: '3', OTHER: '4' } as const;
const payments = { NONE: '0', NATIONAL_PORTAL: '1', OWN_GATEWAY: '2', UNPAID: '3' } as const;

/** A stored dossier as a DongBoHoSoMC record; what the hub does not keep is not in it, what it does not know is "". */
export function wireOfDossier(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const dossier = stored as unknown as DossierFields;
  return {
    MaHoSo: dossier.code,
    MaTTHC: dossier.procedureCode ?? '',
    MaLinhVuc: dossier.procedureFieldCode ?? '',
    KenhThucHien: dossier.channel ? channels[dossier.channel] : '',
    LoaiDoiTuong: dossier.applicantKind ? applicants[dossier.applicantKind] : '',
    NgayNopHoSo: wireMoment(dossier.submittedAt),
    NgayTiepNhan: wireMoment(dossier.receivedAt),
    NgayHenTra: wireMoment(dossier.dueAt),
    TrangThaiHoSo: dossier.statusCode ?? '',
    NgayTra: wireMoment(dossier.returnedAt),
    NgayTuChoi: wireMoment(dossier.refusedAt),
    HinhThuc: dossier.returnMethod === 'COUNTER' ? '0' : dossier.returnMethod === 'POSTAL' ? '1' : '',
    NgayKetThucXuLy: wireMoment(dossier.finishedAt),
    DonViXuLy: dossier.officeLabel ?? '',
    DuocThanhToanTrucTuyen: dossier.payment ? payments[dossier.payment] : '',
    DanhSachHoSoBoSung: (dossier.supplements ?? []).map((supplement) => ({
      NgayBoSung: wireMoment(supplement.requestedAt),
      NgayTiepNhanBoSung: wireMoment(supplement.receivedAt),
      NgayHenTraTruoc: wireMoment(supplement.previousDueAt),
      NgayHenTraMoi: wireMoment(supplement.newDueAt),
    })),
  };
}

/** `yyyyMMddHHmmss` on the clock of Viet Nam. */
function wireMoment(instant: Instant | undefined | null): string {
  if (!instant) return '';
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return local.slice(0, 19).replace(/\D/g, '');
}
