import type { BehindTotal, Bilingual } from '#metrics';
import { Page, type PageParts } from '../connection/page.js';
import type { LanguageName } from '../language/language.js';
import { pickLanguage } from '../language/pick-language.js';
import type { RecordNode } from './record-kinds.js';

/** A page of the records behind a number, with what all of them add up to. */
export class RecordsPage extends Page<RecordNode> {
  constructor(
    parts: Omit<PageParts<RecordNode>, 'count'>,
    private readonly total: BehindTotal,
    private readonly why: Bilingual | undefined,
  ) {
    super({ ...parts, count: () => total.count });
  }

  amount(): number {
    return this.total.amount;
  }

  reason(language: LanguageName): string | undefined {
    return this.why && pickLanguage(this.why, language);
  }
}
