import { describe, expect, it } from '@jest/globals';
import { readServiceRequestsXml } from '../../../src/sources/ioc/read-service-requests-xml.js';

const read = (text: string): unknown[] => {
  const found: unknown[] = [];
  readServiceRequestsXml(Buffer.from(text), (request) => found.push(request));
  return found;
};

describe('Open311 XML', () => {
  it('gives requests with empty, escaped and CDATA texts, and nested extensions as an object', () => {
    expect(
      read(
        '<?xml version="1.0" encoding="utf-8"?><service_requests><request><service_request_id>1</service_request_id>' +
          '<status_notes/><service_name>Đèn &amp; đường</service_name><description><![CDATA[<b>]]></description>' +
          '<extended_attributes><area_code>18862</area_code><x/></extended_attributes></request><request/></service_requests>',
      ),
    ).toEqual([
      {
        service_request_id: '1',
        status_notes: '',
        service_name: 'Đèn & đường',
        description: '<b>',
        extended_attributes: { area_code: '18862', x: '' },
      },
      {},
    ]);
  });

  it('refuses declared entities', () => {
    expect(() => read('<!DOCTYPE x [<!ENTITY a "b">]><service_requests/>')).toThrow('entities');
  });

  it('has given every whole request when it ends too early', () => {
    const found: unknown[] = [];
    const cut = '<service_requests><request><status>open</status></request><request><status>op';
    expect(() => readServiceRequestsXml(Buffer.from(cut), (request) => found.push(request))).toThrow(
      'ends before its end',
    );
    expect(found).toEqual([{ status: 'open' }]);
  });
});
