import { type UserMessage, userMessageOf } from '#kernel';

/** The `extensions` of an error: its details, its code, and what an application may show to whoever uses it. */
export const withUserMessage = (
  code: string,
  details: object = {},
): { readonly code: string; readonly userMessage: UserMessage; readonly [detail: string]: unknown } => ({
  ...details,
  code,
  userMessage: userMessageOf(code),
});
