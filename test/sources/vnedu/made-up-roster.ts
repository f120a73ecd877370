/** The tables of a small bulk delivery of one school, as text; change or drop what a test is about. */
export const bulkTables: Readonly<Record<string, string>> = {
  'manifest.csv': [
    'propertyName,value',
    'manifest.version,1.0',
    'oneroster.version,1.1',
    'file.orgs,bulk',
    'file.academicSessions,bulk',
    'file.classes,bulk',
    'file.users,bulk',
    'file.enrollments,bulk',
    'file.demographics,absent',
    'metadata.vn.exportedAt,2020-09-10T17:00:00+07:00',
    '',
  ].join('\n'),
  'orgs.csv':
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.vn.capHoc\n' +
    'phong,,,Phòng Giáo dục,district,P1,,\n' +
    'truong,,,Trường Thử,school,444500101,phong,03\n',
  'academicSessions.csv':
    'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n' +
    'nam,,,Năm học,schoolYear,2020-09-05,2021-05-31,,2021\n' +
    'hk1,,,Học kỳ 1,semester,2020-09-05,2021-01-15,nam,2021\n' +
    'hk2,,,Học kỳ 2,semester,2021-01-16,2021-05-31,nam,2021\n',
  'classes.csv':
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds\n' +
    'c6a,,,Lớp 6A cô Thử,06,,6A,homeroom,,truong,nam\n' +
    'anh,,,Anh văn,,,ANH,scheduled,,truong,"hk2"\n',
  'users.csv':
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n' +
    'gv1,,,true,truong,teacher,gv1,,Thử,Trần,,000000000001,gv@example.invalid,0900000000,,,,x\n' +
    'ht1,,,false,truong,administrator,ht1,,Thử,Lê,,000000000002,,,,,,\n' +
    'hs1,,,true,truong,student,hs1,,Thử,Nguyễn,,000000000003,,,,,,\n',
  'enrollments.csv':
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate,metadata.vn.trangThai\n' +
    'e1,,,c6a,truong,hs1,student,false,2020-09-05,,Đang học\n' +
    'e2,,,anh,truong,hs1,student,false,2021-01-16,2021-05-31,\n' +
    'e3,,,c6a,truong,gv1,teacher,true,,,\n',
};

/** The tables with some replaced, or left out where `undefined`. */
export function withTables(changes: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const entries = Object.entries({ ...bulkTables, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The tables as a delta: every table changed to that mode, rows given as whole texts. */
export function deltaTables(changes: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return withTables({
    'manifest.csv': bulkTables['manifest.csv']!.replaceAll(',bulk', ',delta').replace('2020-09-10', '2020-10-20'),
    ...changes,
  });
}
