/** The security headers of every answer: pages load nothing from elsewhere, and no other site frames or reads them. */
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { HttpServer } from './types.ts';

const SELF = ["'self'"];
const NONE = ["'none'"];

const HSTS = { maxAge: 31_536_000, includeSubDomains: false } as const;

/** `secure` is true on https: browsers are told to keep to it. */
export async function sendSafeHeaders(server: HttpServer, secure: boolean): Promise<void> {
  const options: FastifyHelmetOptions = {
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    hsts: secure ? HSTS : false,
    referrerPolicy: { policy: 'no-referrer' },
  };
  await server.register(helmet, options);
}

const DIRECTIVES = {
  defaultSrc: NONE,
  baseUri: NONE,
  connectSrc: SELF,
  fontSrc: SELF,
  formAction: SELF,
  frameAncestors: NONE,
  imgSrc: SELF,
  objectSrc: NONE,
  scriptSrc: SELF,
  styleSrc: SELF,
};
