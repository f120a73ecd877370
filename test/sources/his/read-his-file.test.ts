import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

import { base64, drugs, fileHoso, giamdinhhs, hoso, readHis, results, services, summary, xml } from './his-samples.js';

const refusal = (words: RegExp) =>
  expect.objectContaining({ code: 'GIANH_DELIVERY_REFUSED', message: expect.stringMatching(words) });
const keys = (rows: Awaited<ReturnType<typeof readHis>>['rows']) =>
  rows.map(({ values }) => (values['XML1'] as Record<string, string>)['MA_LK']);
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => hoso({ XML1: summary({ MA_LK: `LK-${at + 1}` }) }));

describe('reading a GIAMDINHHS file', () => {
  it('makes one sieved row of an encounter and reduces its lines to figures', async () => {
    const file = giamdinhhs([
      hoso({
        XML1: summary(),
        XML2: drugs([
          {
            MA_LK: 'LK-1',
            THANH_TIEN_BV: '100000.00',
            THANH_TIEN_BH: '90000',
            NGAY_YL: '202502100900',
            MA_BAC_SI: 'X',
          },
        ]),
        XML3: services([
          {
            MA_NHOM: '15',
            MA_KHOA: 'K19',
            SO_LUONG: '1.5',
            THANH_TIEN_BV: '50000.5',
            THANH_TIEN_BH: '50000.50',
            NGAY_YL: '202502100845',
          },
          { MA_NHOM: '15', MA_KHOA: 'K03', SO_LUONG: '3', THANH_TIEN_BV: '100000', THANH_TIEN_BH: '100000' },
          { MA_NHOM: '1', MA_DICH_VU: 'A', NGAY_YL: '202502281150', NGAY_KQ: '202503010010', THANH_TIEN_BV: '20000' },
          { MA_NHOM: '1', MA_DICH_VU: 'B', NGAY_YL: '202502110800', NGAY_KQ: '', THANH_TIEN_BV: '<![CDATA[ 20000 ]]>' },
          { MA_NHOM: '10', MA_VAT_TU: 'N03', THANH_TIEN_BV: '9999.99' },
        ]),
        XML4: results([
          { MA_DICH_VU: 'B', NGAY_KQ: '202502110835', GIA_TRI: '5.4' },
          { MA_DICH_VU: 'C', NGAY_KQ: '202502110835' },
        ]),
        XML5: '<not even xml',
        XML7: xml('CHI_TIEU_DU_LIEU_GIAY_RA_VIEN', { MA_KHOA_RV: 'K19', TEN_BS: 'Bịa' }),
      }),
    ]);
    const { rows, summary: found } = await readHis(file);
    expect(found).toEqual({ declared: 1, actual: 1, whole: true, reporter: '00001', unreadable: [] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ table: 'HOSO', position: 'HOSO 1' });
    expect(rows[0]!.values['EDGE']).toEqual({
      CHUONG_BENH_CHINH: 'X',
      CO_THE_BHYT: true,
      SO_DONG: 6,
      SO_LOI: 0,
      TIEN_BV: '300000.49',
      TIEN_BH: '240000.50',
      TIEN_THUOC: '100000.00',
      TIEN_VTYT: '9999.99',
      NGAY_YL_DAU: '202502100845',
      NGAY_GIUONG: { K03: '3.00', K19: '1.50' },
      PHUT_KET_QUA: { '35': 1, '740': 1 },
    });
    expect(rows[0]!.values['XML7']).toEqual({ MA_KHOA_RV: 'K19' });
    expect(Object.keys(rows[0]!.values).sort()).toEqual(['EDGE', 'MACSKCB', 'NGAYLAP', 'XML1', 'XML7']);
  });

  it('reads the same in pieces of any size', async () => {
    const file = giamdinhhs(many(3));
    const whole = await readHis(file);
    for (const pieceSize of [1, 7, 333]) expect(await readHis(file, { pieceSize })).toEqual(whole);
  });

  it('takes LOAIHOSO behind its payload, payloads in CDATA or wrapped in lines, comments and a byte order mark', async () => {
    const wrapped = base64(summary({ MA_LK: 'LK-3' })).replace(/.{76}/g, '$&\r\n');
    const file = `\ufeff${giamdinhhs([
      `<HOSO><FILEHOSO><NOIDUNGFILE>${base64(summary({ MA_LK: 'LK-1' }))}</NOIDUNGFILE><LOAIHOSO>XML1</LOAIHOSO></FILEHOSO></HOSO>`,
      `<!-- x --><HOSO><FILEHOSO><LOAIHOSO> xml1 </LOAIHOSO><NOIDUNGFILE>\n<![CDATA[${base64(summary({ MA_LK: 'LK-2' }))}]]>\n</NOIDUNGFILE></FILEHOSO></HOSO>`,
      `<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>\n${wrapped}\n</NOIDUNGFILE></FILEHOSO></HOSO>`,
    ])}`;
    const { rows, summary: found } = await readHis(file);
    expect(found.unreadable).toEqual([]);
    expect(keys(rows)).toEqual(['LK-1', 'LK-2', 'LK-3']);
  });

  it('reads check-ins, in an envelope or standing alone', async () => {
    const checkIn = xml('CHI_TIEU_TRANG_THAI_KCB', {
      MA_LK: 'LK-9',
      MA_CSKCB: '00001',
      NGAY_VAO: '202502100730',
      HO_TEN: 'Bịa',
    });
    const enveloped = await readHis(giamdinhhs([hoso({ XML0: checkIn })]));
    const alone = await readHis(`<?xml version="1.0"?>\n${checkIn}`);
    expect(enveloped.rows[0]!.values['XML0']).toEqual({ MA_LK: 'LK-9', MA_CSKCB: '00001', NGAY_VAO: '202502100730' });
    expect(alone.rows[0]!.values['XML0']).toEqual(enveloped.rows[0]!.values['XML0']);
    expect(alone.summary).toMatchObject({ actual: 1, whole: true, reporter: '00001' });
  });

  it('counts fields and tables that nobody listed, by name only', async () => {
    const file = giamdinhhs([
      hoso({ XML1: summary({ TRUONG_LA: 'x' }), XML3: services([{ COT_LA: '1' }, { COT_LA: '2' }]), XML16: '<a/>' }),
    ]);
    const { dropped } = await readHis(file);
    expect(Object.fromEntries(dropped)).toEqual({ 'XML3.COT_LA': 2, 'HOSO.XML16': 1, 'XML1.TRUONG_LA': 1 });
  });
});

describe('a file that is not whole', () => {
  it('gives what was whole before it was cut off, wherever that was', async () => {
    const file = giamdinhhs(many(4));
    const ends = [...file.matchAll(/<\/HOSO>/g)].map(({ index }) => index + 7);
    for (let part = 1; part < 25; part++) {
      const length = Math.floor((file.length * part) / 25);
      const { rows, summary: found } = await readHis(file.slice(0, length), { pieceSize: 1_000 });
      expect(rows).toHaveLength(ends.filter((end) => end <= length).length);
      expect(found).toMatchObject({ whole: false, actual: rows.length });
      expect(found.incompleteBecause).toMatch(/cut off after HOSO \d/);
    }
  });

  it('is noticed by SOLUONGHOSO', async () => {
    const { rows, summary: found } = await readHis(giamdinhhs(many(2), 5));
    expect(rows).toHaveLength(2);
    expect(found).toMatchObject({ declared: 5, actual: 2, whole: false });
    expect(found.incompleteBecause).toMatch(/declares 5 HOSO, 2 are in the file/);
    expect((await readHis(giamdinhhs(many(2), 'hai'))).summary.incompleteBecause).toMatch(/not a number/);
  });

  it('is kept up to where its XML breaks', async () => {
    const { rows, summary: found } = await readHis(giamdinhhs([...many(2), '<HOSO></FILEHOSO>', ...many(1)]));
    expect(rows).toHaveLength(2);
    expect(found).toMatchObject({ whole: false, incompleteBecause: expect.stringMatching(/broken after HOSO 2/) });
  });
});

describe('an encounter that cannot be read', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><TONG_HOP><MA_LK>&c;</MA_LK></TONG_HOP>';
  it.each([
    [
      'bad base64',
      '<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>*bịa*</NOIDUNGFILE></FILEHOSO></HOSO>',
      /XML1.*not base64/,
    ],
    ['base64 cut short', fileless(`${base64(summary()).slice(0, 401)}`), /not base64/],
    ['broken XML', hoso({ XML1: '<TONG_HOP><MA_LK>1</TONG_HOP>' }), /end tag/],
    ['XML cut short', hoso({ XML1: summary().slice(0, 300) }), /ends before its end/],
    ['broken lines', hoso({ XML1: summary(), XML3: '<CHITIEU' }), /XML3 cannot be read/],
    ['entities', hoso({ XML1: bomb }), /document type or entities/],
    ['a table of another kind', hoso({ XML1: '<KHAC/>' }), /does not hold the element TONG_HOP/],
    ['no summary', hoso({ XML3: services([]) }), /neither XML1 nor XML0/],
    ['no table name', '<HOSO><FILEHOSO><NOIDUNGFILE>AAAA</NOIDUNGFILE></FILEHOSO></HOSO>', /no LOAIHOSO/],
    ['a table name that is none', hoso({ 'Nguyễn Bịa': 'x' }), /LOAIHOSO names no table/],
    ['no payload', '<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO></FILEHOSO></HOSO>', /no NOIDUNGFILE/],
  ])('costs itself: %s', async (_what, broken, words) => {
    const { rows, summary: found } = await readHis(giamdinhhs([...many(1), broken, ...many(2)]));
    expect(keys(rows)).toEqual(['LK-1', 'LK-1', 'LK-2']);
    expect(found.whole).toBe(true);
    expect(found.unreadable).toEqual([
      { code: 'UNREADABLE_ROW', position: 'HOSO 2', message: expect.stringMatching(words) },
    ]);
  });

  it('costs itself when it is not UTF-8', async () => {
    const bytes = Buffer.from(summary()).map((byte) => (byte > 0xc0 ? 0xff : byte));
    const broken = fileless(Buffer.from(bytes).toString('base64'));
    const { rows, summary: found } = await readHis(giamdinhhs([broken, ...many(1)]));
    expect(rows).toHaveLength(1);
    expect(found.unreadable?.[0]?.message).toMatch(/not UTF-8/);
  });
});

describe('what is no such file', () => {
  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004xxxx', 'latin1'), /b\.xml is a ZIP archive or an Excel workbook/],
    ['JSON', '{"HOSO": []}', /is JSON/],
    ['UTF-16', Buffer.from('\ufeff<GIAMDINHHS/>', 'utf16le'), /UTF-16.*UTF-8/],
    ['another encoding', '<?xml version="1.0" encoding="utf-16"?><GIAMDINHHS/>', /written in utf-16/],
    ['another format', '<html><body/></html>', /root element is html; expected GIAMDINHHS/],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${giamdinhhs([])}`, /document type or entities/],
    ['deep nesting', `<GIAMDINHHS>${'<a>'.repeat(60)}`, /nested more than 32/],
    ['an empty file', '', /is empty/],
    ['plain text', 'xin chào', /is no XML/],
  ])('is refused by name: %s', async (_what, content, words) => {
    await expect(readHis(content, { name: 'b.xml' })).rejects.toEqual(refusal(words));
  });
});

it('reads 100 MB while memory grows by far less than that', () => {
  const script = fileURLToPath(new URL('read-large-file.ts', import.meta.url));
  const hooks = fileURLToPath(new URL('../../support/typescript-hooks.js', import.meta.url));
  const run = spawnSync(process.execPath, ['--import', hooks, script, '100'], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const { grownMegabytes, ...found } = JSON.parse(run.stdout);
  expect(found).toEqual({ declared: found.actual, actual: found.drafts, drafts: found.drafts, whole: true });
  expect(found.drafts).toBeGreaterThan(1_000);
  expect(grownMegabytes).toBeLessThan(150);
});

/** An encounter whose summary has this payload. */
function fileless(payload: string): string {
  return (
    fileHoso('XML1', '')
      .replace('<NOIDUNGFILE>', `<HOSO>$&${payload}`)
      .replace(/^(.*?)<HOSO>/, '<HOSO>$1') + '</HOSO>'
  );
}
