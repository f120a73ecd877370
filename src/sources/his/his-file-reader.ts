import { GianhError } from '#kernel';
import type { DeliverySummary } from '../adapter/delivery-summary.js';
import type { FileReader } from '../adapter/file-reader.js';
import type { SievedRow } from '../adapter/sieved-row.js';
import { whyNotXml } from '../reading/why-not-xml.js';
import { XmlFault } from '../reading/xml-fault.js';
import { createXmlNames } from '../reading/xml-names.js';
import { createXmlTokenizer } from '../reading/xml-tokenizer.js';
import { createXmlWindow } from '../reading/xml-window.js';
import { createEnvelopeSink } from './envelope-sink.js';
import { xml0Fields } from './fields-details.js';
import { createHosoReader } from './hoso-reader.js';
import { createRootSink } from './root-sink.js';
import { createHisFindings } from './his-findings.js';

/** Rows handed on at once: few, so that they die young and the heap does not grow with the file. */
const chunkSize = 50;
/** Longest single text: the payload of one table of one encounter, a few hundred KB in the largest real ones. */
const longestText = 16 * 1_048_576;

/**
 * Reads GIAMDINHHS files (QĐ 130, 4750, 3176) and check-ins, one sieved row per encounter, in bounded memory.
 *
 * Envelope, base64 and inner XML are read in one pass over the bytes. An encounter that cannot be read costs itself; a
 * file cut off or broken in the middle gives what was whole before; anything but such a file, a document type, another
 * encoding and excessive nesting are refused.
 */
export const hisFileReader: FileReader = {
  fileTypes: ['GIAMDINHHS *.xml', 'check-in *.xml'],
  accepts: (name) => /\.xml$/i.test(name),
  async *read(file, sieve, limits): AsyncGenerator<readonly SievedRow[], DeliverySummary> {
    if (file.size > limits.maxBytes) {
      throw refused(file.name, `has ${file.size} bytes; at most ${limits.maxBytes} are read. Send it in parts.`);
    }
    const names = createXmlNames();
    const hoso = createHosoReader(names, sieve, limits);
    const findings = createHisFindings(hoso);
    const { sink, envelope } = createEnvelopeSink(names, file.name, hoso, findings.onHoso);
    const root = createRootSink(names, sink, xml0Fields, findings.onCheckIn);
    const xml = createXmlWindow(createXmlTokenizer(root, names, limits.maxXmlDepth), longestText);
    let fault: XmlFault | undefined;
    let bytes = 0;
    try {
      for await (const chunk of file.open()) {
        const piece = chunk as Buffer;
        const otherKind = bytes === 0 ? whyNotXml(piece) : undefined;
        if (otherKind) throw refused(file.name, `is ${otherKind}, not an XML file of the HIS.`);
        bytes += piece.length;
        if (bytes > limits.maxBytes) throw refused(file.name, `is longer than the ${limits.maxBytes} bytes allowed.`);
        xml.write(piece);
        while (findings.rows.length >= chunkSize) yield findings.rows.splice(0, chunkSize);
      }
      xml.end();
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      fault = error;
    }
    if (fault && !isKeepable(fault, envelope.isEnvelope, bytes)) {
      throw refused(file.name, bytes === 0 ? 'is empty.' : `is not read: ${fault.message} (byte ${fault.at}).`);
    }
    if (findings.rows.length > 0) yield findings.rows.splice(0);
    return findings.summary(envelope, fault);
  },
};

/** Whether what came before a fault is kept: the file is of this format and merely ends, or breaks, too early. */
function isKeepable(fault: XmlFault, isEnvelope: boolean, bytes: number): boolean {
  return bytes > 0 && (fault.kind === 'CUT_OFF' || (fault.kind === 'MALFORMED' && isEnvelope));
}

const refused = (file: string, words: string): GianhError =>
  new GianhError('GIANH_DELIVERY_REFUSED', `${file} ${words}`, { file });
