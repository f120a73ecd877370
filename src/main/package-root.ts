import { fileURLToPath } from 'node:url';

/** The folder of the installed hub: where seeds/, schema/ and web/ lie, whatever folder it was started in. */
export const packageRoot: string = fileURLToPath(new URL('../../', import.meta.url));
