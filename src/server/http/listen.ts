import type { FastifyInstance } from 'fastify';
import { GianhError } from '#kernel';

/** Opens the port and answers the address; a port that cannot be had is GIANH_PORT_IN_USE. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') {
      throw new GianhError(
        'GIANH_PORT_IN_USE',
        `Another program listens on ${host}:${port}. Stop it, or choose another port: PORT=${port + 1} npm start.`,
        { host, port },
      );
    }
    if (code === 'EACCES') {
      throw new GianhError(
        'GIANH_PORT_IN_USE',
        `This user may not open port ${port}. Choose one above 1023: PORT=4000.`,
        {
          host,
          port,
        },
      );
    }
    if (code === 'EADDRNOTAVAIL') {
      throw new GianhError(
        'GIANH_PORT_IN_USE',
        `This machine has no address ${host}. Set HOST to one it has: 127.0.0.1.`,
        {
          host,
          port,
        },
      );
    }
    throw error;
  }
}
