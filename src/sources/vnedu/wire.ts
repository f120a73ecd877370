/** Columns the hub knows of each OneRoster table (1.1 and 1.2) with the national extensions `metadata.vn.*`. */
export const wireColumns = {
  manifest: ['propertyName', 'value'],
  orgs: [
    'sourcedId',
    'status',
    'dateLastModified',
    'name',
    'type',
    'identifier',
    'parentSourcedId',
    'metadata.vn.capHoc',
    'metadata.vn.ngayThamGia',
    'metadata.vn.ngayNgung',
    'metadata.vn.datChuanQuocGia',
  ],
  academicSessions: [
    'sourcedId',
    'status',
    'dateLastModified',
    'title',
    'type',
    'startDate',
    'endDate',
    'parentSourcedId',
    'schoolYear',
  ],
  classes: [
    'sourcedId',
    'status',
    'dateLastModified',
    'title',
    'grades',
    'courseSourcedId',
    'classCode',
    'classType',
    'location',
    'schoolSourcedId',
    'termSourcedIds',
    'subjects',
    'subjectCodes',
    'periods',
  ],
  enrollments: [
    'sourcedId',
    'status',
    'dateLastModified',
    'classSourcedId',
    'schoolSourcedId',
    'userSourcedId',
    'role',
    'primary',
    'beginDate',
    'endDate',
    'metadata.vn.trangThai',
    'metadata.vn.hocLuc',
    'metadata.vn.thangDo',
    'metadata.vn.lenLop',
    'metadata.vn.soNgayNghi',
    'metadata.vn.danToc',
    'metadata.vn.maXa',
  ],
  users: [
    'sourcedId',
    'status',
    'dateLastModified',
    'enabledUser',
    'orgSourcedIds',
    'role',
    'username',
    'userIds',
    'givenName',
    'familyName',
    'middleName',
    'identifier',
    'email',
    'sms',
    'phone',
    'agentSourcedIds',
    'grades',
    'password',
    'metadata.vn.ngayVao',
    'metadata.vn.ngayNghi',
  ],
  roles: [
    'sourcedId',
    'status',
    'dateLastModified',
    'userSourcedId',
    'roleType',
    'role',
    'beginDate',
    'endDate',
    'orgSourcedId',
    'userProfileSourcedId',
  ],
  demographics: [
    'sourcedId',
    'status',
    'dateLastModified',
    'birthDate',
    'sex',
    'americanIndianOrAlaskaNative',
    'asian',
    'blackOrAfricanAmerican',
    'nativeHawaiianOrOtherPacificIslander',
    'white',
    'demographicRaceTwoOrMoreRaces',
    'hispanicOrLatinoEthnicity',
    'countryOfBirthCode',
    'stateOfBirthAbbreviation',
    'cityOfBirth',
    'publicSchoolResidenceStatus',
  ],
} as const;

export type WireTable = keyof typeof wireColumns;

/** Columns without which a table cannot be read. */
export const neededColumns: Readonly<Record<WireTable, readonly string[]>> = {
  manifest: ['propertyName', 'value'],
  orgs: ['sourcedId', 'type', 'identifier'],
  academicSessions: ['sourcedId', 'type', 'startDate', 'endDate'],
  classes: ['sourcedId', 'schoolSourcedId', 'termSourcedIds'],
  enrollments: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
  users: ['sourcedId', 'enabledUser'],
  roles: ['userSourcedId', 'role', 'orgSourcedId'],
  demographics: ['sourcedId'],
};

/** A row of a table as the CSV gives it. */
export type WireRow = Readonly<Record<string, string>>;

/** What the whole delivery says of itself, put beside each row. */
export interface WireDelivery {
  readonly mode: 'bulk' | 'delta';
  /** `metadata.vn.exportedAt` of the manifest. */
  readonly exportedAt?: string;
}

/** The part of the school calendar that a class runs in. */
export interface WireTerm {
  readonly termCode: string;
  readonly schoolYear: string;
  readonly startDate: string;
  readonly endDate: string;
}
