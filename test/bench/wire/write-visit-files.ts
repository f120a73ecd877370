import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom, type World } from '#simulators';
import { createEncounter } from '../../../src/simulators/his/create-encounter.js';
import { createPatient } from '../../../src/simulators/his/create-patient.js';
import { writeEnvelope } from '../../../src/simulators/his/write-envelope.js';
import { writeHoso } from '../../../src/simulators/his/write-hoso.js';

/** GIAMDINHHS files of one day: `visits` encounters over all facilities by their weight, one file each. */
export async function writeVisitFiles(
  world: World,
  folder: string,
  day: string,
  visits: number,
): Promise<{ readonly paths: readonly string[]; readonly bytes: number }> {
  const random = createRandom(`visits/${day}`);
  const facilities = world.facilities(day);
  const communes = world.communes(day);
  const total = facilities.reduce((sum, { weight }) => sum + weight, 0);
  const paths: string[] = [];
  let [left, weightLeft, bytes, person] = [visits, total, 0, 0];
  for (const facility of facilities) {
    const count = Math.round((left * facility.weight) / weightLeft);
    weightLeft -= facility.weight;
    left -= count;
    if (count === 0) continue;
    const hosos = Array.from({ length: count }, (_, number) => {
      const patient = createPatient('bench', person++ % 50_000);
      const commune = random.pick(communes);
      return writeHoso({
        encounter: createEncounter(random, { facility, day, number, patient, commune, detail: 1 }),
        settled: true,
      });
    });
    const content = Buffer.from(writeEnvelope(facility.code, day, hosos));
    const path = join(folder, `GIAMDINHHS_${facility.code}_${day.replaceAll('-', '')}.xml`);
    await writeFile(path, content);
    paths.push(path);
    bytes += content.length;
  }
  return { paths, bytes };
}
