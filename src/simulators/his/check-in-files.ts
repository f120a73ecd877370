import { dialectOn } from './dialect.js';
import type { Encounter } from './encounter.js';
import type { HisFile } from './his-file.js';
import { dayOf } from './wall-time.js';
import { writeEnvelope } from './write-envelope.js';
import { writeHoso, xmlDeclaration } from './write-hoso.js';
import { writeCheckIn } from './write-papers.js';

/** MA_DOITUONG_KCB of an emergency, for which no check-in is sent. */
const emergency = '2';

/**
 * Files with the check-ins of these visits: the provincial hospitals send one file each, standing alone, the others a
 * GIAMDINHHS with all of theirs.
 */
export function* checkInFiles(encounters: readonly Encounter[], madeOn: string): Generator<HisFile> {
  const announced = encounters.filter(({ object }) => object !== emergency);
  const batches = Map.groupBy(announced, ({ facility }) => facility);
  for (const [facility, visits] of batches) {
    const stamp = madeOn.replace(/-/g, '');
    const file = (name: string, content: string, count: number): HisFile => {
      return { folder: facility.folder, name: `CHECKIN_${name}.xml`, content, madeOn, encounters: count };
    };
    if (facility.kind === 'PROVINCIAL_HOSPITAL') {
      for (const visit of visits) {
        const xml = writeCheckIn(visit, dialectOn(dayOf(visit.arrivedAt)));
        yield file(visit.key, `${xmlDeclaration}\n${xml}\n`, 1);
      }
    } else {
      const hosos = visits.map((encounter) => writeHoso({ encounter, settled: false, checkInOnly: true }));
      yield file(`${facility.code}_${stamp}`, writeEnvelope(facility.code, madeOn, hosos), hosos.length);
    }
  }
}
