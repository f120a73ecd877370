/** The forms of a feed, as the ending of its address names them. */
export const feedFormats = ['json', 'csv', 'geojson'] as const;

export type FeedFormat = (typeof feedFormats)[number];

/** `on-time.csv` → its document and its form; `undefined` for any other ending. */
export function splitFeedName<Format extends string>(
  file: string,
  formats: readonly Format[],
): { readonly name: string; readonly format: Format } | undefined {
  const dot = file.lastIndexOf('.');
  const format = formats.find((one) => one === file.slice(dot + 1));
  return dot > 0 && format ? { name: file.slice(0, dot), format } : undefined;
}
