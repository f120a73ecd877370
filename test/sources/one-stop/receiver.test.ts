import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createCaller, createPorts, office, province, wireDossier, wireStep } from './ports.js';

function start() {
  const memory = createPorts();
  return { ...memory, ...createCaller(memory.ports) };
}

describe('login', () => {
  it('gives a session for the right credentials', async () => {
    const { call } = start();
    const answer = await call('/login', { username: office, password: 'right' });
    expect(answer).toMatchObject({ error_code: 0, session: expect.stringMatching(/^[\w-]{32}$/) });
  });

  it.each([
    [{ username: office, password: 'wrong' }],
    [{ username: office }],
    [{ username: { a: 1 }, password: ['x'] }],
  ])('refuses %j in the words of the protocol', async (credentials) => {
    const { call } = start();
    const answer = await call('/login', credentials);
    expect(answer).toMatchObject({ error_code: '1', message: expect.stringContaining('mật khẩu') });
    expect(answer.session).toBeUndefined();
  });

  it('ends a session 30 minutes after its last use', async () => {
    const { call, login, clock } = start();
    const session = await login();
    const push = () => call('/integration', { session, service: 'DongBoHoSoMC', data: [] });
    clock.time += 29 * 60_000;
    expect((await push()).error_code).toBe('0');
    clock.time += 29 * 60_000;
    expect((await push()).error_code).toBe('0');
    clock.time += 31 * 60_000;
    expect(await push()).toMatchObject({ error_code: '2', message: expect.stringContaining('đăng nhập lại') });
  });

  it('keeps the newest eight sessions of a reporter and all of the others', async () => {
    const { call, login } = start();
    const other = await login(province);
    const sessions: string[] = [];
    for (let count = 0; count < 9; count += 1) sessions.push(await login());
    const code = async (session: string) =>
      (await call('/integration', { session, service: 'DongBoHoSoMC', data: [] })).error_code;
    expect(await code(sessions[0]!)).toBe('2');
    expect(await code(sessions[1]!)).toBe('0');
    expect(await code(other)).toBe('0');
  });
});

describe('a push', () => {
  it('answers "0" once the rows are taken in', async () => {
    const { call, login, drafts } = start();
    const session = await login();
    const answer = await call('/integration', {
      session,
      madonvi: office,
      service: 'DongBoHoSoMC',
      isUpdating: 'False',
      data: [wireDossier(), wireDossier({ MaHoSo: `${office}-210709-0002` })],
    });
    expect(answer).toMatchObject({ error_code: '0', message: 'Thành công', total: 2, accepted: 2, data: [] });
    const steps = Array.from({ length: 23 }, (_, minute) =>
      wireStep({ ThoiDiemXuLy: `202107120900${String(minute).padStart(2, '0')}` }),
    );
    expect(await call('/integration', { session, service: 'CapNhatTienDoHoSoMC', data: steps })).toMatchObject({
      error_code: '0',
      accepted: 23,
    });
    expect(drafts.map(({ kind }) => kind)).toEqual(['dossier', 'dossier', ...steps.map(() => 'dossier_step')]);
  });

  it('costs one row for one bad row and names it with the reason', async () => {
    const { call, login } = start();
    const answer = await call('/integration', {
      session: await login(),
      service: 'DongBoHoSoMC',
      data: [
        wireDossier(),
        null,
        wireDossier({ MaHoSo: '000.06.32.H46-210709-0007' }),
        wireDossier({ NgayTiepNhan: 'x' }),
      ],
    });
    expect(answer).toMatchObject({ error_code: '0', total: 4, accepted: 1, message: expect.stringContaining('1/4') });
    expect(answer.data.map((row) => [row['MaHoSo'], row['position'], row['code']])).toEqual([
      ['', 'data[1]', 'UNREADABLE_ROW'],
      ['000.06.32.H46-210709-0007', 'data[2]', 'NOT_THIS_REPORTER'],
      [`${office}-210709-0001`, 'data[3]', 'BAD_DATE'],
    ]);
  });

  it('is an error when no row could be taken', async () => {
    const { call, login } = start();
    const data = [wireDossier({ TrangThaiHoSo: '' })];
    expect(await call('/integration', { session: await login(), service: 'DongBoHoSoMC', data })).toMatchObject({
      error_code: '-1',
      accepted: 0,
    });
  });

  it('may come from the province for all its offices', async () => {
    const { call, login } = start();
    const data = [wireDossier(), wireDossier({ MaHoSo: '000.06.32.H46-210709-0007' })];
    expect(await call('/integration', { session: await login(province), service: 'DongBoHoSoMC', data })).toMatchObject(
      {
        accepted: 2,
      },
    );
    const foreign = [wireDossier({ MaHoSo: '000.06.32.H50-210709-0007' })];
    expect(
      await call('/integration', { session: await login(province), service: 'DongBoHoSoMC', data: foreign }),
    ).toMatchObject({ accepted: 0 });
  });

  it("takes the call's madonvi for a code that names no office", async () => {
    const { call, login, drafts } = start();
    const data = [wireDossier({ MaHoSo: 'MC-7712' })];
    await call('/integration', { session: await login(province), madonvi: office, service: 'DongBoHoSoMC', data });
    await call('/integration', { session: await login(), service: 'DongBoHoSoMC', data });
    expect(drafts.map(({ codes }) => codes['agency'])).toEqual([office, office]);
    const stranger = { session: await login(), madonvi: '000.06.32.H46', service: 'DongBoHoSoMC', data };
    expect(await call('/integration', stranger)).toMatchObject({ accepted: 0 });
  });

  it.each([
    ['not json', '{"session": "abc", "data": [', '-1'],
    ['no object', '[1, 2]', '-1'],
    ['no session', '{"service": "DongBoHoSoMC", "data": []}', '2'],
    ['a session that is no text', '{"session": {"$ne": 1}, "service": "DongBoHoSoMC"}', '2'],
  ])('that is %s is answered by error_code', async (_, body, code) => {
    const { send } = start();
    const { status, body: answer } = await send('/integration', body);
    expect([status, (answer as Record<string, unknown>)['error_code']]).toEqual([200, code]);
  });

  it('of an unknown service or without rows is answered by error_code', async () => {
    const { call, login } = start();
    const session = await login();
    expect(await call('/integration', { session, service: 'LayThuTuc' })).toMatchObject({ error_code: '-2' });
    expect(await call('/integration', { session, service: 'DongBoHoSoMC', data: 'x' })).toMatchObject({
      error_code: '-1',
    });
  });

  it('that is too large or meets a fault of the hub is told so in the same words', () => {
    const { route } = start();
    expect(route('/integration').failed('TOO_LARGE', 'tối đa 20 MB')).toMatchObject({
      status: 413,
      body: { error_code: '5', message: expect.stringContaining('tối đa 20 MB') },
    });
    expect(route('/login').failed('INTERNAL', 'mã sự cố 7')).toMatchObject({ status: 500, body: { error_code: '99' } });
  });
});

describe('TraCuuHoSo', () => {
  it('answers a stored dossier in the shape of the record', async () => {
    const { call, login } = start();
    const session = await login();
    const sent = wireDossier({
      DanhSachHoSoBoSung: [
        { NgayBoSung: '20210712080000', NgayTiepNhanBoSung: '', NgayHenTraTruoc: '', NgayHenTraMoi: '' },
      ],
    });
    await call('/integration', { session, service: 'DongBoHoSoMC', data: [sent] });
    const answer = await call('/share', { session, service: 'TraCuuHoSo', mahoso: sent['MaHoSo'] });
    expect(answer.error_code).toBe('0');
    for (const [field, value] of Object.entries(answer.data)) {
      expect([field, value]).toEqual([field, sent[field] ?? '']);
    }
    expect(Object.keys(answer.data)).not.toContain('ChuHoSo');
  });

  it("knows neither a missing dossier nor somebody else's", async () => {
    const { call, login } = start();
    await call('/integration', {
      session: await login(province),
      service: 'DongBoHoSoMC',
      data: [wireDossier({ MaHoSo: '000.06.32.H46-210709-0007' })],
    });
    const session = await login();
    for (const mahoso of ['000.06.32.H46-210709-0007', `${office}-210709-9999`]) {
      expect(await call('/share', { session, service: 'TraCuuHoSo', mahoso })).toMatchObject({ error_code: '4' });
    }
    expect(await call('/share', { session, service: 'TraCuuHoSo', mahoso: { $ne: 1 } })).toMatchObject({
      error_code: '-1',
    });
  });
});

describe('over HTTP', () => {
  it('serves a login and a push as a one-stop system sends them', async () => {
    const { route, drafts } = start();
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        void route(request.url!)
          .handle({ headers: {}, query: {}, body: Buffer.concat(parts) })
          .then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: JSON.stringify(body) });
      return (await response.json()) as Record<string, unknown>;
    };
    try {
      const { session } = await post('/login', { username: office, password: 'right' });
      const answer = await post('/integration', { session, service: 'DongBoHoSoMC', data: [wireDossier()] });
      expect(answer).toMatchObject({ error_code: '0', accepted: 1 });
      expect(drafts).toHaveLength(1);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
