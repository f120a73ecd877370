import type { WrittenReport } from './write-report.js';

/** GeoReport v2's XML: one `request` per report, absent values as empty elements. */
export function writeRequestsXml(reports: readonly WrittenReport[]): string {
  return writeList('service_requests', 'request', reports);
}

/** A list of flat objects as XML. */
export function writeList(root: string, item: string, rows: readonly WrittenReport[]): string {
  const body = rows.map((row) => `<${item}>${Object.entries(row).map(element).join('')}</${item}>`).join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n${body}\n</${root}>\n`;
}

const element = ([name, value]: readonly [string, string | number | null]): string =>
  value === null || value === '' ? `<${name}/>` : `<${name}>${escaped(String(value))}</${name}>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
