import type { AreaUnit } from '../province/area-units.js';
import type { Random } from '../province/random.js';
import type { RegisterRow } from './register-row.js';
import { siteRows } from './site-rows.js';
import { firstDay, reformDay, type UnitChain } from './unit-chain.js';

/** How many schools of a level there are, what they are called and how many pupils a teacher has. */
interface LevelPlan {
  readonly group: string;
  readonly kind: string;
  readonly title: string;
  readonly schools: number;
  readonly pupilsPerTeacher: number;
  readonly level: string;
  readonly levelAfter: string;
}

const primary = { level: 'DISTRICT', levelAfter: 'COMMUNE' };
const provincial = { level: 'PROVINCE', levelAfter: 'PROVINCE' };
const plans: readonly LevelPlan[] = [
  { group: '01', kind: 'PRESCHOOL', title: 'Trường Mầm non', schools: 13, pupilsPerTeacher: 13, ...primary },
  { group: '02', kind: 'PRIMARY', title: 'Trường Tiểu học', schools: 16, pupilsPerTeacher: 20, ...primary },
  { group: '03', kind: 'LOWER_SECONDARY', title: 'Trường THCS', schools: 14, pupilsPerTeacher: 17, ...primary },
  { group: '04', kind: 'UPPER_SECONDARY', title: 'Trường THPT', schools: 8, pupilsPerTeacher: 18, ...provincial },
];

/** As the article of July 2021 counts them. */
const teacherAccounts = 1_750;

/** The 51 schools on VNEdu with 1,750 teachers together, spread over the 8 districts; codes and sizes are made up. */
export function generateSchools(chain: UnitChain, random: Random): readonly RegisterRow[] {
  const districts = chain.on(firstDay, 'DISTRICT').filter(({ values }) => values.parent_code === '44');
  const sites = plans.flatMap((plan) =>
    Array.from({ length: plan.schools }, (_, index) => ({ plan, district: districts[index % districts.length]! })),
  );
  const teachers = shareOut(
    teacherAccounts,
    sites.map(({ plan }) => random.int(26, 42) + (plan.group === '04' ? 20 : 0)),
  );
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  return sites.flatMap(({ plan, district }, index) => {
    const site = chooseSite(chain, district, plan, random, used);
    const series = `44${district.values.code}${plan.group}`;
    const number = (numbers.get(series) ?? 0) + 1;
    numbers.set(series, number);
    const code = `${series}${String(number).padStart(2, '0')}`;
    const name = `${plan.title} ${site.values.name_vi.replace(/^(Phường|Thị trấn|Xã) /, '')}`;
    const pupils = Math.round(teachers[index]! * plan.pupilsPerTeacher * (0.9 + random.next() / 5));
    return siteRows(code, chain.stays(site), {
      before: { name, level: plan.level },
      after: { name, level: plan.levelAfter },
    }).map((row) => ({
      code,
      other_codes: `VNEDU:${520_001 + index}`,
      kind: plan.kind,
      level_group: plan.group,
      teachers: String(teachers[index]),
      pupils: String(pupils),
      ...row,
    }));
  });
}

/** A commune of the district without a school of that level or name; some of those that were merged before 2025 too. */
function chooseSite(
  chain: UnitChain,
  district: AreaUnit,
  { group }: LevelPlan,
  random: Random,
  used: Set<string>,
): AreaUnit {
  const free = chain
    .on(firstDay, 'COMMUNE')
    .filter(({ values }) => values.parent_code === district.values.code && !used.has(`${group} ${values.name_vi}`));
  const merging = free.filter(({ values }) => values.valid_to !== reformDay);
  const site = random.pick(merging.length > 0 && random.chance(0.3) ? merging : free);
  used.add(`${group} ${site.values.name_vi}`);
  return site;
}

/** Whole numbers in proportion to the weights that add up to the total exactly. */
function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let given = 0;
  let reached = 0;
  return weights.map((weight) => {
    reached += weight;
    const upTo = Math.round((total * reached) / sum);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}
