import { handWrittenPage } from '../hub/hand-written-page.js';
import { serveHub } from './serve-hub.js';

await serveHub(({ database }) => handWrittenPage(database.pool));
