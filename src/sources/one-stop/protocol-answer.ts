import type { ReceiverResponse } from '../adapter/receiver.js';

/**
 * The protocol's own result codes. "0" is success (reference, §2.1); the others are told apart by number so that a
 * sender's log says what to do, and every message says it in words.
 */
export const errorCodes = {
  ok: '0',
  invalid: '-1',
  unknownService: '-2',
  loginFailed: '1',
  sessionExpired: '2',
  notFound: '4',
  tooLarge: '5',
  internal: '99',
} as const;

/** An answer as the portal gives it: HTTP 200 and the outcome in `error_code` and `message`. */
export function protocolAnswer(
  code: keyof typeof errorCodes,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): ReceiverResponse {
  return { status: 200, body: { error_code: errorCodes[code], message, ...more } };
}

/** What the server answers in the protocol's name when the body is too large or the hub failed. */
export function protocolFailure(problem: 'TOO_LARGE' | 'INTERNAL', words: string): ReceiverResponse {
  return problem === 'TOO_LARGE'
    ? { ...protocolAnswer('tooLarge', `Gói tin quá lớn: ${words}`), status: 413 }
    : { ...protocolAnswer('internal', `Hệ thống đang có lỗi, đề nghị gửi lại sau: ${words}`), status: 500 };
}
