import { readAnswerMark } from '../../../src/main/read-answer-mark.js';
import { handWrittenPage } from '../hub/hand-written-page.js';
import { serveHub } from './serve-hub.js';

await serveHub(
  ({ database }) => handWrittenPage(database.pool),
  (hub) => ({ readMark: readAnswerMark(Promise.resolve(hub)) }),
);
