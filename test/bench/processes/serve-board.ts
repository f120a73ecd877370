import { handWrittenBoard } from '../board/hand-written-board.js';
import { serveHub } from './serve-hub.js';

await serveHub(handWrittenBoard);
