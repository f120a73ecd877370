import type { ReceiverPorts, ReceiverResponse, ReceiverRoute, RowRejection, SievedRow, Translation } from '#sources';
import { createSieve, createSubjectHasher, oneStopAdapter } from '#sources';

export const office = '000.05.32.H46';
export const province = '000.00.00.H46';

/** A hub in memory behind the receiver: what it accepted, in the order of arrival. */
export function createPorts() {
  const clock = { time: Date.parse('2021-07-09T03:00:00Z') };
  const landed: SievedRow[] = [];
  const drafts: NonNullable<Translation['draft']>[] = [];
  const stored = new Map<string, Readonly<Record<string, unknown>>>();
  const ports: ReceiverPorts = {
    sieve: () => createSieve(oneStopAdapter.fieldTables, createSubjectHasher([{ id: 'k1', secret: 'for this test' }])),
    authenticate: async (username, password) =>
      [office, province].includes(username) && password === 'right' ? { code: username } : undefined,
    accept: async ({ reporter, rows, summary }) => {
      landed.push(...rows);
      const rejected: (RowRejection & { readonly position: string })[] = [...(summary.unreadable ?? [])];
      let accepted = 0;
      for (const row of rows) {
        const context = { reporter, receivedAt: '2021-07-09T03:00:00Z' };
        for (const { draft, rejection } of oneStopAdapter.translate(row, context)) {
          if (rejection) rejected.push({ ...rejection, position: row.position });
          else {
            accepted += 1;
            drafts.push(draft);
            stored.set(`${draft.kind}/${draft.key}`, draft.fields);
          }
        }
      }
      return { deliveryId: 1, accepted, rejected };
    },
    find: async (kind, key) => stored.get(`${kind}/${key}`),
    now: () => new Date(clock.time),
  };
  return { ports, clock, landed, drafts };
}

/** What the protocol answers, whatever was asked. */
export interface ProtocolAnswer {
  readonly error_code: string | number;
  readonly message: string;
  readonly session?: string;
  readonly total: number;
  readonly accepted: number;
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** Calls the receiver's routes as the server would, without a server. */
export function createCaller(ports: ReceiverPorts) {
  const routes = oneStopAdapter.receiver!(ports);
  const route = (path: string): ReceiverRoute => routes.find((candidate) => candidate.path === path)!;
  const send = (path: string, body: unknown): Promise<ReceiverResponse> =>
    route(path).handle({
      headers: {},
      query: {},
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    });
  const call = async (path: string, body: unknown): Promise<ProtocolAnswer> =>
    (await send(path, body)).body as ProtocolAnswer;
  const login = async (username = office): Promise<string> =>
    (await call('/login', { username, password: 'right' })).session!;
  return { route, send, call, login };
}

/** A clean record of the older generation, received on Friday 9 July 2021. */
export function wireDossier(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    MaHoSo: `${office}-210709-0001`,
    MaTTHC: '1.900001',
    TenTTHC: 'Chứng thực di chúc',
    MaLinhVuc: 'CT01',
    TenLinhVuc: 'Chứng thực',
    KenhThucHien: '2',
    SoGiayToChuHoSo: '000098765432',
    ChuHoSo: 'Người Không Có Thật',
    LoaiDoiTuong: '1',
    NgayTiepNhan: '20210709083000',
    NgayHenTra: '20210716170000',
    TrangThaiHoSo: '4',
    NgayTra: '',
    HinhThuc: '0',
    NgayKetThucXuLy: '',
    DonViXuLy: 'Bộ phận Một cửa',
    TaiLieuNop: [],
    DanhSachLePhi: [{ TenPhiLePhi: 'Phí', Gia: '50000' }],
    DanhSachHoSoBoSung: [],
    DanhSachGiayToKetQua: [],
    ...changes,
  };
}

export function wireStep(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    MaHoSo: `${office}-210709-0001`,
    NguoiXuLy: 'Cán Bộ Không Có Thật',
    ChucDanh: 'Chuyên viên',
    ThoiDiemXuLy: '20210712090000',
    PhongBanXuLy: 'Tư pháp - Hộ tịch',
    NoiDungXuLy: 'đã xem',
    TrangThai: '4',
    NgayBatDau: '20210709083000',
    NgayKetThucTheoQuyDinh: '20210713170000',
    ...changes,
  };
}
