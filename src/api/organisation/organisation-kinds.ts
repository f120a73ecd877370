import { enumOf } from '../schema/enum-of.js';

export const AgencyKind = enumOf('AgencyKind', 'Kind of an agency (loại cơ quan).', {
  PEOPLES_COMMITTEE: "People's committee (ủy ban nhân dân).",
  DEPARTMENT: 'Provincial department (sở, ban, ngành).',
  DISTRICT_OFFICE: 'One-stop office of a district (bộ phận một cửa cấp huyện).',
  COMMUNE_OFFICE: 'One-stop office of a commune (bộ phận một cửa cấp xã).',
  IOC_OFFICE: 'Operations centre (trung tâm điều hành thông minh).',
});

export const FacilityKind = enumOf('FacilityKind', 'Kind of a health facility (loại cơ sở khám chữa bệnh).', {
  PROVINCIAL_HOSPITAL: 'General hospital of the province (bệnh viện đa khoa tỉnh).',
  TRADITIONAL_HOSPITAL: 'Hospital of traditional medicine (bệnh viện y học cổ truyền).',
  DISTRICT_HOSPITAL: 'General hospital of a district or region (bệnh viện đa khoa huyện, khu vực).',
  REGIONAL_CLINIC: 'Regional clinic (phòng khám đa khoa khu vực).',
  HEALTH_STATION: 'Health station of a commune (trạm y tế).',
});

export const SchoolKind = enumOf('SchoolKind', 'Kind of a school (loại trường).', {
  PRESCHOOL: 'Preschool (mầm non).',
  PRIMARY: 'Primary school (tiểu học).',
  LOWER_SECONDARY: 'Lower secondary school (trung học cơ sở).',
  UPPER_SECONDARY: 'Upper secondary school (trung học phổ thông).',
});
