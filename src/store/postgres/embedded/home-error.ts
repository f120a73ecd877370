import { GianhError } from '#kernel';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** What a failed file operation on `path` under the data home means to the person who started the hub. */
export function homeError(path: string, error: unknown): GianhError {
  if (error instanceof GianhError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (FULL.has(code)) return diskFullError(path, error);
  const reason =
    code === 'ENOTDIR' || code === 'EEXIST'
      ? 'is not a folder'
      : code === 'EROFS'
        ? 'is on a file system mounted read-only'
        : `cannot be written by this user (${code})`;
  return new GianhError(
    'GIANH_HOME_UNUSABLE',
    `The data folder ${path} ${reason}: point GIANH_HOME at a folder this user may write.`,
    {},
    { cause: error },
  );
}

/** The sentence for a full disk under `path`. */
export function diskFullError(path: string, cause?: unknown): GianhError {
  return new GianhError(
    'GIANH_DISK_FULL',
    `The disk that holds ${path} is full: free space there (or point GIANH_HOME at a larger disk) and start again; ` +
      'nothing accepted so far is lost.',
    {},
    { cause },
  );
}
