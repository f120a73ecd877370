import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type MetricFiles, readMetricFiles } from '#config';

/** A definition without fault; tests spoil one thing of it. */
export const soundDefinition = `key: DOSSIERS_RECEIVED
sector: ADMINISTRATION
name: { vi: Hồ sơ tiếp nhận, en: Dossiers received }
short_name: { vi: Tiếp nhận, en: Received }
plain_language: { vi: Bao nhiêu hồ sơ đã nhận., en: How many dossiers came in. }
description: { vi: Số hồ sơ tiếp nhận., en: Dossiers received. }
kind: COUNT
unit: COUNT
decimals: 0
direction: NEITHER
numerator: dossiers_received
rules:
  - { version: 1 }
dimensions: [AGENCY]
grains: [MONTH]
levels: [PROVINCE]
sources: [one-stop]
`;

/** Reads texts as the files of a catalogue folder, by their paths in it. */
export function readAsCatalogue(texts: Readonly<Record<string, string | Uint8Array>>): MetricFiles {
  const folder = mkdtempSync(join(tmpdir(), 'gianh-metrics-'));
  try {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { files, faults } = readMetricFiles(folder);
    const shown = <Place extends { readonly file: string }>(place: Place): Place => ({
      ...place,
      file: place.file.replace(`${folder}/`, 'metrics/'),
    });
    return { files: files.map(shown), faults: faults.map(shown) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
