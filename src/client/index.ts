export { createGianhClient, type GianhClient } from './create-gianh-client.js';
export type { ClientDocument } from './client-document.js';
export type { AskOptions, ClientOptions } from './client-options.js';
export { type AnsweredError, GianhClientError, type UserMessage } from './gianh-client-error.js';
export type { Answer, AnswerNotes } from './read-answer.js';
export * from './generated/index.js';
