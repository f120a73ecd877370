import type { Day, Organisation, Procedure, ProcedureGroup, Reporter } from '#domain';

/** Where a register record was read: file and line on which its row ends. */
export interface Provenance {
  readonly file: string;
  readonly line: number;
}

/** An organisation before the store has given ids: parent and unit are named by their keys. */
export type OrganisationRecord = Omit<Organisation, 'id' | 'parentId' | 'unitId'> & {
  readonly parentKey?: string;
  /** Key of the area unit version: `18868@2020-02-01`. */
  readonly unitKey: string;
  readonly provenance: Provenance;
};

export interface OrganisationSuccessionRecord {
  readonly predecessorKey: string;
  readonly successorKey: string;
  readonly on: Day;
}

export type ProcedureRecord = Omit<Procedure, 'id'> & { readonly provenance: Provenance };

export type ReporterRecord = Reporter & {
  /** `REPORTER:his/00001@2020-01-01` */
  readonly key: string;
  readonly provenance: Provenance;
};

/** The registers as read: checked, resolved against the area book, without ids. */
export interface RegisterSet {
  readonly organisations: readonly OrganisationRecord[];
  readonly organisationSuccessions: readonly OrganisationSuccessionRecord[];
  readonly procedures: readonly ProcedureRecord[];
  readonly procedureGroups: readonly ProcedureGroup[];
  readonly reporters: readonly ReporterRecord[];
  /** SHA-256 of the content, whatever the order of rows and wherever they were read: equal registers, equal hash. */
  readonly hash: string;
}
