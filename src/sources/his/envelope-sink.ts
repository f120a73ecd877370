import { GianhError } from '#kernel';
import { isBlank } from '../reading/xml-bytes.js';
import type { XmlNames } from '../reading/xml-names.js';
import type { XmlSink } from '../reading/xml-sink.js';
import { xmlText } from '../reading/xml-text.js';
import type { HosoReader } from './hoso-reader.js';

/** What the envelope of a file said, as far as it has been read. */
export interface Envelope {
  isEnvelope: boolean;
  facility?: string;
  /** The day the file was made, NGAYLAP, `yyyyMMdd`. */
  made?: string;
  declared?: string;
  /** HOSO elements that came to their end. */
  count: number;
}

/** Told at the end of every HOSO. */
export type OnHoso = (envelope: Envelope) => void;

/**
 * Builds the sink of GIAMDINHHS: hands every FILEHOSO to the reader of its HOSO and refuses any other root by name.
 *
 * A payload is decoded while its bytes are still in the window; only when LOAIHOSO comes behind it is it copied.
 */
export function createEnvelopeSink(
  names: XmlNames,
  file: string,
  hoso: HosoReader,
  onHoso: OnHoso,
): { readonly sink: XmlSink; readonly envelope: Envelope } {
  const envelope: Envelope = { isEnvelope: false, count: 0 };
  const [root, facility, made, declared, record, fileOf, kind, payload] = [
    'GIAMDINHHS',
    'MACSKCB',
    'NGAYLAP',
    'SOLUONGHOSO',
    'HOSO',
    'FILEHOSO',
    'LOAIHOSO',
    'NOIDUNGFILE',
  ].map(names.idOf);
  let inside = -1;
  let [inHoso, inFile, hasPayload] = [false, false, false];
  let table: string | undefined;
  let early: Buffer | undefined;

  const takePayload = (bytes: Buffer, start: number, end: number): void => {
    if (isBlank(bytes, start, end)) return;
    if (hasPayload) hoso.fault('NOIDUNGFILE comes in pieces');
    else if (table === undefined) early = Buffer.from(bytes.subarray(start, end));
    else hoso.file(table, bytes, start, end);
    hasPayload = true;
  };

  const takeKind = (text: string): void => {
    table = /^(?:XML)?(\d{1,2})$/i.exec(text)?.[1]?.replace(/^0+(?=\d)/, '');
    if (table === undefined) hoso.fault('LOAIHOSO names no table');
    else table = `XML${table}`;
  };

  const sink: XmlSink = {
    open: (name, depth) => {
      inside = name;
      if (depth === 1) {
        if (name !== root) throw notThisFormat(file, names.nameOf(name));
        envelope.isEnvelope = true;
      } else if (name === record && !inHoso) {
        inHoso = true;
        hoso.begin();
      } else if (name === fileOf && inHoso) {
        inFile = true;
        hasPayload = false;
        table = early = undefined;
      }
      return true;
    },
    text: (bytes, start, end, textKind) => {
      if (inside === payload && inFile) takePayload(bytes, start, end);
      else if (isBlank(bytes, start, end)) return;
      else if (inside === kind && inFile) takeKind(xmlText(bytes, start, end, textKind));
      else if (inside === facility && !inHoso) envelope.facility = codeText(xmlText(bytes, start, end, textKind));
      else if (inside === made && !inHoso) envelope.made = codeText(xmlText(bytes, start, end, textKind));
      else if (inside === declared && !inHoso) envelope.declared = xmlText(bytes, start, end, textKind);
    },
    close: (name) => {
      inside = -1;
      if (name === fileOf && inFile) {
        inFile = false;
        if (early && table !== undefined) hoso.file(table, early, 0, early.length);
        else if (table === undefined) hoso.fault('a FILEHOSO has no LOAIHOSO');
        else if (!hasPayload) hoso.fault(`${table} has no NOIDUNGFILE`);
      } else if (name === record && inHoso && !inFile) {
        inHoso = false;
        envelope.count++;
        onHoso(envelope);
      }
    },
  };
  return { sink, envelope };
}

const codeText = (text: string): string | undefined => (/^[\w.-]{1,20}$/.test(text) ? text : undefined);

function notThisFormat(file: string, root: string): GianhError {
  return new GianhError(
    'GIANH_DELIVERY_REFUSED',
    `${file} is XML but not of the HIS: its root element is ${root.slice(0, 40)}; ` +
      'expected GIAMDINHHS (QĐ 130, 4750, 3176) or CHI_TIEU_TRANG_THAI_KCB (check-in).',
    { file },
  );
}
