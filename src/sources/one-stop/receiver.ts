import type { ReceiverFactory, ReceiverPorts, ReceiverRequest, ReceiverResponse } from '../adapter/receiver.js';
import { findDossier } from './find-dossier.js';
import { protocolAnswer, protocolFailure } from './protocol-answer.js';
import { readRequest } from './read-request.js';
import { receiveRows } from './receive-rows.js';
import { createSessions, type Sessions } from './sessions.js';
import { dossierTable, stepTable } from './wire.js';

const loginBytes = 16 * 1_024;
const dataBytes = 20 * 1_024 * 1_024;

/**
 * The national portal's synchronisation protocol as the portal answers it (reference, §2.1): `login` for a session, then
 * every service at the integration or the share address. The one-stop system sends to the hub as it sends to the portal.
 */
export const createOneStopReceiver: ReceiverFactory = (ports) => {
  const sessions = createSessions(ports.now);
  const serve = (request: ReceiverRequest) => answerService(request, ports, sessions);
  const route = { method: 'POST', failed: protocolFailure } as const;
  return [
    { ...route, path: '/login', maxBytes: loginBytes, handle: (request) => answerLogin(request, ports, sessions) },
    { ...route, path: '/integration', maxBytes: dataBytes, handle: serve },
    { ...route, path: '/share', maxBytes: loginBytes, handle: serve },
  ];
};

async function answerLogin(
  { body }: ReceiverRequest,
  ports: ReceiverPorts,
  sessions: Sessions,
): Promise<ReceiverResponse> {
  const read = readRequest(body);
  if ('answer' in read) return read.answer;
  const { username, password } = read.request;
  const reporter =
    typeof username === 'string' && typeof password === 'string'
      ? await ports.authenticate(username, password)
      : undefined;
  if (!reporter)
    return protocolAnswer('loginFailed', 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã hết hạn.');
  // The one number among the protocol's texts: login says 0, the services say "0".
  return { status: 200, body: { error_code: 0, message: 'Thành công', session: sessions.open(reporter.code) } };
}

async function answerService(
  { body }: ReceiverRequest,
  ports: ReceiverPorts,
  sessions: Sessions,
): Promise<ReceiverResponse> {
  const read = readRequest(body);
  if ('answer' in read) return read.answer;
  const { request } = read;
  const reporter = sessions.use(request['session']);
  if (reporter === undefined) {
    return protocolAnswer('sessionExpired', 'Phiên làm việc không hợp lệ hoặc đã hết hạn; đề nghị đăng nhập lại.');
  }
  switch (request['service']) {
    case dossierTable:
    case stepTable:
      return receiveRows(request['service'], request, reporter, ports, body);
    case 'TraCuuHoSo':
      return findDossier(request, reporter, ports);
    default:
      return protocolAnswer(
        'unknownService',
        'Dịch vụ không được hỗ trợ; các dịch vụ: DongBoHoSoMC, CapNhatTienDoHoSoMC, TraCuuHoSo.',
      );
  }
}
