import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readAreaSeeds } from '#config';
import { formatRegisterCsv, generateRegisters, registerSeed } from '#simulators';

const root = new URL('../../../seeds/', import.meta.url);
const areas = readAreaSeeds(new URL('areas', root).pathname);
const registers = generateRegisters(areas, { seed: registerSeed });
const files = Object.entries(registers).map(([name, rows]) => ({ name, text: formatRegisterCsv(rows) }));

// After a change of the generator: GIANH_UPDATE_SEEDS=1 npx jest test/simulators/registers writes the files anew.
if (process.env['GIANH_UPDATE_SEEDS'] === '1') {
  mkdirSync(new URL('registers/', root), { recursive: true });
  for (const { name, text } of files) writeFileSync(new URL(`registers/${name}`, root), text);
}

describe('the generated registers', () => {
  it.each(files)('gives the committed $name again, byte for byte', ({ name, text }) => {
    expect(text).toBe(readFileSync(new URL(`registers/${name}`, root), 'utf8'));
  });

  it('is another register under another seed', () => {
    const other = generateRegisters(areas, { seed: 'another' });
    expect(formatRegisterCsv(other['schools.csv']!)).not.toBe(formatRegisterCsv(registers['schools.csv']!));
  });

  it('quotes what CSV needs quoted', () => {
    expect(formatRegisterCsv([{ a: 'x, "y"', b: 'z' }])).toBe('a,b\n"x, ""y""",z\n');
  });
});
