/** Moments of messages and assertions, in UTC, with one minute for clocks that differ. Source: OASIS WSS 1.1, 10. */
import type { XmlElement } from 'libxml2-wasm';
import { refuse, type SecurityFaultName } from './fault.ts';
import { WSU } from './names.ts';
import { childrenAre, textIn } from './strict.ts';

export const SKEW_MS = 60_000;
const MOST_LIFE_MS = 5 * 60_000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

export function moment(text: string, fault: SecurityFaultName): number {
  const at = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? refuse(fault) : at;
}

export interface Life {
  readonly from: number;
  readonly until: number;
}

export const isWithin = ({ from, until }: Life, now: Date): boolean =>
  from - SKEW_MS <= now.getTime() && now.getTime() < until + SKEW_MS;

/** The life of a message that is of this moment. */
export function lifeOf(timestamp: XmlElement, now: Date): Life {
  const [created, expires] = childrenAre(timestamp, WSU, ['Created', 'Expires'], 'timestamp-shape');
  if (!created || !expires) return refuse('timestamp-shape');
  const read = (element: XmlElement) => moment(textIn(element, 'timestamp-shape'), 'timestamp-shape');
  const life = { from: read(created), until: read(expires) };
  if (life.until <= life.from || life.until - life.from > MOST_LIFE_MS) return refuse('timestamp-life');
  return isWithin(life, now) ? life : refuse('message-expired');
}
