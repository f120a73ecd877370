import { expect } from '@jest/globals';
import { createReceiverPorts, hashCredential } from '#intake';
import { oneStopAdapter } from '#sources';
import { createCaller, office, wireDossier, wireStep } from '../../sources/one-stop/ports.js';
import type { Door } from '../door.js';

/** One call of a service: its name and records; `raw` is sent as it is. */
interface Call {
  readonly service: string;
  readonly data: readonly unknown[];
  readonly raw?: string;
}

const key = (number: number): string => `${office}-210709-${String(number).padStart(4, '0')}`;
const dossier = (number: number, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  wireDossier({ MaHoSo: key(number), SoGiayToChuHoSo: `0000987650${number % 10}0`, ...changes });
const sync = (...data: readonly unknown[]): readonly Call[] => [{ service: 'DongBoHoSoMC', data }];
const steps = (...data: readonly unknown[]): Call => ({ service: 'CapNhatTienDoHoSoMC', data });
const returned = { TrangThaiHoSo: '10', NgayKetThucXuLy: '20210714100000', NgayTra: '20210715090000' };

/** The portal protocol, received: the one-stop system sends to the hub as it sends to the national portal. */
export const oneStopDoor: Door<readonly Call[]> = {
  name: 'one-stop, received',
  adapter: oneStopAdapter,
  source: (hub) => hub.openSource(oneStopAdapter),
  open: async (hub) => {
    hub.clock.time = Date.parse('2021-08-02T03:00:00Z');
    const source = await hub.openSource(oneStopAdapter);
    await hub.pool.query(
      `INSERT INTO reporter (source_name, code, name, owes, username, credential_hash, from_day)
       VALUES ('one-stop', $1, 'Office', 'dossiers', $1, $2, '2020-01-01') ON CONFLICT DO NOTHING`,
      [office, await hashCredential('right', { n: 16 })],
    );
    const { call, send, login } = createCaller(createReceiverPorts(hub.deps, source));
    return {
      deliver: async (calls) => {
        const session = await login();
        const answers: unknown[] = [];
        for (const { raw, service, data } of calls) {
          answers.push(
            raw === undefined
              ? await call('/integration', { session, service, data })
              : (await send('/integration', raw.replace('SESSION', session))).body,
          );
        }
        return JSON.stringify(answers);
      },
    };
  },
  samples: async () => ({
    first: [
      ...sync(...[1, 2, 3, 4, 5].map((number) => dossier(number))),
      steps(wireStep({ MaHoSo: key(1) }), wireStep({ MaHoSo: key(1), ThoiDiemXuLy: '20210713090000' })),
    ],
    second: sync(dossier(11), dossier(12, returned)),
    newer: [...sync(dossier(1, returned), dossier(2, { ...returned, TrangThaiHoSo: '9', NgayTra: '' })), steps()],
    oneBad: {
      delivery: sync(dossier(21), dossier(22, { NgayTiepNhan: 'hôm qua' }), dossier(23)),
      accepted: 2,
      code: 'BAD_DATE',
      mended: sync(dossier(22)),
    },
    cutOff: {
      delivery: [{ service: '', data: [], raw: '{"session":"SESSION","service":"DongBoHoSoMC","data":[{"MaHoSo":"0' }],
      kept: 0,
      noticed: /"error_code":"?-?[1-9]/,
    },
    alien: { delivery: [{ service: 'GuiThu', data: [dossier(1)] }], told: /"error_code":"?-?[1-9].*DongBoHoSoMC/ },
    canary: (mark) =>
      sync(
        ...[31, 32].map((number) =>
          dossier(number, {
            SoGiayToChuHoSo: `${mark}000123`,
            DinhDanhCHS: { LoaiDinhDanh: '1', SoDinhDanh: `${mark}id`, HoTen: `${mark} A` },
            ChuHoSo: `${mark} Nguyễn`,
            DiaChi: `${mark} đường`,
            Email: `${mark}@example.invalid`,
            SoDienThoai: `${mark}09`,
            GhiChu: `${mark} note`,
            ChuaTungCo: { sau: `${mark} unlisted` },
            NgayTiepNhan: number === 32 ? 'không phải ngày' : '20210709083000',
            TaiLieuNop: [{ TenTepDinhKem: `${mark}.pdf`, NguoiKy: `${mark} B` }],
          }),
        ),
      ).concat(
        steps(wireStep({ MaHoSo: key(31), NguoiXuLy: `${mark} C`, ChucDanh: `${mark}`, NoiDungXuLy: `${mark}!` })),
      ),
    dates: [
      {
        title: 'a due day without a time lasts to its end; wall time is that of Vietnam',
        delivery: sync(dossier(41, { NgayTiepNhan: '20210709083000', NgayHenTra: '20210716' })),
        kind: 'dossier',
        key: key(41),
        record: { received_at: '2021-07-09T01:30:00Z', due_at: '2021-07-16T16:59:59Z' },
      },
    ],
    codes: [
      {
        title: 'an unknown procedure is kept and flagged',
        delivery: sync(dossier(51, { MaTTHC: '9.999999' })),
        kind: 'dossier',
        key: key(51),
        record: { procedure_code: '9.999999', procedure_id: null, flags: ['UNKNOWN_PROCEDURE'] },
      },
    ],
    flagged: [
      {
        title: 'a missing due date',
        delivery: sync(dossier(61, { NgayHenTra: '' })),
        kind: 'dossier',
        key: key(61),
        record: { due_at: null, flags: ['DUE_DATE_MISSING'] },
      },
      {
        title: 'a placeholder identity, which makes no person',
        delivery: sync(dossier(62, { SoGiayToChuHoSo: '000000001' })),
        kind: 'dossier',
        key: key(62),
        record: { subject_id: null, flags: ['PLACEHOLDER_IDENTITY'] },
      },
    ],
    told: { good: /"error_code":"0"/, bad: /"error_code":"-1".*NgayTiepNhan/ },
  }),
  polite: {
    promise: 'a body that is too large is refused in the protocol’s words',
    holds: async (hub) => {
      const source = await hub.openSource(oneStopAdapter);
      const { route } = createCaller(createReceiverPorts(hub.deps, source));
      const { maxBytes, failed } = route('/integration');
      expect(maxBytes).toBeGreaterThan(1_000_000);
      expect(JSON.stringify(failed('TOO_LARGE', 'too large').body)).toMatch(/error_code/);
    },
  },
};
