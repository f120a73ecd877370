import { GianhClientError } from 'gianh/client';
import { onTimeLines } from './on-time.js';

declare const process: { readonly argv: readonly string[]; exitCode: number };

/** `node build/app.js http://localhost:4000` prints the table; what goes wrong is said as the hub says it to people. */
try {
  for (const line of await onTimeLines(process.argv[2]!)) console.log(line);
} catch (error) {
  if (!(error instanceof GianhClientError)) throw error;
  console.error(error.userMessage?.vi ?? error.message, error.incident ?? '');
  process.exitCode = 1;
}
