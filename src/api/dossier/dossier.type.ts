import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type Dossier as Fields, type DossierClock, dossierClock, type Instant } from '#domain';
import type { ListRow } from '#store';
import { areaOfUnit } from '../area/area-of-unit.js';
import { Area } from '../area/area.type.js';
import type { Reading } from '../context/reading.js';
import { globalId } from '../node/global-id.js';
import { Node } from '../node/node.interface.js';
import { organisationById } from '../organisation/organisation-of.js';
import { Agency } from '../organisation/agency.type.js';
import { procedureOf } from '../procedure/procedure-of.js';
import { Procedure } from '../procedure/procedure.type.js';
import { Provenance } from '../record/provenance.type.js';
import { QualityFlag } from '../record/quality-flag.js';
import { DateTimeScalar } from '../scalar/date-time-scalar.js';
import { DossierSupplement } from './dossier-supplement.type.js';
import { ApplicantKind, Channel, DossierStatus, DueState } from './dossier-enums.js';

@ObjectType({
  implements: Node,
  description:
    'An application to an office (hồ sơ thủ tục hành chính) with its clock; nobody is named. Its clock stands at the ' +
    "snapshot's moment.",
  simpleResolvers: true,
})
export class Dossier implements Node {
  readonly id: string;

  @Field(() => String, { description: 'Its code (mã hồ sơ).' })
  readonly code: string;

  @Field(() => Procedure, {
    nullable: true,
    description: 'Its procedure (thủ tục); null where the register does not know it.',
  })
  readonly procedure: Procedure | undefined;

  @Field(() => String, { nullable: true, description: 'Code of its procedure as received (mã thủ tục).' })
  readonly procedureCode: string | undefined;

  @Field(() => Agency, { description: 'The agency it was handed in to (cơ quan tiếp nhận).' })
  readonly agency: Agency;

  @Field(() => Area, { description: 'The area of that agency on the day of the dossier (địa bàn).' })
  readonly area: Area;

  @Field(() => Channel, { nullable: true, description: 'By which way it was handed in (hình thức nộp).' })
  readonly channel: string | undefined;

  @Field(() => ApplicantKind, { nullable: true, description: 'What kind of applicant (đối tượng nộp).' })
  readonly applicantKind: string | undefined;

  @Field(() => DossierStatus, { nullable: true, description: 'Its status (trạng thái), by its record and its steps.' })
  readonly status: string | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed in (ngày nộp).' })
  readonly submittedAt: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was received (ngày tiếp nhận).' })
  readonly receivedAt: Instant | undefined;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is due (ngày hẹn trả); by the procedure if none was sent.',
  })
  readonly dueAt: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handled (ngày kết thúc xử lý).' })
  readonly finishedAt: Instant | undefined;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the result was handed over (ngày trả kết quả).' })
  readonly returnedAt: Instant | undefined;

  @Field(() => Int, { nullable: true, description: 'Longest time its procedure may take, in working days (thời hạn).' })
  readonly allowedWorkingDays: number | undefined;

  @Field(() => Int, { description: 'How often papers were asked for (số lần yêu cầu bổ sung).' })
  readonly supplements: number;

  @Field(() => [QualityFlag], { description: 'What the hub noticed about it (dấu hiệu chất lượng).' })
  readonly quality: readonly string[];

  #clock: DossierClock | undefined;

  constructor(
    readonly row: ListRow,
    readonly reading: Reading,
  ) {
    const { books } = reading;
    this.id = globalId('Dossier', row['id'] as number);
    this.code = row['naturalKey'] as string;
    const procedureId = row['procedureId'] as number | undefined;
    this.procedure =
      procedureId === undefined ? undefined : procedureOf(books, books.procedures.procedure(procedureId));
    this.procedureCode = row['procedureCode'] as string | undefined;
    const agencyId = row['agencyId'] as number | undefined;
    this.agency = (agencyId === undefined ? undefined : organisationById(books, agencyId)) as Agency;
    const unitId = row['unitId'] as number | undefined;
    this.area = (unitId === undefined ? undefined : areaOfUnit(books.areas.unit(unitId))) as Area;
    this.channel = row['channel'] as string | undefined;
    this.applicantKind = row['applicantKind'] as string | undefined;
    this.status = row['currentStatus'] as string | undefined;
    this.submittedAt = row['submittedAt'] as Instant | undefined;
    this.receivedAt = row['receivedAt'] as Instant | undefined;
    this.dueAt = row['dueAtEffective'] as Instant | undefined;
    this.finishedAt = row['finishedAt'] as Instant | undefined;
    this.returnedAt = row['returnedAt'] as Instant | undefined;
    this.allowedWorkingDays = books.procedures.allowedWorkingDays(procedureId);
    this.supplements = (row['supplementRequests'] as number | undefined) ?? 0;
    this.quality = (row['flags'] as readonly string[] | undefined) ?? [];
  }

  @Field(() => [DossierSupplement], {
    description: 'The requests for more papers (các lần yêu cầu bổ sung), while the clock stood still.',
  })
  get supplementRequests(): readonly DossierSupplement[] {
    return (this.row['supplements'] as readonly DossierSupplement[] | undefined) ?? [];
  }

  @Field(() => DueState, { description: 'How it stands against its due day (tình trạng hạn).' })
  get dueState(): string {
    return this.clock.dueState;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Working days since receipt, waiting for the applicant not counted (đã xử lý).',
  })
  get workingDaysTaken(): number | undefined {
    return this.clock.workingDaysTaken;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Working days to its due day, while open and not overdue (còn lại).',
  })
  get workingDaysLeft(): number | undefined {
    return this.clock.workingDaysLeft;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Working days past its due day (trễ); 0 for one that is not late.',
  })
  get workingDaysLate(): number | undefined {
    return this.clock.workingDaysLate;
  }

  @Field(() => Boolean, { nullable: true, description: 'Of an ended dossier: whether it ended on time (đúng hạn).' })
  get onTime(): boolean | undefined {
    return this.clock.onTime;
  }

  @Field(() => Provenance, { description: 'Where it comes from (nguồn gốc).' })
  get provenance(): Provenance {
    return new Provenance(this.row);
  }

  private get clock(): DossierClock {
    const { snapshot, books } = this.reading;
    return (this.#clock ??= dossierClock(this.row as unknown as Fields, snapshot.at, books.calendar));
  }
}
