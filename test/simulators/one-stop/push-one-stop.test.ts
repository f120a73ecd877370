import { afterEach, describe, expect, it } from '@jest/globals';
import { calmKnobs, type Knobs, type OneStopPushOptions, type OneStopPushReport, pushOneStop } from '#simulators';
import { type Call, provinceAccounts, startReceiver, type WireRow, worldOf } from './receiving-server.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;
const open: Receiver[] = [];
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

async function push(
  knobs: Partial<Knobs>,
  options: Partial<OneStopPushOptions> = {},
): Promise<Receiver & { readonly report: OneStopPushReport }> {
  const receiver = await startReceiver();
  open.push(receiver);
  const world = worldOf(Number(knobs.seed ?? 1));
  const report = await pushOneStop(
    world,
    { ...calmKnobs, to: '2026-11-23', ...knobs },
    { url: receiver.url, ...options },
  );
  return { ...receiver, report };
}

const rowsOf = (calls: readonly Call[], service: string) =>
  calls.filter((call) => call.service === service).flatMap(({ data }) => data as readonly WireRow[]);
const sorted = (calls: readonly Call[]) => calls.map((call) => JSON.stringify(call)).sort();
const summer = { from: '2021-06-01', to: '2021-08-11' };

describe('the one-stop stand-in', () => {
  it('sends at least 30,000 dossiers of every office of every month, in a believable mix', async () => {
    const { calls, report } = await push({}, { provinceAccounts });
    const last = new Map(rowsOf(calls, 'DongBoHoSoMC').map((row) => [row.MaHoSo, row]));
    const dossiers = [...last.values()];
    expect(dossiers.length).toBeGreaterThan(30_000);
    expect(report.steps / dossiers.length).toBeGreaterThan(2.4);

    const world = worldOf(1);
    const communesIn = (month: string) => {
      const communes = new Set(
        world.offices(`${month}-01`).flatMap(({ level, agencyCode }) => (level === 'COMMUNE' ? agencyCode : [])),
      );
      const active = new Set(
        dossiers.flatMap(({ MaHoSo, NgayTiepNhan }) =>
          NgayTiepNhan.startsWith(month.replace('-', '')) ? MaHoSo.split('-')[0]! : [],
        ),
      );
      return [...communes].filter((code) => active.has(code)).length;
    };
    expect(['2020-01', '2020-02', '2021-07', '2024-11', '2024-12', '2025-06'].map(communesIn)).toEqual([
      159, 151, 151, 151, 145, 145,
    ]);
    expect(['2025-07', '2026-02', '2026-11'].map(communesIn)).toEqual([78, 78, 78]);

    const share = (matches: (row: WireRow) => boolean) => dossiers.filter(matches).length / dossiers.length;
    const ended = dossiers.filter(
      ({ NgayKetThucXuLy, TrangThaiHoSo }) => NgayKetThucXuLy && Number(TrangThaiHoSo) >= 9,
    );
    const onTime = ended.filter(({ NgayKetThucXuLy, NgayHenTra }) => NgayKetThucXuLy <= NgayHenTra).length;
    expect(onTime / ended.length).toBeGreaterThan(0.93);
    expect(onTime / ended.length).toBeLessThan(0.96);
    expect(share(({ TrangThaiHoSo }) => ['3', '7', '8'].includes(TrangThaiHoSo))).toBeCloseTo(0.02, 2);
    const unfinished = dossiers.filter(({ TrangThaiHoSo }) => ['1', '2', '4', '5'].includes(TrangThaiHoSo));
    expect(unfinished.length).toBeGreaterThan(50);
    expect(unfinished.every(({ NgayTiepNhan }) => NgayTiepNhan === '' || NgayTiepNhan > '20260501')).toBe(true);
    expect(dossiers.filter(({ NgayTiepNhan }) => NgayTiepNhan > '20261124')).toEqual([]);

    const day = (moment: string) => `${moment.slice(0, 4)}-${moment.slice(4, 6)}-${moment.slice(6, 8)}`;
    expect(dossiers.filter(({ NgayTiepNhan: at }) => at !== '' && !world.isWorkingDay(day(at)))).toEqual([]);
    expect(dossiers.filter(({ SoGiayToChuHoSo }) => !/^000\d{7,9}$/.test(SoGiayToChuHoSo))).toEqual([]);
  });

  it('sends the history by the month and the present month by each office, ten steps at a time', async () => {
    const { calls } = await push(summer, { provinceAccounts });
    const live = calls.filter(({ login }) => login !== '000.00.00.H46');
    expect(new Set(live.map(({ login, madonvi }) => login === madonvi))).toEqual(new Set([true]));
    expect(live.every(({ service, data }) => service === 'DongBoHoSoMC' || data.length <= 10)).toBe(true);
    const months = rowsOf(
      live.filter(({ isUpdating }) => isUpdating === 'False'),
      'DongBoHoSoMC',
    ).map((row) => row.MaHoSo.split('-')[1]!.slice(0, 4));
    expect(new Set(months)).toEqual(new Set(['2108']));
  });

  it('without a province account lets each office send its own, with its own login', async () => {
    const { calls } = await push({ from: '2025-06-01', to: '2025-07-10' });
    expect(calls.every(({ login, madonvi }) => login === madonvi)).toBe(true);
    for (const { login, data } of calls) {
      expect(data.every((row) => row!.MaHoSo.startsWith(`${login}-`))).toBe(true);
    }
    expect(new Set(calls.map(({ login }) => login.slice(-3)))).toEqual(new Set(['H46', 'H50']));
  });

  it('sends equal rows for an equal seed, other rows for another', async () => {
    const one = await push(summer, { provinceAccounts });
    const again = await push(summer, { provinceAccounts });
    const other = await push({ ...summer, seed: 2 }, { provinceAccounts });
    expect(sorted(again.calls)).toEqual(sorted(one.calls));
    expect(sorted(other.calls)).not.toEqual(sorted(one.calls));
  });

  it('sends some dossiers while in hand and again when done, and what the knobs ask for', async () => {
    const twice = (calls: readonly Call[]) => {
      const updates = rowsOf(
        calls.filter(({ isUpdating }) => isUpdating === 'True'),
        'DongBoHoSoMC',
      );
      const fresh = new Map(
        rowsOf(
          calls.filter(({ isUpdating }) => isUpdating === 'False'),
          'DongBoHoSoMC',
        ).map((row) => [row.MaHoSo, row]),
      );
      const statuses = updates.map((row) => `${fresh.get(row.MaHoSo)?.TrangThaiHoSo} > ${row.TrangThaiHoSo}`);
      return { share: updates.length / fresh.size, statuses: new Set(statuses) };
    };
    const calm = twice((await push(summer, { provinceAccounts })).calls);
    expect(calm.share).toBeCloseTo(0.05, 1);
    expect(calm.statuses).toContain('4 > 10');
    const restless = twice(
      (await push({ ...summer, duplicates: 0.3, lateCorrections: 0.3 }, { provinceAccounts })).calls,
    );
    expect(restless.share).toBeGreaterThan(0.35);
    expect(restless.statuses).toEqual(new Set([...restless.statuses, '10 > 10', '9 > 10']));
  });

  it('gets everything through although sessions end and requests are cut off', async () => {
    const calm = await push(summer, { provinceAccounts });
    const faulty = await push({ ...summer, errorRate: 0.1, truncatedPages: 0.1 }, { provinceAccounts });
    expect(faulty.answers.sessionExpired).toBeGreaterThan(3);
    expect(faulty.answers.unreadable).toBeGreaterThan(3);
    expect(sorted(faulty.calls)).toEqual(sorted(calm.calls));
  });

  it('reports its progress up to the end', async () => {
    const seen: (readonly [number, number])[] = [];
    const { report } = await push(summer, { provinceAccounts, progress: (done, total) => seen.push([done, total]) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)![0]).toBe(seen.at(-1)![1]);
    expect(seen.every(([done], index) => index === 0 || done >= seen[index - 1]![0])).toBe(true);
    expect(report.dossiers).toBeGreaterThan(800);
  });

  it('stops with a sentence when its account is refused, without asking again', async () => {
    const refused = provinceAccounts.map((account) => ({ ...account, password: 'wrong' }));
    await expect(push(summer, { provinceAccounts: refused })).rejects.toThrow(
      '000.00.00.H46 cannot log in: unknown account',
    );
    expect(open.at(-1)!.answers.loginFailed).toBe(1);
  });

  it('stops at once when it is told to', async () => {
    const controller = new AbortController();
    const options = { provinceAccounts, signal: controller.signal, progress: () => controller.abort() };
    await expect(push(summer, options)).rejects.toThrow(/abort/);
    expect(open.at(-1)!.calls.length).toBeLessThan(4);
  });
});
