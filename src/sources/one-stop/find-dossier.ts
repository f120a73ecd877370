import type { ReceiverPorts, ReceiverResponse } from '../adapter/receiver.js';
import { coversUnit } from './covers-unit.js';
import { isDossierCode } from './dossier-code.js';
import { protocolAnswer } from './protocol-answer.js';
import type { ProtocolRequest } from './read-request.js';
import { wireOfDossier } from './wire-of-dossier.js';

/** Answers TraCuuHoSo: a stored dossier of the asking office in the record's own shape, as far as the hub keeps it. */
export async function findDossier(
  request: ProtocolRequest,
  reporter: string,
  ports: ReceiverPorts,
): Promise<ReceiverResponse> {
  const code = request['mahoso'] ?? request['MaHoSo'];
  if (typeof code !== 'string' || !isDossierCode(code.trim())) {
    return protocolAnswer('invalid', 'Thiếu mahoso hoặc mahoso không hợp lệ.');
  }
  const found = await ports.find('dossier', code.trim());
  const unit = found?.['agencyCode'];
  // Somebody else's dossier is answered as one that is not there.
  if (!found || (typeof unit === 'string' && !coversUnit(reporter, unit))) {
    return protocolAnswer('notFound', `Không tìm thấy hồ sơ ${code.trim()}.`);
  }
  return protocolAnswer('ok', 'Thành công', { data: wireOfDossier(found) });
}
