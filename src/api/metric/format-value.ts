import type { LanguageName } from '../language/language.js';

const units: Readonly<Record<string, Readonly<Record<LanguageName, string>>>> = {
  PERCENT: { VI: '%', EN: '%' },
  WORKING_DAYS: { VI: ' ngày làm việc', EN: ' working days' },
  DAYS: { VI: ' ngày', EN: ' days' },
  HOURS: { VI: ' giờ', EN: ' hours' },
  MINUTES: { VI: ' phút', EN: ' minutes' },
  POINTS: { VI: ' điểm', EN: ' points' },
  VND: { VI: ' đồng', EN: ' VND' },
  BILLION_VND: { VI: ' tỷ đồng', EN: ' billion VND' },
};

const formats = new Map<string, Intl.NumberFormat>();

/** A value as it is written in that language: `85,3%`, `1.234 ngày làm việc`; `–` when there is none. */
export function formatValue(
  value: number | undefined,
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
  language: LanguageName,
): string {
  if (value === undefined) return '–';
  const locale = language === 'EN' ? 'en-GB' : 'vi-VN';
  const name = `${locale} ${decimals}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(name, format);
  }
  return `${format.format(value)}${units[unit]?.[language] ?? ''}`;
}
