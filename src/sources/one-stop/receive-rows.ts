import type { Acceptance, ReceiverPorts, ReceiverResponse } from '../adapter/receiver.js';
import type { SievedRow } from '../adapter/sieved-row.js';
import type { RowRejection } from '../adapter/translation.js';
import { markDossier } from './mark-dossier.js';
import { readDossierCode } from './dossier-code.js';
import { isRow, plainRow } from './plain-row.js';
import { protocolAnswer } from './protocol-answer.js';
import type { ProtocolRequest } from './read-request.js';
import { dossierTable, type stepTable } from './wire.js';

/**
 * Takes the rows of DongBoHoSoMC or CapNhatTienDoHoSoMC in and answers once they are durable.
 *
 * One bad row costs one row: the answer is "0" with the rejected rows in `data`, each naming MaHoSo and the reason; only
 * when no row could be taken it is an error. `isUpdating` is not needed: a dossier that is already there becomes a new
 * version, sent again unchanged it changes nothing, so "3" (already exists) is never answered.
 */
export async function receiveRows(
  table: typeof dossierTable | typeof stepTable,
  request: ProtocolRequest,
  reporter: string,
  ports: ReceiverPorts,
  bytes: Uint8Array,
): Promise<ReceiverResponse> {
  const { data, madonvi } = request;
  if (!Array.isArray(data)) return protocolAnswer('invalid', 'Thiếu danh sách data hoặc data không phải là mảng.');
  if (data.length === 0) return protocolAnswer('ok', 'Không có bản ghi nào.', { total: 0, accepted: 0, data: [] });

  const sieve = ports.sieve();
  const rows: SievedRow[] = [];
  const unreadable: (RowRejection & { readonly position: string })[] = [];
  data.forEach((row: unknown, index) => {
    const position = `data[${index}]`;
    if (!isRow(row)) {
      unreadable.push({
        code: 'UNREADABLE_ROW',
        position,
        message: `Bản ghi ${position} không phải là một đối tượng.`,
      });
      return;
    }
    const plain = plainRow(table, row);
    const marked = table === dossierTable ? markDossier(plain) : plain;
    const needsOffice = typeof madonvi === 'string' && readDossierCode(String(row['MaHoSo'])).unit === undefined;
    const sent = needsOffice ? { ...marked, madonvi } : marked;
    rows.push({ table, position, values: sieve.pass(table, sent) });
  });
  const acceptance = await ports.accept({
    reporter,
    rows,
    summary: { actual: data.length, whole: true, unreadable },
    bytes,
  });
  return answerTo(acceptance, data.length);
}

function answerTo({ deliveryId, accepted, rejected }: Acceptance, total: number): ReceiverResponse {
  const counts = {
    total,
    accepted,
    deliveryId,
    data: rejected.map(({ key, position, code, field, message }) => ({
      MaHoSo: key ?? '',
      error_code: '-1',
      code,
      field,
      position,
      message,
    })),
  };
  if (rejected.length === 0) return protocolAnswer('ok', 'Thành công', counts);
  if (accepted === 0) return protocolAnswer('invalid', 'Không nhận được bản ghi nào; xem lý do trong data.', counts);
  return protocolAnswer('ok', `Đã nhận ${accepted}/${total} bản ghi; xem lý do từ chối trong data.`, counts);
}
