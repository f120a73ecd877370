import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GianhError } from '#kernel';

/** The day whose structure a boundary belongs to: new communes, or the districts and provinces on their last day. */
export type BoundaryStructure = '2025-06-30' | '2025-07-01';

/** A GeoJSON geometry (RFC 7946): WGS84, longitude before latitude, simplified; for display, not for measuring. */
export interface BoundaryGeometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
}

const files: Readonly<Record<BoundaryStructure, readonly string[]>> = {
  '2025-06-30': ['districts-2025-06-30.geojson', 'provinces-2025-06-30.geojson'],
  '2025-07-01': ['communes-2025-07-01.geojson'],
};

type Boundaries = ReadonlyMap<string, BoundaryGeometry>;

/** Files are read on the first question and kept: 0.5 MB in all. */
const loaded = new Map<string, Promise<Boundaries>>();

/** The boundary of a unit in the structure of that day, or `undefined` where none is known (communes before 2025-07-01). */
export async function readBoundary(
  dir: string,
  code: string,
  structure: BoundaryStructure,
): Promise<BoundaryGeometry | undefined> {
  for (const file of files[structure]) {
    const path = join(dir, 'boundaries', file);
    const boundaries = loaded.get(path) ?? readBoundaries(path);
    loaded.set(path, boundaries);
    const geometry = (await boundaries).get(code);
    if (geometry !== undefined) return geometry;
  }
  return undefined;
}

async function readBoundaries(path: string): Promise<Boundaries> {
  try {
    const collection = JSON.parse(await readFile(path, 'utf8')) as {
      readonly features: readonly { readonly id: string; readonly geometry: BoundaryGeometry }[];
    };
    return new Map(collection.features.map(({ id, geometry }) => [id, geometry]));
  } catch (cause) {
    loaded.delete(path);
    throw new GianhError('GIANH_SEED_INVALID', `${path} is not a readable GeoJSON feature collection.`, {}, { cause });
  }
}
