/** Asks a route as its row says, and looks through the answer for what is not the asker's to know. */
import { newPatientId } from '../../src/platform/sealing/index.ts';
import type { EveryDoor } from './every-door.ts';
import type { Cast } from './every-door-cast.ts';
import { type Row, rows, type Sent } from './every-door-rows.ts';

export type Credential = Readonly<Record<string, string>>;

export interface Route {
  readonly method: string;
  readonly url: string;
}

export interface Asked {
  readonly route: Route;
  readonly row: Row;
  readonly url: string;
  readonly sent: Sent | undefined;
}

export interface Told {
  readonly status: number;
  readonly type: string;
  /** Headers and body. */
  readonly text: string;
}

export const rowOf = ({ method, url }: Route): Row | undefined =>
  rows.find(({ covers }) => covers.test(`${method} ${url}`));

const FIXED: Readonly<Record<string, string>> = {
  ...{ language: 'en', number: '0', at: '0', name: 'tokens.css', register: 'cobrha', sequence: '1', vid: '1' },
};

/** What the id in this pattern names: always something of the patient, where the door has it. */
function idFor({ ids, practitioner }: Cast, url: string): string {
  if (/\/office\/|\/requests\/|\/_export\//.test(url)) return newPatientId();
  if (url.includes('/Practitioner/')) return practitioner;
  if (url.includes('/Provenance/')) return `${ids.patient}.1`;
  if (url.includes('/fhir/')) return ids.patient;
  return url.includes('therapeutic-links') ? ids.link : ids.document;
}

const addressOf = (cast: Cast, url: string): string =>
  url.replace(/:(\w+)/g, (_, name: string) => FIXED[name] ?? (name === 'handle' ? cast.ids.handle : idFor(cast, url)));

const SENDS: readonly string[] = ['POST', 'PUT', 'PATCH'];

/** All that a route is asked; `csrfs`: with each of these tokens in its form. */
export function questionsOf(cast: Cast, route: Route, csrfs: readonly string[] = ['']): Asked[] {
  const row = rowOf(route);
  if (!row) return [];
  const named = row.addresses ?? [addressOf(cast, route.url)];
  const urls = named.flatMap((one) => (one.endsWith('/Patient') ? [one, `${one}?identifier=${cast.ssin}`] : [one]));
  const bodies = csrfs.flatMap((csrf) => row.bodies?.(cast, route.url, csrf) ?? []);
  const sends = SENDS.includes(route.method) && bodies.length > 0 ? bodies : [undefined];
  return urls.flatMap((url) => sends.map((sent) => ({ route, row, url, sent })));
}

export async function askAs({ server }: EveryDoor, { route, url, sent }: Asked, credential: Credential): Promise<Told> {
  const answer = await server.inject({
    method: route.method as 'GET',
    url,
    headers: {
      ...{ accept: 'text/html,*/*', 'accept-language': 'en' },
      ...(url.startsWith('/api/') ? { 'if-match': '*' } : {}),
      ...(sent ? { 'content-type': sent.type } : {}),
      ...credential,
    },
    ...(sent ? { payload: sent.text } : {}),
  });
  const type = String(answer.headers['content-type'] ?? '');
  return { status: answer.statusCode, type, text: `${JSON.stringify(answer.headers)}\n${answer.body}` };
}

const sentWith = ({ url, sent }: Asked): string => decodeURIComponent(`${url}\n${sent?.text ?? ''}`);

/** Whether the question itself names the patient or a thing of the record. */
export const isAboutRecord = (cast: Cast, asked: Asked): boolean =>
  cast.marks.some((mark) => sentWith(asked).includes(mark));

/** What of the patient stands in an answer and was not sent along. */
export function leaked(cast: Cast, { text }: Told, asked: Asked): string[] {
  const known = [sentWith(asked), ...(asked.row.gives?.(cast) ?? [])].join('\n');
  return asked.row.showsAll ? [] : cast.marks.filter((mark) => text.includes(mark) && !known.includes(mark));
}
