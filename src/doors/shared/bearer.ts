/** The opaque token of ours that a request carries. Source: RFC 6750, 2.1. */
const BEARER = /^Bearer ([A-Za-z0-9_-]{1,200})$/i;

/** Nothing when it carries none, or something that cannot be one of ours. */
export const bearerIn = (authorization: string | undefined): string | undefined =>
  BEARER.exec(authorization ?? '')?.[1];
