/** How much one address and one client may ask of each door in a minute, and in which shape a door says that it was too much. Source: OWASP ASVS 5.0, 2.4.1. */
import type { HttpRequest } from './types.ts';

/** The protocol of whoever asks there. */
export type Shape = 'page' | 'problem' | 'oauth' | 'fhir' | 'soap';

interface DoorLimit {
  /** Addresses that begin so; in a page's address its language is left out. */
  readonly under: string;
  readonly shape: Shape;
  /** Of the requests a minute that the installation allows. */
  readonly share: number;
}

/** The first that fits. Where people prove who they are, few try often; software asks much, from one address. */
export const DOOR_LIMITS: readonly DoorLimit[] = [
  { under: '/auth/', shape: 'oauth', share: 0.2 },
  { under: '/hub/', shape: 'soap', share: 1 },
  { under: '/interhub/', shape: 'soap', share: 1 },
  { under: '/fhir', shape: 'fhir', share: 1 },
  { under: '/hospital/fhir', shape: 'fhir', share: 1 },
  { under: '/software/fhir', shape: 'fhir', share: 1 },
  { under: '/terminology/fhir', shape: 'fhir', share: 1 },
  { under: '/api/', shape: 'problem', share: 1 },
  { under: '/sign-in', shape: 'page', share: 0.05 },
  { under: '/office/second-factor', shape: 'page', share: 0.05 },
  { under: '/office/', shape: 'page', share: 0.2 },
  { under: '/my/', shape: 'page', share: 0.2 },
  { under: '/care/', shape: 'page', share: 0.2 },
];

const ELSEWHERE: DoorLimit = { under: '', shape: 'problem', share: 1 };
const LANGUAGE = /^\/(fr|nl|en|de|:language)(?=\/)/;

/** The row of the route that serves a request: one address can be written in many ways. What nothing serves is judged as it was sent. */
export const limitOfRequest = ({ routeOptions, raw }: HttpRequest): DoorLimit =>
  limitOf(routeOptions.url ?? raw.url ?? '/');

/** The row of an address, or of a route's pattern. */
export function limitOf(url: string): DoorLimit {
  const path = (url.split('?')[0] ?? '').replace(LANGUAGE, '');
  return DOOR_LIMITS.find(({ under }) => path.startsWith(under)) ?? ELSEWHERE;
}

const WINDOW_MS = 60_000;
/** Who comes when so many are counted already shares one count: what is kept stays small. */
const MOST_COUNTED = 100_000;

/** Counts, in this process, how much each asks in a minute; gives the seconds to wait for who is over the limit, else 0. `requests`: 1, or what one that is dearer counts for. */
export type Limit = (who: string, perMinute: number, requests?: number) => number;

export function makeLimit(nowMs = () => performance.now()): Limit {
  let counts = new Map<string, number>();
  let since = nowMs();
  return (who, perMinute, requests = 1) => {
    const now = nowMs();
    if (now - since >= WINDOW_MS) [counts, since] = [new Map(), now];
    const key = counts.has(who) || counts.size < MOST_COUNTED ? who : '';
    const count = (counts.get(key) ?? 0) + requests;
    counts.set(key, count);
    return count > perMinute ? Math.ceil((WINDOW_MS - (now - since)) / 1000) : 0;
  };
}

/** Of an IPv6 address the network: one household has billions of addresses. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const missing = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(Math.max(0, missing)).fill('0'), ...last].slice(0, 4).join(':');
}
