import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type ApiPorts, createContext } from '#api';
import type { TrustedDocument } from '../documents/trusted-documents.js';
import type { RowPlan } from './row-plan.js';
import type { DocumentAnswer, RunDocument } from './run-document.js';
import type { Variables } from './read-variables.js';
import type { Note } from './write-workbook.js';

/** What the sheet of notes says of an export. */
export interface NotesQuestion {
  readonly schema: GraphQLSchema;
  readonly document: Pick<TrustedDocument, 'name' | 'description' | 'document' | 'text'>;
  readonly variables: Variables;
  readonly ports: ApiPorts;
  readonly plan: RowPlan;
  readonly run: RunDocument;
  readonly rows: number;
}

const state = parse(
  `query ExportNotes {
    snapshot { id at day definitionSet areaBook calendar registers }
    reporters(filter: { states: [LATE, SILENT, INCOMPLETE] }, first: 200) { totalCount nodes { source name state lastDeliveryAt } }
  }`,
  { noLocation: true },
);

/** The notes of an export: data state, rule versions, who had not delivered, the question itself. */
export async function readNotes(question: NotesQuestion): Promise<readonly Note[]> {
  const { document, variables, ports, run, rows } = question;
  const { data } = await run('export notes', state, {}, createContext(ports));
  const { snapshot, reporters } = data as unknown as State;
  const rules = await ruleNotes(question);
  return [
    ['Tài liệu (document)', document.name],
    ['Nội dung (description)', document.description],
    ['Số dòng (rows)', String(rows)],
    ['Ảnh chụp dữ liệu (snapshot)', snapshot.id],
    ['Thời điểm ảnh chụp (taken at, UTC)', snapshot.at],
    ['Ngày dữ liệu (civil day)', snapshot.day],
    ['Xuất lúc (exported at, UTC)', `${ports.clock.now().toISOString().slice(0, 19)}Z`],
    ...(ports.isLoading() ? [['Đang nạp dữ liệu (loading)', 'Số liệu chưa đầy đủ (not complete yet).'] as const] : []),
    ['Giờ trong bảng (times)', 'Giờ Việt Nam, UTC+07:00.'],
    ['Bộ định nghĩa chỉ số (metric definitions)', snapshot.definitionSet],
    ['Danh mục địa bàn (area book)', snapshot.areaBook],
    ['Lịch làm việc (calendar)', snapshot.calendar],
    ['Danh mục tổ chức (registers)', snapshot.registers],
    ...rules,
    ['Đơn vị báo cáo chậm (late reporters)', String(reporters.totalCount)],
    ...reporters.nodes.map(({ source, name, state: how, lastDeliveryAt }): Note => [
      `${source}: ${how}`,
      `${name}; lần giao cuối (last delivery): ${lastDeliveryAt ?? '–'}`,
    ]),
    ['Biến (variables)', JSON.stringify(variables.coerced)],
    ['Câu hỏi (query)', document.text],
  ];
}

interface State {
  readonly snapshot: Readonly<
    Record<'id' | 'at' | 'day' | 'definitionSet' | 'areaBook' | 'calendar' | 'registers', string>
  >;
  readonly reporters: {
    readonly totalCount: number;
    readonly nodes: readonly Readonly<Record<'source' | 'name' | 'state' | 'lastDeliveryAt', string>>[];
  };
}

/** The editions of rules behind the rows: of every metric asked, or of the derived columns of records. */
async function ruleNotes({ schema, document, variables, ports, plan, run }: NotesQuestion): Promise<readonly Note[]> {
  const keys = metricKeys(schema, document.document, variables.coerced);
  if (keys.length > 0) {
    const text = `{ ${keys.map((key) => `${key}: metric(key: ${key}) { rules { version validFrom } }`).join(' ')} }`;
    const { data } = await ask(text, 'export rules', ports, run);
    return keys.map((key) => {
      const { rules } = data![key] as { readonly rules: readonly { version: number; validFrom: string | null }[] };
      const words = rules.map(({ version, validFrom }) => `${version}${validFrom ? ` (từ ${validFrom})` : ''}`);
      return [`Phiên bản quy tắc (rule version) ${key}`, words.join(', ')];
    });
  }
  const root = rootName(document.document, plan.path[0]!);
  const type = getNamedType(schema.getQueryType()!.getFields()[root]?.type)?.name;
  const node = schema.getType(type?.replace(/Connection$/, '') ?? '');
  if (!plan.isConnection || !node || !('getFields' in node) || !('provenance' in node.getFields())) return [];
  const text = `{ ${root}(first: 1) { nodes { provenance { ruleVersion } } } }`;
  const { data } = await ask(text, `export rules ${root}`, ports, run);
  const { nodes } = data![root] as {
    readonly nodes: readonly { readonly provenance: { readonly ruleVersion: number } }[];
  };
  return nodes.map(({ provenance }) => ['Phiên bản quy tắc (rule version)', String(provenance.ruleVersion)]);
}

const ask = (text: string, name: string, ports: ApiPorts, run: RunDocument): Promise<DocumentAnswer> =>
  run(`${name} ${text}`, parse(text, { noLocation: true }), {}, createContext(ports));

function metricKeys(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly string[] {
  const info = new TypeInfo(schema);
  const keys = new Set<string>();
  const isKey = (): boolean => String(getNamedType(info.getInputType())) === 'MetricKey';
  visit(
    document,
    visitWithTypeInfo(info, {
      EnumValue: ({ value }) => void (isKey() && keys.add(value)),
      Variable: ({ name }) => {
        const value = variables[name.value];
        if (isKey() && value) for (const key of [value].flat()) keys.add(String(key));
      },
    }),
  );
  return [...keys];
}

function rootName(document: DocumentNode, key: string): string {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const selection of definition.selectionSet.selections) {
      if (selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === key)
        return selection.name.value;
    }
  }
  return key;
}
