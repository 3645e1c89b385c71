/** Patients and officers at the pages of the trail, for journeys. */
import { asSystem } from '../../src/modules/grants/system.ts';
import { openSession } from '../../src/modules/identity/index.ts';
import { addOfficer, findPatient, hashSsin } from '../../src/modules/people/index.ts';
import type { TestHouse } from './house.ts';

interface Page {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface Visitor {
  readonly get: (path: string) => Promise<Page>;
  /** Fills the form of a page and sends it. */
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Page>;
}

function visitor({ server }: TestHouse, session: string): Visitor {
  const headers = { cookie: `zenne=${session}`, accept: 'text/html' };
  const get = async (url: string): Promise<Page> => server.inject({ method: 'GET', url, headers });
  return {
    get,
    post: async (url, fields) => {
      // The first form of a page signs out.
      const csrf = [...(await get(url)).body.matchAll(/name="csrf" value="([^"]*)"/g)].at(-1)?.[1] ?? '';
      const payload = new URLSearchParams({ csrf, ...fields }).toString();
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      return server.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload });
    },
  };
}

const sessionOf = (house: TestHouse, kind: 'patient' | 'officer', key: string): Promise<string> =>
  house.access.database.transaction((tx) =>
    openSession(tx, { party: { kind, key }, door: 'pages', minutes: 60 * 24 * 60, factor: 'sandbox' }),
  );

export async function patientVisitor(house: TestHouse, ssin: string): Promise<Visitor & { readonly key: string }> {
  const { database, keys } = house.access;
  const key = await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin as never)));
  if (!key) throw new Error('no such patient');
  return { key, ...visitor(house, await sessionOf(house, 'patient', key)) };
}

export async function officerVisitor(
  house: TestHouse,
  name: string,
  role: 'administrator' | 'privacy-officer',
): Promise<Visitor & { readonly key: string }> {
  const key = await asSystem(house.access.database, 'test', (grant) => addOfficer(grant, { name, roles: [role] }));
  return { key, ...visitor(house, await sessionOf(house, 'officer', key)) };
}

/** The text of a page, tags and entities gone. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
