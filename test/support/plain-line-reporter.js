import { writeFileSync } from 'node:fs';

/**
 * Ends a test run with one plain line, `N passed, N failed`, for machines that read logs.
 *
 * A test file that could not be run counts as a failure. The line also goes to the file that GIANH_PLAIN_LINE_FILE
 * names, so that a script can say it last whatever npm prints behind it.
 */
export default class PlainLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`;
    process.stdout.write(line);
    if (process.env.GIANH_PLAIN_LINE_FILE) writeFileSync(process.env.GIANH_PLAIN_LINE_FILE, line);
  }
}
