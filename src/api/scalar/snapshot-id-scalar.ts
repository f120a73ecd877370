import { patternScalar } from './pattern-scalar.js';

/** Number of a snapshot, as text. */
export const SnapshotIdScalar = patternScalar({
  name: 'SnapshotId',
  description:
    'Number of a snapshot (số hiệu ảnh chụp dữ liệu): every published batch takes the next one, without gaps; ' +
    'what is asked `asOf` a snapshot is answered alike for ever.',
  pattern: /^\d{1,15}$/,
  hint: 'write its number, as `extensions.gianh.snapshot` gives it.',
});
