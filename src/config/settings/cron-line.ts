const fields = [
  { least: 0, most: 59, names: '' },
  { least: 0, most: 23, names: '' },
  { least: 1, most: 31, names: '' },
  { least: 1, most: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC' },
  { least: 0, most: 7, names: 'SUN MON TUE WED THU FRI SAT' },
] as const;

type CronField = (typeof fields)[number];

/** Whether the text is a cron line of five fields: lists, ranges and steps of numbers, months and weekdays by name too. */
export function isCronLine(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return parts.length === fields.length && parts.every((part, index) => isField(part, fields[index]!));
}

function isField(part: string, field: CronField): boolean {
  return part.split(',').every((item) => {
    const [span, step, ...rest] = item.split('/');
    const stepFits = step === undefined || (/^[1-9]\d?$/.test(step) && Number(step) <= field.most);
    return rest.length === 0 && stepFits && (span === '*' || isSpan(span!, field));
  });
}

function isSpan(span: string, field: CronField): boolean {
  const ends = span.split('-').map((end) => numberOf(end, field));
  return ends.length <= 2 && ends.every((end) => end >= field.least && end <= field.most) && ends[0]! <= ends.at(-1)!;
}

function numberOf(end: string, { least, names }: CronField): number {
  if (/^\d{1,2}$/.test(end)) return Number(end);
  const position = names.split(' ').indexOf(end.toUpperCase());
  return end === '' || position < 0 ? Number.NaN : position + least;
}
