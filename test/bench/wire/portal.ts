import { createReceiverPorts, type IntakeSource } from '#intake';
import { demoPassword } from '#simulators';
import type { ReceiverPorts, ReceiverRoute } from '#sources';
import { type BenchHub, secret } from '../hub/open-bench-hub.js';
import type { WireRow } from './list-stories.js';

/** A call of the portal's protocol, as bytes that arrived. */
export interface Call {
  readonly body: Buffer;
  readonly rows: number;
}

/** The receiver of the one-stop protocol, called as the HTTP server calls it. */
export interface Portal {
  /** Packs rows into calls of `size` rows, one account after the other; the senders log in first. */
  readonly pack: (
    service: 'DongBoHoSoMC' | 'CapNhatTienDoHoSoMC',
    rows: readonly WireRow[],
    size: number,
    accountOf?: (office: string) => string,
  ) => Promise<readonly Call[]>;
  /** Hands a call in; throws when a row of it is not accepted. */
  readonly send: (call: Call) => Promise<void>;
}

/** The integration account of an office's province. */
export const provinceAccount = (office: string): string => `000.00.00${office.slice(office.lastIndexOf('.'))}`;

/** Opens the receiver of a hub; `watch` may lay clocks around what the receiver uses. */
export function openPortal(
  hub: BenchHub,
  watch: (hub: BenchHub, source: IntakeSource) => ReceiverPorts = portsOf,
): Portal {
  const source = hub.sources.find(({ name }) => name === 'one-stop')!;
  const routes = source.adapter.receiver!(watch(hub, source));
  const route = (path: string): ReceiverRoute => routes.find((candidate) => candidate.path === path)!;
  const sessions = new Map<string, string>();

  const post = async (path: string, body: Buffer): Promise<Record<string, unknown>> => {
    const { body: answer } = await route(path).handle({ headers: {}, query: {}, body });
    return answer as Record<string, unknown>;
  };
  const logIn = async (account: string): Promise<string> => {
    const known = sessions.get(account);
    if (known !== undefined) return known;
    const words = { username: account, password: demoPassword(secret, 'one-stop', account) };
    const { session, message } = await post('/login', Buffer.from(JSON.stringify(words)));
    if (typeof session !== 'string') throw new Error(`${account} cannot log in: ${String(message)}`);
    sessions.set(account, session);
    return session;
  };
  return {
    pack: async (service, rows, size, accountOf = provinceAccount) => {
      const byAccount = Map.groupBy(rows, ({ office }) => accountOf(office));
      const calls: Call[] = [];
      for (const [madonvi, own] of byAccount) {
        const session = await logIn(madonvi);
        for (let at = 0; at < own.length; at += size) {
          const data = own.slice(at, at + size).map(({ row }) => row);
          const body = Buffer.from(JSON.stringify({ session, service, madonvi, isUpdating: 'False', data }));
          calls.push({ body, rows: data.length });
        }
      }
      return calls;
    },
    send: async ({ body, rows }) => {
      const answer = await post('/integration', body);
      if (answer['accepted'] !== rows) throw new Error(`Not all rows were accepted: ${JSON.stringify(answer)}`);
    },
  };
}

/** The ports as the hub hands them in. */
export const portsOf = (hub: BenchHub, source: IntakeSource): ReceiverPorts => createReceiverPorts(hub.intake, source);
