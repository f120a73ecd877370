import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, type Pool, runningPostgresUrl } from '#store';
import { everything } from '../contract/contents.js';
import { hisDoor } from '../contract/doors/his-door.js';
import { indexDoor } from '../contract/doors/index-door.js';
import { iocDoor } from '../contract/doors/ioc-door.js';
import { type IocServer, startIocServer } from '../contract/doors/ioc-server.js';
import { oneStopDoor } from '../contract/doors/one-stop-door.js';
import { vneduDoor } from '../contract/doors/vnedu-door.js';
import { type ConfiguredHome, createConfiguredHome } from '../support/configured-home.js';
import { createPortalSender } from '../support/portal-sender.js';
import { endLeftovers, type RunningHub, runGianh, startRunningHub } from '../support/running-hub.js';

const mark = 'CANARY';

let ioc: IocServer;
let place: ConfiguredHome;
let hub: RunningHub;
let pool: Pool;
/** Whatever anybody was answered or shown, by where. */
const seen = new Map<string, string>();

beforeAll(async () => {
  ioc = await startIocServer();
  place = await createConfiguredHome(ioc.url);
  hub = startRunningHub(place.home, { GIANH_LOG_LEVEL: 'debug' });
  await hub.ready();
  pool = createPool((await runningPostgresUrl(place.home))!);
});
afterAll(async () => {
  await pool?.end();
  await endLeftovers(place.home, hub);
  await ioc.close();
  await place.remove();
});

async function command(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await runGianh(args, place.home, { GIANH_LOG_LEVEL: 'debug' });
  seen.set(`gianh ${args.join(' ')}`, stdout + stderr);
  return stdout;
}

async function put(source: 'his' | 'vnedu' | 'indices', files: Readonly<Record<string, string | Buffer>>) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(place.folder(source), name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** A delivery without its last third. */
const cut = (content: string | Buffer): Buffer => Buffer.from(content).subarray(0, (content.length / 3) * 2);

async function deliverAll(): Promise<void> {
  const added = await command('reporter', 'add', 'one-stop', '000.00.00.H46', '--from', '2020-01-01', '--login', 'h46');
  const portal = createPortalSender(await hub.listening);
  const { session } = await portal.login('h46', /this once\): (\S+)/.exec(added)![1]!);
  for (const call of await (await oneStopDoor.samples()).canary(mark)) {
    const body = JSON.stringify({ session, ...call });
    seen.set(`push ${call.service}`, JSON.stringify(await portal.post('/integration', body)));
    seen.set(`push ${call.service}, cut off`, JSON.stringify(await portal.post('/integration', body.slice(0, -9))));
    const nobody = JSON.stringify(await portal.post('/integration', body.replace(session!, `${mark} session`)));
    seen.set(`push ${call.service} of nobody`, nobody);
  }
  seen.set('login', JSON.stringify(await portal.post('/login', JSON.stringify({ username: mark, password: mark }))));

  const doors = { his: hisDoor, vnedu: vneduDoor, indices: indexDoor } as const;
  for (const [source, door] of Object.entries(doors) as [keyof typeof doors, (typeof doors)['his']][]) {
    const files = await (await door.samples()).canary(mark);
    await put(source, files);
    const [[name, content]] = Object.entries(files) as [[string, string | Buffer]];
    await put(source, {
      [name.replace(/(\.\w+)$/, '-cut$1')]: cut(content),
      [`${dirname(name)}/a.pdf`]: `%PDF ${mark}`,
    });
    await command('pull', source);
  }
  ioc.hold((await (await iocDoor.samples()).canary(mark)) as Parameters<IocServer['hold']>[0]);
  await command('pull', 'ioc', '--full');
}

describe('rows full of personal details, through all five doors of a running hub', () => {
  it('leave none in any table, log, sentence, answer or output', async () => {
    await deliverAll();
    for (const args of [['status'], ['rejections', 'list'], ['rejections', 'replay', '--json'], ['verify', '--json']]) {
      await command(...args);
    }
    const kinds = [
      'dossier',
      'dossier_step',
      'visit',
      'pupil_enrolment',
      'staff_account',
      'city_report',
      'index_score',
    ];
    for (const kind of kinds) {
      const { rows } = await pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${kind}`);
      expect({ kind, came: rows[0]!.n > 0 }).toEqual({ kind, came: true });
    }
    const { rows } = await pool.query<{ source: string }>(
      'SELECT DISTINCT s.name AS source FROM rejection r JOIN source s ON s.id = r.source_id ORDER BY 1',
    );
    expect(rows.map(({ source }) => source)).toEqual(['his', 'indices', 'ioc', 'one-stop', 'vnedu']);

    seen.set('GraphQL', await askEverything(await hub.listening));
    seen.set('tables', await everything(pool));
    seen.set('output of the hub', hub.output());
    for (const entry of await readdir(place.home, { recursive: true })) {
      const isShown = /\.(log|txt)$/.test(entry) && !entry.startsWith('postgres/');
      if (isShown) seen.set(entry, await readFile(join(place.home, entry), 'utf8'));
    }
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining(['log/hub.log', expect.stringMatching(/failed\/.*\.txt$/)]),
    );
    const found = [...seen].flatMap(([where, text]) =>
      text.split('\n').flatMap((line) => (line.includes(mark) ? [`${where}: ${line.slice(0, 300)}`] : [])),
    );
    expect(found).toEqual([]);
  }, 300_000);
});

/** Every list of records and rejections, with all their plain fields. */
async function askEverything(url: string): Promise<string> {
  const ask = async (query: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return answer.text();
  };
  const answers: string[] = [];
  for (const [list, type] of Object.entries({
    ...{ dossiers: 'Dossier', visits: 'Visit', cityReports: 'CityReport', rejections: 'Rejection' },
    ...{ reporters: 'Reporter', sources: 'Source' },
  })) {
    const { data } = JSON.parse(
      await ask(`{ __type(name: "${type}") { fields { name type { kind ofType { kind ofType { kind } } } } } }`),
    ) as { data: { __type: { fields: readonly { name: string; type: Kind }[] } } };
    const plain = data.__type.fields.filter(({ type: kind }) => isPlain(kind)).map(({ name }) => name);
    const body = list === 'sources' ? plain.join(' ') : `nodes { ${plain.join(' ')} }`;
    answers.push(await ask(`{ ${list} { ${body} } }`));
  }
  for (const answer of answers) expect(answer).toMatch(/^\{"data":\{/);
  return answers.join('\n');
}

interface Kind {
  readonly kind: string;
  readonly ofType: Kind | null;
}

const isPlain = ({ kind, ofType }: Kind): boolean =>
  kind === 'SCALAR' || kind === 'ENUM' || (ofType ? isPlain(ofType) : false);
