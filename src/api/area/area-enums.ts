import { enumOf } from '../schema/enum-of.js';

export const AreaLevel = enumOf('AreaLevel', 'Level of an administrative unit (cấp hành chính).', {
  PROVINCE: 'Province or centrally-run city (cấp tỉnh).',
  DISTRICT: 'District, town or city of a province (cấp huyện); abolished on 2025-07-01.',
  COMMUNE: 'Commune, ward, township or special zone (cấp xã).',
});

export const AreaKind = enumOf('AreaKind', 'Kind of an administrative unit (loại đơn vị hành chính).', {
  PROVINCE: 'Province (tỉnh).',
  DISTRICT: 'Rural district (huyện).',
  CITY: 'City (thành phố).',
  TOWN: 'Town of district level (thị xã).',
  COMMUNE: 'Rural commune (xã).',
  WARD: 'Urban ward (phường).',
  TOWNSHIP: 'Township (thị trấn).',
  SPECIAL_ZONE: 'Special zone (đặc khu).',
});

export const SuccessionKind = enumOf('SuccessionKind', 'What became of a unit (hình thức sắp xếp).', {
  MERGE: 'Became part of another unit, or stayed with others added to it (sáp nhập).',
  SPLIT: 'Only a share of it went there (chia tách).',
  RENAME: 'Same territory under a new name or class (đổi tên, đổi loại).',
  CONTINUE: 'Unchanged but for its parent (giữ nguyên).',
});

export const PopulationSeries = enumOf(
  'PopulationSeries',
  'A series of inhabitants (nguồn dân số); two series are never mixed.',
  {
    CENSUS_2019: 'The census of 1 April 2019 (tổng điều tra dân số 2019).',
    REGISTERED_2025: 'Registered inhabitants of the reorganisation of 2025 (dân số trong hồ sơ sắp xếp 2025).',
  },
);
