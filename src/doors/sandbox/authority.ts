/** GET /sandbox/ca.pem: the certificate of the authority that a client of this sandbox must trust, when the server speaks TLS. */
import type { HttpServer } from '../../platform/http/index.ts';
import type { SandboxContext } from './context.ts';

export const openAuthority = (door: HttpServer, { authority }: SandboxContext): void => {
  if (authority !== undefined)
    door.get('/sandbox/ca.pem', (_, reply) => reply.type('application/x-pem-file').send(authority));
};
