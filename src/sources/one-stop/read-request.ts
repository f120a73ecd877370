import type { ReceiverResponse } from '../adapter/receiver.js';
import { protocolAnswer } from './protocol-answer.js';

/** A request of the protocol: one JSON object. */
export type ProtocolRequest = Readonly<Record<string, unknown>>;

/** The body as a protocol request, or the protocol's answer to what is none. */
export function readRequest(
  body: Buffer,
): { readonly request: ProtocolRequest } | { readonly answer: ReceiverResponse } {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return { answer: protocolAnswer('invalid', 'Gói tin không phải JSON hợp lệ hoặc bị cắt cụt; đề nghị gửi lại.') };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { answer: protocolAnswer('invalid', 'Gói tin phải là một đối tượng JSON có session và service.') };
  }
  return { request: value as ProtocolRequest };
}
