import { Area } from '../area/area.type.js';
import { Agency } from '../organisation/agency.type.js';
import { Facility } from '../organisation/facility.type.js';
import { School } from '../organisation/school.type.js';
import { Procedure } from '../procedure/procedure.type.js';
import { metricField } from './metric-field.js';

const members = (dimension: string, code: string) => ({ dimension, members: [code] });

export const AreaMetricResolver = metricField(
  () => Area,
  'One metric of this very area in a period (giá trị chỉ số).',
  ({ unit }) => ({ unitId: unit.id }),
);

export const AgencyMetricResolver = metricField(
  () => Agency,
  'One metric of this agency in a period (giá trị chỉ số của cơ quan), under every code it took over.',
  ({ code }) => members('AGENCY', code),
);

export const FacilityMetricResolver = metricField(
  () => Facility,
  'One metric of this facility in a period (giá trị chỉ số của cơ sở), under every code it took over.',
  ({ code }) => members('FACILITY', code),
);

export const SchoolMetricResolver = metricField(
  () => School,
  'One metric of this school in a period (giá trị chỉ số của trường), under every code it took over.',
  ({ code }) => members('SCHOOL', code),
);

export const ProcedureMetricResolver = metricField(
  () => Procedure,
  'One metric of this procedure in a period (giá trị chỉ số của thủ tục), at all offices together.',
  ({ code }) => members('PROCEDURE', code),
);
