import type { LanguageName } from '../language/language.js';

const units: Readonly<Record<string, Readonly<Record<LanguageName, string>>>> = {
  PERSONS: { VI: ' người', EN: ' persons' },
  PERCENT: { VI: '%', EN: '%' },
  PERCENTAGE_POINTS: { VI: ' điểm phần trăm', EN: ' percentage points' },
  PER_1000: { VI: ' trên 1.000 dân', EN: ' per 1,000 inhabitants' },
  PER_100000: { VI: ' trên 100.000 dân', EN: ' per 100,000 inhabitants' },
  THOUSAND: { VI: ' nghìn', EN: ' thousand' },
  THOUSAND_TONNES: { VI: ' nghìn tấn', EN: ' thousand tonnes' },
  WORKING_DAYS: { VI: ' ngày làm việc', EN: ' working days' },
  DAYS: { VI: ' ngày', EN: ' days' },
  HOURS: { VI: ' giờ', EN: ' hours' },
  MINUTES: { VI: ' phút', EN: ' minutes' },
  POINTS: { VI: ' điểm', EN: ' points' },
  VND: { VI: ' đồng', EN: ' VND' },
  MILLION_VND: { VI: ' triệu đồng', EN: ' million VND' },
  BILLION_VND: { VI: ' tỷ đồng', EN: ' billion VND' },
  MILLION_USD: { VI: ' triệu USD', EN: ' million USD' },
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
