import type { CityReportOpinion, CityReportStep, IndicatorStatus } from '#domain';
import { foldText } from '#domain';

/** dataTypeId of the warehouse: kế hoạch, ước tính, thực hiện, chính thức. */
export const statusOfDataType: Readonly<Record<string, IndicatorStatus>> = {
  1: 'PLAN',
  2: 'ESTIMATE',
  3: 'ACTUAL',
  4: 'OFFICIAL',
};

/** Every periodId: months 1–12, quarters 13–16, half-years 17 and 18, the year 20, the five-year plan 21. */
export const periodIds: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21];

/** Steps in the words of the systems that citizens report to, without diacritics; Open311 itself knows open and closed. */
const steps: Readonly<Record<string, CityReportStep>> = {
  'da tiep nhan': 'RECEIVED',
  'tiep nhan': 'RECEIVED',
  'cho tiep nhan': 'NEWLY_RECEIVED',
  'moi tiep nhan': 'NEWLY_RECEIVED',
  'yeu cau bo sung': 'SUPPLEMENT_REQUESTED',
  'da bo sung': 'RECEIVED',
  'dang xu ly': 'PROCESSING',
  'da xu ly': 'PROCESSED',
  'da tra loi': 'PROCESSED',
  'hoan thanh': 'PROCESSED',
  'tu choi': 'REFUSED',
  'khong tiep nhan': 'REFUSED',
};

const opinions: Readonly<Record<string, CityReportOpinion>> = {
  'rat hai long': 'VERY_SATISFIED',
  'hai long': 'SATISFIED',
  'binh thuong': 'NEUTRAL',
  'chap nhan duoc': 'NEUTRAL',
  'khong hai long': 'DISSATISFIED',
};

/** The opinion that Vietnamese words or a code (`HAI_LONG`) mean; `undefined` for any other. */
export const opinionOf = (words: string): CityReportOpinion | undefined => opinions[plainWords(words)];

const plainWords = (words: string): string =>
  foldText(words)
    .toLowerCase()
    .replace(/[_\s-]+/g, ' ')
    .trim();

/** The step that a status in Vietnamese words or as a code (`DANG_XU_LY`) means; `undefined` for any other. */
export const stepOf = (words: string): CityReportStep | undefined => steps[plainWords(words)];
