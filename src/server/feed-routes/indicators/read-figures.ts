import { type ApiPorts, createContext } from '#api';
import type { TrustedDocument } from '../../documents/trusted-documents.js';
import { AnswerErrors } from '../../export/record-pages.js';
import type { RunDocument } from '../../export/run-document.js';
import type { MappedIndicator } from './indicator-map.js';
import type { WarehousePeriod } from './warehouse-period.js';

/** A figure as the warehouse has it. */
export interface WarehouseFigure {
  readonly indicator: MappedIndicator;
  readonly periodCode: string;
  readonly dataTypeId: number;
  readonly value: number;
}

/** What figures are read with. */
export interface FigureReader {
  readonly document: TrustedDocument;
  readonly ports: ApiPorts;
  readonly run: RunDocument;
}

/** dataTypeId: kế hoạch, ước tính, thực hiện, chính thức. */
const dataTypes: Readonly<Record<string, number>> = { PLAN: 1, ESTIMATE: 2, ACTUAL: 3, OFFICIAL: 4 };

interface Row {
  readonly period: string;
  readonly metric: string;
  readonly member: string | null;
  readonly value: number | null;
  readonly target: number | null;
}

/**
 * The figures of some indicators in one area and some periods of one length, by the published document: the same planner and
 * evaluator as every other number.
 */
export async function readFigures(
  { document, ports, run }: FigureReader,
  indicators: readonly MappedIndicator[],
  area: string,
  periods: readonly WarehousePeriod[],
): Promise<readonly WarehouseFigure[]> {
  const ask = async (figures: MappedIndicator['figures'], by: readonly string[] | null): Promise<readonly Row[]> => {
    const keys = indicators.filter((one) => one.figures === figures).map(({ metric }) => metric);
    if (keys.length === 0 || periods.length === 0) return [];
    const variables = { keys, area, by, periods: { codes: periods.map(({ code }) => code) } };
    const { data, errors } = await run(document.hash, document.document, variables, createContext(ports));
    if (errors || !data) throw new AnswerErrors(errors ?? []);
    return data['metricRows'] as readonly Row[];
  };
  const [published, computed] = await Promise.all([ask('PUBLISHED', ['INDICATOR_STATUS']), ask('COMPUTED', null)]);
  const byMetric = new Map(indicators.map((indicator) => [indicator.metric, indicator]));
  const figure = (row: Row, dataTypeId: number | undefined, value: number | null): readonly WarehouseFigure[] => {
    const indicator = byMetric.get(row.metric);
    if (!indicator || dataTypeId === undefined || value === null) return [];
    return [{ indicator, periodCode: row.period, dataTypeId, value }];
  };
  return [
    ...published.flatMap((row) => figure(row, dataTypes[row.member ?? ''], row.value)),
    ...computed.flatMap((row) => [...figure(row, 3, row.value), ...figure(row, 1, row.target)]),
  ];
}
