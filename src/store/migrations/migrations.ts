import type { SqlMigration } from './sql-migration.js';
import { migration0001Administration } from './migration-0001-administration.js';
import { migration0002Dossier } from './migration-0002-dossier.js';
import { migration0003Visit } from './migration-0003-visit.js';
import { migration0004School } from './migration-0004-school.js';
import { migration0005CityReport } from './migration-0005-city-report.js';
import { migration0006Indicator } from './migration-0006-indicator.js';
import { migration0007IndexScore } from './migration-0007-index-score.js';
import { migration0008Administration } from './migration-0008-administration.js';
import { migration0009School } from './migration-0009-school.js';
import { migration0010Visit } from './migration-0010-visit.js';
import { migration0011CityReport } from './migration-0011-city-report.js';
import { migration0012Dossier } from './migration-0012-dossier.js';
import { migration0013DossierStep } from './migration-0013-dossier-step.js';
import { migration0014IndexScore } from './migration-0014-index-score.js';
import { migration0015Administration } from './migration-0015-administration.js';
import { migration0016Quality } from './migration-0016-quality.js';
import { migration0017Dossier } from './migration-0017-dossier.js';
import { migration0018CityReport } from './migration-0018-city-report.js';
import { migration0019Records } from './migration-0019-records.js';

/** Every migration, in order of application. */
export const migrations: readonly SqlMigration[] = [
  migration0001Administration,
  migration0002Dossier,
  migration0003Visit,
  migration0004School,
  migration0005CityReport,
  migration0006Indicator,
  migration0007IndexScore,
  migration0008Administration,
  migration0009School,
  migration0010Visit,
  migration0011CityReport,
  migration0012Dossier,
  migration0013DossierStep,
  migration0014IndexScore,
  migration0015Administration,
  migration0016Quality,
  migration0017Dossier,
  migration0018CityReport,
  migration0019Records,
];
