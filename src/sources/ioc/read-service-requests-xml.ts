import type { XmlSink } from '../reading/xml-sink.js';
import { createXmlNames } from '../reading/xml-names.js';
import { xmlText } from '../reading/xml-text.js';
import { createXmlTokenizer } from '../reading/xml-tokenizer.js';

/** A request as Open311 gives it, whichever format it came in. */
export type WireRequest = Readonly<Record<string, unknown>>;

/**
 * The requests of a `service_requests` document; extensions nested one level deep become an object.
 *
 * Throws an XmlFault for text that is not well-formed or was cut off; `onRequest` has had every whole request by then.
 */
export function readServiceRequestsXml(body: Buffer, onRequest: (request: WireRequest) => void): void {
  const names = createXmlNames();
  let request: Record<string, unknown> | undefined;
  let nested: Record<string, unknown> | undefined;
  let text = '';
  const sink: XmlSink = {
    open: (name, depth) => {
      text = '';
      if (depth === 2 && names.nameOf(name) === 'request') request = {};
      if (depth === 4 && request) nested ??= {};
    },
    text: (bytes, start, end, kind) => {
      text += xmlText(bytes, start, end, kind);
    },
    close: (name, depth) => {
      if (request && depth === 4 && nested) nested[names.nameOf(name)] = text;
      if (request && depth === 3) {
        request[names.nameOf(name)] = nested ?? text;
        nested = undefined;
      }
      if (request && depth === 2) {
        onRequest(request);
        request = undefined;
      }
      text = '';
    },
  };
  createXmlTokenizer(sink, names, 6).run(body, 0, body.length, true);
}
