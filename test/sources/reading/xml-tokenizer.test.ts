import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createXmlNames, createXmlTokenizer, createXmlWindow, whyNotXml, XmlFault, type XmlSink } from '#sources';
import { xmlText } from '../../../src/sources/reading/xml-text.js';

/** What a sink is told, as lines: `<a`, `text`, `>a`; texts that stand beside each other are joined. */
function eventsOf(pieces: readonly Buffer[], { maxDepth = 16, ignore = [] as string[] } = {}): readonly string[] {
  const events: string[] = [];
  const names = createXmlNames();
  const ignored = new Uint8Array(64);
  for (const name of ignore) ignored[names.idOf(name)] = 1;
  const sink: XmlSink = {
    ignored,
    open: (name) => void events.push(`<${names.nameOf(name)}`),
    text: (bytes, start, end, kind) => {
      const text = xmlText(bytes, start, end, kind);
      if (text !== '') events.push(text);
    },
    close: (name) => void events.push(`>${names.nameOf(name)}`),
  };
  const window = createXmlWindow(createXmlTokenizer(sink, names, maxDepth), 1_000_000);
  for (const piece of pieces) window.write(piece);
  window.end();
  return events;
}

const read = (text: string, options?: Parameters<typeof eventsOf>[1]) => eventsOf([Buffer.from(text)], options);

function faultOf(text: string | Buffer): XmlFault {
  try {
    eventsOf([Buffer.from(text as string)]);
  } catch (error) {
    if (error instanceof XmlFault) return error;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}

const sample = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<!-- before <the> root -->
<GIAM xmlns:xsi="http://x/y" a = 'b>c'><HOSO><TEN>Trần Thị Bịa &amp; con &#7843;</TEN><TRONG/><RỖNG ></RỖNG >
<![CDATA[a < b && c]]><!-- in --><DAI>${'0123456789'.repeat(40)}</DAI></HOSO ></GIAM>
<!-- behind -->`;

const expected = [
  '<GIAM',
  '<HOSO',
  '<TEN',
  'Trần Thị Bịa & con ả',
  '>TEN',
  '<TRONG',
  '>TRONG',
  '<RỖNG',
  '>RỖNG',
  'a < b && c',
  '<DAI',
  '0123456789'.repeat(40),
  '>DAI',
  '>HOSO',
  '>GIAM',
];

describe('reading XML', () => {
  it('tells elements, texts, references and CDATA, and leaves attributes and comments out', () => {
    expect(read(sample)).toEqual(expected);
  });

  it('tells the same in pieces of any size', () => {
    const bytes = Buffer.from(sample);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const pieces: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length]!;
          pieces.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(eventsOf(pieces)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('finds every end too early, wherever it is', () => {
    const bytes = Buffer.from(sample);
    const rootEnd = sample.indexOf('</GIAM>');
    for (let length = 0; length < Buffer.byteLength(sample.slice(0, rootEnd)); length += 3) {
      expect(() => eventsOf([bytes.subarray(0, length)])).toThrow(XmlFault);
    }
  });

  it('passes over ignored elements with all they hold, and still minds their form', () => {
    expect(read('<a><x>1</x><x/><x><y>2</y></x><b>3</b></a>', { ignore: ['x'] })).toEqual([
      '<a',
      '<b',
      '3',
      '>b',
      '>a',
    ]);
    expect(() => read('<a><x>1</y></a>', { ignore: ['x'] })).toThrow(/end tag/);
  });

  it.each([
    ['crossed tags', '<a><b></a></b>', 'MALFORMED'],
    ['an end tag that is longer', '<a></ab>', 'MALFORMED'],
    ['two roots', '<a></a><b></b>', 'MALFORMED'],
    ['text outside the root', 'hello <a></a>', 'MALFORMED'],
    ['text behind the root', '<a></a> x', 'MALFORMED'],
    ['an unquoted attribute', '<a b=c></a>', 'MALFORMED'],
    ['attributes that touch', '<a b="c"d="e"></a>', 'MALFORMED'],
    ['a tag without a name', '<a>< b></b></a>', 'MALFORMED'],
    ['an unknown entity', '<a>&lol;</a>', 'MALFORMED'],
    ['a reference to NUL', '<a>&#0;</a>', 'MALFORMED'],
    ['a lone surrogate', '<a>&#xD800;</a>', 'MALFORMED'],
    ['a control character', '<a>\u0001</a>', 'MALFORMED'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'ENTITIES'],
    ['a document type in small letters', '<!doctype a><a/>', 'ENTITIES'],
    ['deep nesting', '<a>'.repeat(40), 'TOO_DEEP'],
    ['another encoding', '<?xml version="1.0" encoding="windows-1258"?><a/>', 'ENCODING'],
    ['an end too early', '<a><b>', 'CUT_OFF'],
    ['nothing at all', '', 'CUT_OFF'],
    [
      'thousands of different names',
      `<a>${Array.from({ length: 5_000 }, (_, at) => `<n${at}/>`).join('')}</a>`,
      'MALFORMED',
    ],
    ['a tag without end', `<a ${'b="c" '.repeat(20_000)}`, 'MALFORMED'],
  ])('refuses %s', (_what, text, kind) => {
    expect(faultOf(text).kind).toBe(kind);
  });

  it('refuses bytes that are not UTF-8 where they become text', () => {
    expect(faultOf(Buffer.concat([Buffer.from('<a>'), Buffer.from([0xc3, 0x28]), Buffer.from('</a>')])).kind).toBe(
      'ENCODING',
    );
  });

  it('refuses one text that outgrows the window, and keeps no more than that', () => {
    const window = createXmlWindow(
      createXmlTokenizer({ open: () => true, text: () => undefined, close: () => undefined }, createXmlNames(), 4),
      100_000,
    );
    window.write(Buffer.from('<a>'));
    const write = () => {
      for (let count = 0; count < 30; count++) window.write(Buffer.alloc(10_000, 'x'));
    };
    expect(write).toThrow(/longer than/);
  });

  it('says where it noticed, counted from the beginning of the stream', () => {
    const window = createXmlWindow(
      createXmlTokenizer({ open: () => true, text: () => undefined, close: () => undefined }, createXmlNames(), 4),
      1_000,
    );
    window.write(Buffer.from('<a><b>1</b>'));
    expect(() => window.write(Buffer.from('<b>2</c>'))).toThrow(expect.objectContaining({ at: 15 }));
  });
});

describe('a file that is no XML', () => {
  it.each([
    ['PK\u0003\u0004rest', /ZIP/],
    ['%PDF-1.7', /PDF/],
    ['{"a":1}', /JSON/],
    ['ma;ten\n1;2', /no XML/],
    ['\u0000<\u0000a', /UTF-16/],
  ])('is named', (head, words) => {
    expect(whyNotXml(Buffer.from(head, 'latin1'))).toMatch(words);
  });

  it('is not claimed of what may be one', () => {
    expect(whyNotXml(Buffer.from('\ufeff \n<a/>'))).toBeUndefined();
  });
});
