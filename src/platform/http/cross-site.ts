/**
 * Refuses what a browser sends for another site's page. Browsers say so themselves (Fetch Metadata), older ones name the page's
 * origin; programs send neither. Our own pages send no referrer, so that theirs is the origin `null`.
 */
import { Forbidden } from './forbidden.ts';
import type { HttpRequest, HttpServer } from './types.ts';

const OWN_SITES: readonly unknown[] = ['same-origin', 'none'];

/** Every POST of this scope must come from a page of ours, or from a program. */
export function refuseCrossSite(server: HttpServer): void {
  server.addHook('onRequest', async (request) => {
    if (request.method === 'POST' && isCrossSite(request)) throw new Forbidden();
  });
}

/** Whether a browser says that another site sent this. */
export function isCrossSite({ headers }: HttpRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return !OWN_SITES.includes(site);
  const { origin, host } = headers;
  return origin !== undefined && origin !== 'null' && (!URL.canParse(origin) || new URL(origin).host !== host);
}
