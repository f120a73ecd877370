import type { RegisterRow } from './register-row.js';
import { firstDay, reformDay } from './unit-chain.js';

/** What a kind of organisation owes to a source, when by (cron in Asia/Ho_Chi_Minh) and since when. */
interface Duty {
  readonly source: string;
  readonly organisationKind: string;
  readonly owes: string;
  readonly expectedBy: string;
  readonly contact: (name: string) => string;
  readonly since: (organisation: RegisterRow) => string;
}

const oneStop: Duty = {
  source: 'one-stop',
  organisationKind: 'AGENCY',
  owes: 'Hồ sơ và tiến độ xử lý trong ngày',
  expectedBy: '0 18 * * 1-5',
  contact: (name) => name,
  since: () => firstDay,
};
const hospitalSystem: Duty = {
  source: 'his',
  organisationKind: 'FACILITY',
  owes: 'Hồ sơ khám chữa bệnh GIAMDINHHS và check-in của ngày hôm trước',
  expectedBy: '0 8 * * *',
  contact: (name) => `Phòng Kế hoạch tổng hợp, ${name}`,
  since: ({ kind }) => (/HOSPITAL/.test(kind!) ? firstDay : '2021-01-01'),
};
const schoolSystem: Duty = {
  source: 'vnedu',
  organisationKind: 'SCHOOL',
  owes: 'Gói OneRoster hằng tuần',
  expectedBy: '0 20 * * 5',
  contact: (name) => `Văn phòng ${name}`,
  since: () => '2020-09-01',
};
const operations: Duty = {
  source: 'ioc',
  organisationKind: 'AGENCY',
  owes: 'Phản ánh hiện trường và chỉ tiêu kinh tế - xã hội',
  expectedBy: '0 7 * * *',
  contact: (name) => name,
  since: () => firstDay,
};
const indexReports: Duty = {
  source: 'indices',
  organisationKind: 'AGENCY',
  owes: 'Báo cáo chỉ số PAR INDEX, SIPAS, PAPI, PCI hằng năm',
  expectedBy: '0 17 30 6 *',
  contact: (name) => name,
  since: () => firstDay,
};

/** Every organisation that owes deliveries: one row per code and source, over all its versions; an office, never a person. */
export function generateReporters(
  agencies: readonly RegisterRow[],
  facilities: readonly RegisterRow[],
  schools: readonly RegisterRow[],
): readonly RegisterRow[] {
  const isOneStop = ({ kind }: RegisterRow) => ['COMMUNE_OFFICE', 'DISTRICT_OFFICE', 'DEPARTMENT'].includes(kind!);
  const isHomeAffairs = ({ code }: RegisterRow) => code!.startsWith('000.00.02.');
  return [
    ...reportersOf(oneStop, agencies.filter(isOneStop)),
    ...reportersOf(hospitalSystem, facilities),
    ...reportersOf(schoolSystem, schools),
    ...reportersOf(
      operations,
      agencies.filter(({ kind }) => kind === 'IOC_OFFICE'),
    ),
    ...reportersOf(indexReports, agencies.filter(isHomeAffairs)),
  ];
}

function reportersOf(duty: Duty, organisations: readonly RegisterRow[]): readonly RegisterRow[] {
  const codes = [...new Set(organisations.map(({ code }) => code!))];
  return codes.map((code) => {
    const versions = organisations.filter((row) => row['code'] === code);
    const [first, last] = [versions[0]!, versions.at(-1)!];
    const start = first['valid_from']!;
    const since = duty.since(first);
    return {
      source: duty.source,
      code,
      organisation_kind: duty.organisationKind,
      organisation_code: code,
      owes: duty.owes,
      expected_by: duty.expectedBy,
      valid_from: start === reformDay || start > since ? start : since,
      valid_to: last['valid_to']!,
      contact_office: duty.contact(last['name']!),
    };
  });
}
