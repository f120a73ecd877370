import type { Draft } from '#domain';
import type { RowRejection, SievedRow, TranslateContext } from '#sources';
import type { IntakeSource } from '../intake-source.js';
import { isStorable } from './field-values.js';

/** A draft and the row it was made from. */
export interface RowDraft {
  readonly row: SievedRow;
  readonly draft: Draft;
}

/** A rejected row and the version it would have had, where that far it could be read. */
export interface RowReject {
  readonly row: SievedRow;
  readonly rejection: RowRejection;
  readonly version?: string;
}

export interface TranslatedRows {
  readonly drafts: readonly RowDraft[];
  readonly rejects: readonly RowReject[];
}

/** Translates rows by the source's adapter; a row that its adapter stumbles over is rejected, the others are not lost. */
export function translateRows(
  source: IntakeSource,
  rows: readonly SievedRow[],
  context: Pick<TranslateContext, 'reporter' | 'receivedAt'>,
): TranslatedRows {
  const drafts: RowDraft[] = [];
  const rejects: RowReject[] = [];
  const known: TranslateContext = { ...context, mapping: source.mapping };
  for (const row of rows) {
    for (const { draft, rejection } of translateOne(source, row, known)) {
      if (rejection) rejects.push({ row, rejection });
      else if (draft && isKey(draft.key) && isKey(draft.version)) drafts.push({ row, draft });
      else if (draft) rejects.push({ row, rejection: badKey });
    }
  }
  return { drafts, rejects };
}

/** Longer texts do not fit the index of natural keys. */
const isKey = (text: string): boolean => text.length > 0 && text.length <= 500 && isStorable(text);
const badKey: RowRejection = { code: 'BAD_KEY', message: 'The key of the row is empty, too long or not text.' };

function translateOne(source: IntakeSource, row: SievedRow, context: TranslateContext) {
  try {
    return source.adapter.translate(row, context);
  } catch {
    // Adapters promise not to throw; what they threw may quote the row and is therefore not shown.
    const rejection: RowRejection = { code: 'UNREADABLE_ROW', message: 'The row cannot be understood.' };
    return [{ rejection }];
  }
}
