/** Longer answers are shown and not read again here. */
const mostText = 5_000_000;

/** What stands beside the data of a shown answer: its snapshot, whether the hub is loading, its errors; `undefined` before there is one. */
export function readAnswer(text) {
  if (!text || text.length > mostText) return undefined;
  try {
    const { extensions, errors } = JSON.parse(text);
    return {
      snapshot: extensions?.gianh?.snapshot,
      isLoading: extensions?.gianh?.loading === true,
      errors: (Array.isArray(errors) ? errors : []).slice(0, 5).map(readError),
    };
  } catch {
    return undefined;
  }
}

/** An error in the words for whoever reads the page; the message says what the words do not. */
export const readError = ({ message, extensions }) => ({
  code: extensions?.code,
  vi: extensions?.userMessage?.vi,
  en: message,
});
