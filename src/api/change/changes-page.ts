import { Page, type PageParts } from '../connection/page.js';
import type { Change } from './change.type.js';

/** A page of changes, which knows the snapshot that they lead up to. */
export class ChangesPage extends Page<Change> {
  readonly until: number;

  constructor(parts: PageParts<Change>) {
    super(parts);
    this.until = parts.snapshot;
  }
}
