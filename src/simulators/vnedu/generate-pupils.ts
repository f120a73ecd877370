import type { Knobs } from '../knobs.js';
import type { Random } from '../province/random.js';
import type { School, SchoolLevel } from '../province/world.js';
import { dayWithin } from './day-within.js';
import { type Enrolment, enrolmentDirts, type SchoolClassEntry } from './roster-entries.js';
import { yearDays } from './school-years.js';
import { yearResult } from './year-result.js';

/** At volume 1 a school has this share of the pupils of the register, from volume 15 on all of them. */
const pupilShare = 0.066;
const pupilsPerClass = 35;

const gradesOf: Readonly<Record<SchoolLevel, readonly string[]>> = {
  '01': ['MG3', 'MG4', 'MG5'],
  '02': ['01', '02', '03', '04', '05'],
  '03': ['06', '07', '08', '09'],
  '04': ['10', '11', '12'],
};

/** Classes and enrolments of a school: cohorts enter the first grade and move up a grade each year. */
export function generatePupils(
  school: School,
  years: readonly number[],
  random: Random,
  knobs: Knobs,
): { readonly classes: readonly SchoolClassEntry[]; readonly enrolments: readonly Enrolment[] } {
  const grades = gradesOf[school.level];
  const pupils = Math.max(grades.length * 4, Math.round(school.pupils * Math.min(1, pupilShare * knobs.volume)));
  const classes: SchoolClassEntry[] = [];
  const enrolments: Enrolment[] = [];
  for (const year of years) {
    grades.forEach((grade, index) => {
      const cohort = cohortOf(year - index, pupils / grades.length, random);
      const count = Math.ceil(cohort.length / pupilsPerClass);
      const own = Array.from({ length: count }, (_, place) => classOf(school, year, grade, place));
      classes.push(...own);
      cohort.forEach((member, place) => {
        const enrolment = enrolmentOf(school, member, { year, grade, index }, own[place % count]!, knobs);
        if (enrolment) enrolments.push(enrolment);
      });
    });
    if (school.level === '04') addSubjectGroup(school, year, classes, enrolments);
  }
  return { classes, enrolments };
}

interface Member {
  readonly id: string;
  readonly random: Random;
  /** Years after entering in which the pupil leaves; beyond the last grade for most. */
  readonly leavesAfter: number;
}

function cohortOf(entry: number, mean: number, random: Random): readonly Member[] {
  const size = Math.max(3, Math.round(mean * (0.9 + 0.2 * random.fork(`cohort ${entry}`).next())));
  return Array.from({ length: size }, (_, number) => {
    const own = random.fork(`pupil ${entry} ${number}`);
    return { id: `${entry}-${number}`, random: own, leavesAfter: own.chance(0.05) ? own.int(0, 4) : 99 };
  });
}

function classOf(school: School, year: number, grade: string, place: number): SchoolClassEntry {
  const code = `${grade.replace(/^0/, '')}${String.fromCharCode(65 + place)}`;
  return { id: `lop-${school.code}-${year}-${code}`, code, grade, year, type: 'homeroom' };
}

function enrolmentOf(
  school: School,
  member: Member,
  at: { readonly year: number; readonly grade: string; readonly index: number },
  own: SchoolClassEntry,
  knobs: Knobs,
): Enrolment | undefined {
  if (at.index > member.leavesAfter) return undefined;
  const days = yearDays(at.year);
  const random = member.random.fork(`year ${at.year}`);
  const joinsLate = random.chance(0.006);
  const withdrawn = random.chance(0.004);
  return {
    id: `hs-${school.code}-${member.id}-${at.year}`,
    pupil: `hs-${school.code}-${member.id}`,
    classId: own.id,
    year: at.year,
    beginDay: joinsLate ? dayWithin(days.changes[0], days.changes[2], random) : days.start,
    leftDay: at.index === member.leavesAfter ? dayWithin(days.roster, days.changes[2], random) : undefined,
    withdrawnOn: withdrawn && !joinsLate ? dayWithin(days.roster, days.changes[0], random) : undefined,
    ...yearResult(at.grade, at.year, random),
    absentDays: absencesOf(random.fork('absences')),
    dirt: random.chance(knobs.dirtyRows) ? random.pick(enrolmentDirts) : undefined,
  };
}

/** Most pupils miss a few days, some many. */
const absencesOf = (random: Random): number => (random.chance(0.06) ? random.int(10, 40) : random.int(0, 6));

/** A subject group: the same pupils once more, in no homeroom class. */
function addSubjectGroup(school: School, year: number, classes: SchoolClassEntry[], enrolments: Enrolment[]): void {
  const group: SchoolClassEntry = {
    id: `nhom-${school.code}-${year}`,
    code: 'ANH-NC',
    grade: '10',
    year,
    type: 'scheduled',
  };
  const members = enrolments.filter((enrolment) => enrolment.year === year && !enrolment.dirt).slice(0, 8);
  classes.push(group);
  enrolments.push(...members.map((member) => ({ ...member, id: `${member.id}-anh`, classId: group.id })));
}
