import { connectionTypes } from '../connection/connection-types.js';
import { Agency, Facility, School } from './organisation-types.js';

export const { Connection: AgencyConnection, Resolver: AgencyConnectionResolver } = connectionTypes(
  'Agency',
  'agencies (cơ quan)',
  () => Agency,
);
export const { Connection: FacilityConnection, Resolver: FacilityConnectionResolver } = connectionTypes(
  'Facility',
  'health facilities (cơ sở khám chữa bệnh)',
  () => Facility,
);
export const { Connection: SchoolConnection, Resolver: SchoolConnectionResolver } = connectionTypes(
  'School',
  'schools (trường học)',
  () => School,
);
