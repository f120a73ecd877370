/** What the portal protocol answers, whatever was asked. */
export interface PortalAnswer {
  readonly status: number;
  readonly error_code: string | number;
  readonly message: string;
  readonly session?: string;
  readonly accepted?: number;
  readonly data?: readonly Readonly<Record<string, unknown>>[];
}

/** A one-stop system that sends to a hub over HTTP as it sends to the national portal. */
export interface PortalSender {
  readonly login: (username: string, password: string) => Promise<PortalAnswer>;
  /** Sends records of a service in the session of the last login. */
  readonly push: (
    service: 'DongBoHoSoMC' | 'CapNhatTienDoHoSoMC',
    ...data: readonly unknown[]
  ) => Promise<PortalAnswer>;
  /** Posts a body as it is to an address below the door's. */
  readonly post: (path: string, body: string) => Promise<PortalAnswer>;
}

/** A sender to the door `/sources/one-stop` of the hub at `url`. */
export function createPortalSender(url: string): PortalSender {
  let session = '';
  const post = async (path: string, body: string): Promise<PortalAnswer> => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = await fetch(`${url}/sources/one-stop${path}`, { method: 'POST', headers, body });
    return { status: answer.status, ...((await answer.json()) as Omit<PortalAnswer, 'status'>) };
  };
  return {
    post,
    login: async (username, password) => {
      const answer = await post('/login', JSON.stringify({ username, password }));
      session = answer.session ?? '';
      return answer;
    },
    push: (service, ...data) => post('/integration', JSON.stringify({ session, service, data })),
  };
}
