import { describe, expect, it } from '@jest/globals';
import { createMappedSieve, createSieve } from '#sources';

const tables = [
  {
    table: 'HoSo',
    basis: 'test',
    retention: 'test',
    fields: [
      { field: 'MaHoSo', class: 'KEEP', purpose: 'key' },
      { field: 'KenhThucHien', class: 'KEEP', purpose: 'channel' },
      { field: 'ChuHoSo', class: 'DROP', purpose: 'a name' },
    ],
  },
] as const;
const mapped = (mapping: Parameters<typeof createMappedSieve>[1]) =>
  createMappedSieve(
    createSieve(tables, () => []),
    mapping,
  );

describe('a sieve for an installation with its own names', () => {
  it('takes its field names for those of the format before anything is dropped', () => {
    const sieve = mapped({ fields: { SoHoSo: 'MaHoSo' }, codes: {} });
    expect(sieve.pass('HoSo', { SoHoSo: '000.00.12.H46-210709-0001' })).toEqual({
      MaHoSo: '000.00.12.H46-210709-0001',
    });
    expect([...sieve.dropped().keys()]).toEqual([]);
  });

  it('still drops a personal field that only has another name', () => {
    const sieve = mapped({ fields: { HoTenNguoiNop: 'ChuHoSo' }, codes: {} });
    expect(sieve.pass('HoSo', { MaHoSo: 'x', HoTenNguoiNop: 'CANARY' })).toEqual({ MaHoSo: 'x' });
  });

  it('prefers the field that is there under its right name', () => {
    const sieve = mapped({ fields: { SoHoSo: 'MaHoSo' }, codes: {} });
    expect(sieve.pass('HoSo', { MaHoSo: 'right', SoHoSo: 'other' })).toEqual({ MaHoSo: 'right' });
  });

  it('turns its codes into those of the format and leaves others as received', () => {
    const sieve = mapped({ fields: {}, codes: { KenhThucHien: { ONLINE: '2' } } });
    expect(sieve.pass('HoSo', { KenhThucHien: 'ONLINE' })).toEqual({ KenhThucHien: '2' });
    expect(sieve.pass('HoSo', { KenhThucHien: '1' })).toEqual({ KenhThucHien: '1' });
  });
});
