import type { FieldTable } from '../privacy/field-table.js';
import type { XmlNames } from '../reading/xml-names.js';
import { createXmlRowSink, type XmlRow } from '../reading/xml-row-sink.js';
import type { XmlSink } from '../reading/xml-sink.js';
import { rowSpec } from './hoso-tables.js';
import { rowElements } from './wire.js';

/** Builds the sink of a whole file: a check-in standing alone, or else the envelope. */
export function createRootSink(
  names: XmlNames,
  envelope: XmlSink,
  checkInFields: FieldTable,
  onCheckIn: (row: XmlRow) => void,
): XmlSink {
  const checkIn = createXmlRowSink(names, rowSpec('XML0', checkInFields), onCheckIn);
  const checkInRoot = names.idOf(rowElements.XML0);
  let sink = envelope;
  return {
    open: (name, depth) => {
      if (depth === 1) sink = name === checkInRoot ? checkIn : envelope;
      return sink.open(name, depth);
    },
    text: (bytes, start, end, kind) => sink.text(bytes, start, end, kind),
    close: (name, depth) => sink.close(name, depth),
  };
}
