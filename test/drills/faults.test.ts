import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ConfiguredHome, createConfiguredHome } from '../support/configured-home.js';
import { createPortalSender } from '../support/portal-sender.js';
import { endLeftovers, type RunningHub, serverOf, startRunningHub } from '../support/running-hub.js';
import { createDrillHome, type DrillHome } from './drill-home.js';
import { differences, type EndState, endStateOf } from './end-state.js';

const volume = { volume: '0.01', from: new Date(Date.now() - 45 * 86_400_000).toISOString().slice(0, 10) };

/** Ended by itself: exit code 4, and the sentence for it as the last thing said. */
async function endedBy(hub: RunningHub, sentence: RegExp): Promise<void> {
  expect({ code: await hub.ended, output: hub.output() }).toEqual({ code: 4, output: expect.stringMatching(sentence) });
}

describe('a running hub', () => {
  let place: ConfiguredHome;
  let hub: RunningHub;
  beforeAll(async () => {
    place = await createConfiguredHome();
    hub = startRunningHub(place.home);
    await hub.ready();
  });
  afterAll(async () => {
    await endLeftovers(place.home, hub);
    await place.remove();
  });

  it('refuses an oversized body in the words of the door, with its limit, and takes the next', async () => {
    const portal = createPortalSender(await hub.listening);
    const large = await portal.post('/integration', JSON.stringify({ data: 'x'.repeat(40 * 1024 ** 2) }));
    expect(large).toEqual({ status: 413, error_code: '5', message: expect.stringMatching(/Gói tin quá lớn.* \d{8} /) });
    expect(await portal.login('x', 'y')).toMatchObject({ status: 200, error_code: '1' });
  });

  it('says so and ends when its PostgreSQL is killed; the next start recovers', async () => {
    process.kill(serverOf(place.home)!, 'SIGKILL');
    await endedBy(hub, /database server of .* has ended by itself\. Nothing accepted is lost: start the hub again/);
    hub = startRunningHub(place.home);
    await hub.ready();
    expect(await hub.stop('SIGINT')).toBe(0);
  });

  it('takes over, after its own kill, the PostgreSQL it has left behind', async () => {
    const killed = startRunningHub(place.home);
    await killed.ready();
    const server = serverOf(place.home);
    await killed.stop('SIGKILL');
    expect(serverOf(place.home)).toBe(server);
    hub = startRunningHub(place.home);
    await hub.ready();
    expect(serverOf(place.home)).toBe(server);
    expect(await hub.stop('SIGINT')).toBe(0);
    expect(serverOf(place.home)).toBeUndefined();
  });
});

const point = mkdtempSync(join(tmpdir(), 'gianh-disk-'));
const mount = (...options: readonly string[]): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options.join(), 'tmpfs', point]).status === 0;
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && mount('size=150m', 'mode=0755');
afterAll(() => {
  if (mayMount) spawnSync('umount', ['-l', point]);
  rmSync(point, { recursive: true, force: true });
});

describe('a load', () => {
  let expected: EndState;
  let place: DrillHome;
  beforeAll(async () => {
    const undisturbed = await createDrillHome(volume);
    await undisturbed.start().ready();
    expected = await endStateOf(undisturbed.home);
    await undisturbed.remove();
    place = await createDrillHome(volume, mayMount ? point : tmpdir());
  }, 180_000);
  afterAll(async () => place.remove());

  it('is ended with a sentence by a killed PostgreSQL', async () => {
    const hub = place.start();
    await hub.said(/files taken in/);
    process.kill(serverOf(place.home)!, 'SIGKILL');
    const sentence =
      /has ended by itself\. Nothing accepted is lost: start the hub again[^]*GIANH_DATABASE_UNAVAILABLE/;
    await endedBy(hub, sentence);
  });

  // Only root may make a small disk.
  (mayMount ? it : it.skip)(
    'is ended with a sentence by a full disk, which leaves no process behind',
    async () => {
      const hub = place.start();
      await hub.said(/deliver their history/);
      // Something else fills the disk but for the last megabyte.
      const left = Number(spawnSync('df', ['--output=avail', '-k', point]).stdout.toString().split('\n')[1]);
      spawnSync('fallocate', ['-l', `${left - 1024}K`, join(point, 'filling')]);
      await endedBy(hub, /The disk that holds .* is full: free space there[^]*GIANH_DISK_FULL/);
      expect(serverOf(place.home)).toBeUndefined();
      rmSync(join(point, 'filling'));
      expect(mount('remount', 'size=2g')).toBe(true);
    },
    120_000,
  );

  it('has lost nothing by either once the next start has gone on to the end', async () => {
    await place.start().ready();
    expect(differences(expected, await endStateOf(place.home))).toEqual([]);
  }, 180_000);
});
