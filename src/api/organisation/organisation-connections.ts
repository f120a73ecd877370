import { connectionTypes } from '../connection/connection-types.js';
import { Agency } from './agency.type.js';
import { Facility } from './facility.type.js';
import { School } from './school.type.js';

const agency = connectionTypes('Agency', 'agencies (cơ quan)', () => Agency);
export const AgencyConnection = agency.Connection;
export const AgencyConnectionResolver = agency.Resolver;
const facility = connectionTypes('Facility', 'health facilities (cơ sở khám chữa bệnh)', () => Facility);
export const FacilityConnection = facility.Connection;
export const FacilityConnectionResolver = facility.Resolver;
const school = connectionTypes('School', 'schools (trường học)', () => School);
export const SchoolConnection = school.Connection;
export const SchoolConnectionResolver = school.Resolver;
