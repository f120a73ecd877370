import { registerEnumType } from 'type-graphql';
import type { MetricCatalogue } from '#metrics';

type Members = Record<string, string>;
type ValuesConfig = Record<string, { description: string }>;

const keys: Members = {};
const keyConfig: ValuesConfig = {};
const dimensions: Members = {};
const dimensionConfig: ValuesConfig = {};

registerEnumType(keys, {
  name: 'MetricKey',
  description: 'A metric of the catalogue (mã chỉ số); a deployment may add its own.',
  valuesConfig: keyConfig,
});
registerEnumType(dimensions, {
  name: 'MetricDimension',
  description: 'By what a metric can be broken down or filtered (chiều phân tích).',
  valuesConfig: dimensionConfig,
});

/** The enum of metric keys; filled from the catalogue when a schema is built. */
export const MetricKey: Readonly<Members> = keys;
/** The enum of dimensions; filled from the catalogue when a schema is built. */
export const MetricDimension: Readonly<Members> = dimensions;

/**
 * Fills both enums from a catalogue. TypeGraphQL keeps one registry per process and reads it while a schema is built,
 * so this is called right before `buildSchemaSync` and nowhere else.
 */
export function fillCatalogueEnums(catalogue: MetricCatalogue): void {
  const metrics = [...catalogue.all].sort((a, b) => (a.key < b.key ? -1 : 1));
  refill(
    keys,
    keyConfig,
    metrics.map(({ key, name }) => [key, `${name.en} (${name.vi}).`]),
  );
  const names = [...new Set(metrics.flatMap((metric) => metric.dimensions))].sort();
  refill(
    dimensions,
    dimensionConfig,
    names.map((name) => [name, dimensionWords[name] ?? words(name)]),
  );
}

function refill(members: Members, config: ValuesConfig, entries: readonly (readonly [string, string])[]): void {
  for (const name of Object.keys(members)) delete members[name];
  for (const [name, description] of entries) {
    members[name] = name;
    config[name] = { description };
  }
}

const words = (name: string): string => `By ${name.toLowerCase().replaceAll('_', ' ')} (chiều phân tích).`;

const dimensionWords: Readonly<Record<string, string>> = {
  AGE_GROUP: 'By age of the patient in the year of the visit (nhóm tuổi).',
  AGENCY: 'By the agency that answers for it (cơ quan).',
  APPLICANT_KIND: 'By kind of applicant (đối tượng nộp).',
  CATEGORY: 'By kind of report from the field (loại phản ánh).',
  CHANNEL: 'By the way it was handed in (hình thức nộp).',
  DEPARTMENT: 'By department that held the dossier (phòng, ban giữ hồ sơ).',
  FACILITY: 'By health facility (cơ sở khám chữa bệnh).',
  GRADE: 'By school grade (khối lớp).',
  INDEX_COMPONENT: 'By component of a governance index (chỉ số thành phần).',
  INDICATOR_STATUS: 'By standing of the figure: plan, estimate, actual, official (trạng thái số liệu).',
  INSURANCE_KIND: 'By what the visit is to the health insurance (đối tượng khám chữa bệnh).',
  PROCEDURE: 'By administrative procedure (thủ tục).',
  PROCEDURE_FIELD: 'By field of procedures (lĩnh vực thủ tục).',
  PROCEDURE_GROUP: 'By group of procedures (nhóm thủ tục).',
  REPORTER: 'By the organisation that delivered it, or whose record it is (đơn vị báo cáo).',
  SCHOOL: 'By school (trường).',
  SCHOOL_LEVEL: 'By school level (cấp học).',
  SOURCE: 'By source (nguồn số liệu).',
  STUDY_RESULT: 'By result of the school year, each scale by itself (kết quả học tập).',
  VISIT_KIND: 'By kind of visit (loại hình khám chữa bệnh).',
};
