import type { AreaUnit } from '../province/area-units.js';
import type { Random } from '../province/random.js';
import type { RegisterRow } from './register-row.js';
import { type SiteNaming, siteRows } from './site-rows.js';
import { firstDay, reformDay, type UnitChain } from './unit-chain.js';

interface FacilityPlan extends SiteNaming {
  readonly kind: string;
  readonly site: AreaUnit;
  readonly beds: number;
  /** Not of this province before that day. */
  readonly from?: string;
}

/** Hospitals, clinics and health stations; those of old Quảng Trị from 2025-07-01. Codes are made up: 00001, 00002, … */
export function generateFacilities(chain: UnitChain, random: Random): readonly RegisterRow[] {
  return [...planQuangBinh(chain, random), ...planOldQuangTri(chain, random)].flatMap((plan, index) => {
    const code = String(index + 1).padStart(5, '0');
    return siteRows(code, chain.stays(plan.site, plan.from), plan).map((row) => ({
      code,
      gln: '',
      kind: plan.kind,
      beds: String(plan.beds),
      ...row,
    }));
  });
}

function planQuangBinh(chain: UnitChain, random: Random): readonly FacilityPlan[] {
  const districts = chain.on(firstDay, 'DISTRICT').filter(({ values }) => values.parent_code === '44');
  const communes = chain.on(firstDay, 'COMMUNE');
  const inDistrict = ({ values }: AreaUnit) => communes.filter((unit) => unit.values.parent_code === values.code);
  const seat = (district: AreaUnit) =>
    inDistrict(district).find(({ values }) => values.kind === 'WARD' || values.kind === 'TOWNSHIP') ??
    inDistrict(district)[0]!;
  const city = seat(districts[0]!);
  const hospitals = districts.map((district) => ({
    ...districtHospital(placeName(district)),
    site: seat(district),
    beds: 10 * random.int(10, 25),
  }));
  const rural = communes.filter((unit) => districts.slice(1).some((district) => inDistrict(district).includes(unit)));
  const merged = [...endingOn(rural, '2020-02-01').slice(0, 3), ...endingOn(rural, '2024-12-01').slice(0, 3)];
  const others = random.shuffle(rural.filter((unit) => !merged.includes(unit))).slice(0, 14);
  return [
    { ...provincialHospital('tỉnh Quảng Bình', 'Quảng Bình'), site: city, beds: 800 },
    { ...traditionalHospital('tỉnh Quảng Bình', 'Quảng Bình'), site: city, beds: 150 },
    ...hospitals,
    ...[...merged, ...others].map((site, index) => smallFacility(site, index % 5 < 2)),
  ];
}

function planOldQuangTri(chain: UnitChain, random: Random): readonly FacilityPlan[] {
  const isOld = ({ values }: AreaUnit) => values.code >= '19333' && values.code <= '19742';
  const communes = chain.on(reformDay, 'COMMUNE').filter(isOld);
  const named = (name: string) => communes.find(({ values }) => values.name_vi === name)!;
  const from = reformDay;
  const seats = ['Xã Vĩnh Linh', 'Xã Gio Linh', 'Xã Cam Lộ', 'Xã Triệu Phong', 'Xã Hải Lăng', 'Xã Khe Sanh'].map(named);
  const small = random.shuffle(communes.filter((unit) => !seats.includes(unit))).slice(0, 4);
  return [
    { ...provincialHospital('tỉnh Quảng Trị', 'tỉnh Quảng Trị'), site: named('Phường Nam Đông Hà'), beds: 600, from },
    { ...traditionalHospital('tỉnh Quảng Trị', 'tỉnh Quảng Trị'), site: named('Phường Đông Hà'), beds: 120, from },
    ...seats.map((site) => ({
      ...districtHospital(placeName(site)),
      site,
      beds: 10 * random.int(8, 18),
      from,
    })),
    ...small.map((site, index) => ({ ...smallFacility(site, index % 2 === 0), from })),
  ];
}

function provincialHospital(before: string, after: string): SiteNaming & { readonly kind: string } {
  return hospital('PROVINCIAL_HOSPITAL', `Bệnh viện đa khoa ${before}`, `Bệnh viện đa khoa ${after}`);
}

function traditionalHospital(before: string, after: string): SiteNaming & { readonly kind: string } {
  return hospital(
    'TRADITIONAL_HOSPITAL',
    `Bệnh viện Y dược cổ truyền ${before}`,
    `Bệnh viện Y dược cổ truyền ${after}`,
  );
}

function districtHospital(place: string): SiteNaming & { readonly kind: string } {
  return {
    kind: 'DISTRICT_HOSPITAL',
    before: { name: `Bệnh viện đa khoa ${place}`, level: 'DISTRICT' },
    after: { name: `Bệnh viện đa khoa khu vực ${place}`, level: 'PROVINCE' },
  };
}

function hospital(kind: string, before: string, after: string): SiteNaming & { readonly kind: string } {
  return { kind, before: { name: before, level: 'PROVINCE' }, after: { name: after, level: 'PROVINCE' } };
}

function smallFacility(site: AreaUnit, isClinic: boolean): FacilityPlan {
  const name = `${isClinic ? 'Phòng khám đa khoa khu vực' : 'Trạm y tế'} ${placeName(site)}`;
  const level = isClinic ? 'DISTRICT' : 'COMMUNE';
  return {
    kind: isClinic ? 'REGIONAL_CLINIC' : 'HEALTH_STATION',
    site,
    beds: isClinic ? 10 : 0,
    before: { name, level },
    after: { name, level: 'COMMUNE' },
  };
}

function endingOn(units: readonly AreaUnit[], day: string): readonly AreaUnit[] {
  return units.filter(({ values }) => values.valid_to === day);
}

/** The name without its type word: `Lệ Thủy` of `Huyện Lệ Thủy`. */
function placeName({ values }: AreaUnit): string {
  return values.name_vi.replace(/^(Tỉnh|Thành phố|Thị xã|Huyện|Phường|Thị trấn|Xã|Đặc khu) /, '');
}
