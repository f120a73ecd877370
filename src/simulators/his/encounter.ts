import type { Facility } from '../province/world.js';
import type { Patient } from './create-patient.js';
import type { WallMinute } from './wall-time.js';

/** A line of the drug table (XML2). */
export interface DrugLine {
  readonly quantity: number;
  readonly price: number;
  readonly orderedAt: WallMinute;
}

export type ServiceGroup = 'EXAMINATION' | 'TEST' | 'PROCEDURE' | 'MATERIAL' | 'BED';

/** A line of the service table (XML3). */
export interface ServiceLine {
  readonly code: string;
  readonly group: ServiceGroup;
  readonly quantity: number;
  readonly price: number;
  readonly orderedAt: WallMinute;
  readonly resultAt: WallMinute | undefined;
}

/** What the bill comes to, in đồng. */
export interface Bill {
  readonly drugs: number;
  readonly materials: number;
  readonly total: number;
  readonly insured: number;
  readonly share: number;
}

/** One visit as a hospital's own system has it. */
export interface Encounter {
  readonly key: string;
  readonly facility: Facility;
  readonly patient: Patient;
  readonly communeCode: string;
  readonly provinceCode: string;
  /** MA_LOAI_KCB, two digits. */
  readonly kind: string;
  readonly object: string;
  readonly arrivedAt: WallMinute;
  readonly wardAt: WallMinute | undefined;
  readonly leftAt: WallMinute;
  readonly settledAt: WallMinute;
  readonly outcome: string;
  readonly leaveKind: string;
  readonly department: string;
  readonly diagnosis: string;
  readonly drugs: readonly DrugLine[];
  readonly services: readonly ServiceLine[];
  readonly bill: Bill;
  /** Day of the next appointment, if one was given. */
  readonly appointment: WallMinute | undefined;
}

/** How a record goes out, beside what it says. */
export interface Sending {
  readonly encounter: Encounter;
  /** NGAY_TTOAN is filled only once the bill is settled. */
  readonly settled: boolean;
  /** Fields of the summary written otherwise than they are. */
  readonly instead?: Readonly<Record<string, string>>;
  /** What is wrong with the file of the summary itself. */
  readonly broken?: 'BASE64' | 'XML';
  /** Only a check-in was ever sent. */
  readonly checkInOnly?: boolean;
}
