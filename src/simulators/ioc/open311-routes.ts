import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import { type Answer, json, xml } from './answer.js';
import { dayStart } from './day-text.js';
import type { GeneratedReport } from './generated-report.js';
import { reportCategories } from './report-categories.js';
import type { RequestFault } from './request-faults.js';
import { lastChange, writeReport } from './write-report.js';
import { writeList, writeRequestsXml } from './write-requests-xml.js';

const dayMs = 86_400_000;

/** GeoReport v2's reading methods under `/open311/v2`; POST and tokens are not part of this stand-in. */
export function createOpen311Routes(
  reports: readonly GeneratedReport[],
  knobs: Knobs,
  random: Random,
  formats: readonly string[],
): (path: string, query: URLSearchParams, fault: RequestFault) => Answer | undefined {
  const horizon = dayStart(knobs.to);
  const repeated = new Set(reports.filter(() => random.chance(knobs.duplicates)).map(({ id }) => id));

  return (path, query, fault) => {
    const route = /^\/open311\/v2\/(services|requests)(?:\/([\w-]+))?\.(json|xml)$/.exec(path);
    if (!route || !formats.includes(route[3]!)) return undefined;
    const [, method, id, format] = route;
    if (method === 'services') return services(id, format!);
    if (id !== undefined)
      return show(
        reports.filter((report) => report.id === id),
        format!,
        {},
      );
    return list(query, format!, fault);
  };

  function list(query: URLSearchParams, format: string, fault: RequestFault): Answer {
    // GeoReport v2: several ids, joined by commas, override all other arguments.
    const ids = query.get('service_request_id')?.split(',');
    const found = reports.filter((report) => (ids ? ids.includes(report.id) : matches(report, query, horizon)));
    const size = Math.min(Number(query.get('page_size') ?? 1000) || 1000, 1000);
    const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
    const rows = found.slice((page - 1) * size, page * size);
    const kept = fault.shortPage ? rows.slice(0, Math.floor(rows.length / 2)) : rows;
    const sent = [...kept, ...kept.filter(({ id }) => repeated.has(id))].slice(0, size);
    return show(sent, format, { 'X-Total-Count': String(found.length) });
  }

  function show(found: readonly GeneratedReport[], format: string, headers: Readonly<Record<string, string>>): Answer {
    const rows = found.map((report) => writeReport(report, horizon));
    return format === 'json' ? json(200, rows, headers) : xml(200, writeRequestsXml(rows), headers);
  }
}

/** Open311's filters and the usual extensions; without dates the last 90 days. */
function matches(report: GeneratedReport, query: URLSearchParams, horizon: number): boolean {
  const between = (moment: number, from: string | null, to: string | null): boolean =>
    (from === null || moment >= Date.parse(from)) && (to === null || moment <= Date.parse(to));
  const changed = lastChange(report, horizon);
  const dated = ['start_date', 'end_date', 'updated_after', 'updated_before'].some((name) => query.has(name));
  if (!dated && report.requestedAt < horizon - 90 * dayMs) return false;
  const category = query.get('service_code');
  return (
    between(report.requestedAt, query.get('start_date'), query.get('end_date')) &&
    between(changed, query.get('updated_after'), query.get('updated_before')) &&
    (category === null || category.split(',').includes(report.serviceCode))
  );
}

function services(code: string | undefined, format: string): Answer {
  const rows = reportCategories
    .filter((category) => code === undefined || category.code === code)
    .map(({ code: known, name, group }) => ({
      service_code: known,
      service_name: name,
      description: name,
      metadata: 'false',
      type: 'realtime',
      keywords: '',
      group,
    }));
  return format === 'json' ? json(200, rows) : xml(200, writeList('services', 'service', rows));
}
