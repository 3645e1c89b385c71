/** The directory of the sector's keys over the wire, each answer kept for a while: hospitals ask in bursts. Source: access rules 11.6 (ETK depot). */
import { X509Certificate } from 'node:crypto';
import { Type } from 'typebox';
import type { KeyDirectory } from '../../modules/identity/index.ts';
import type { SealActor } from '../../standards/cms/index.ts';
import { askRegister } from '../ask-register.ts';

const lookUp = Type.Object({
  certificate: Type.Union([Type.Null(), Type.String({ pattern: '^[A-Za-z0-9+/]{1,20000}={0,2}$' })]),
});

const KEPT_MS = 60 * 60_000;
const MOST_KEPT = 1000;

interface Kept {
  readonly certificate: X509Certificate;
  readonly until: number;
}

/** Only keys that were found are kept: a new one is there as soon as the directory has it. */
export function keyDirectoryClient(address: string | undefined, now: () => Date): KeyDirectory {
  const kept = new Map<string, Kept>();
  const keep = (name: string, certificate: X509Certificate): void => {
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(name, { certificate, until: now().getTime() + KEPT_MS });
  };
  return {
    certificateOf: async (actor) => {
      const name = JSON.stringify(actor);
      const known = kept.get(name);
      if (known && known.until > now().getTime()) return { answered: true, value: known.certificate };
      kept.delete(name);
      const answer = await ask(address, actor);
      if (answer.answered && answer.value) keep(name, answer.value);
      return answer;
    },
  };
}

async function ask(address: string | undefined, { type, number, application }: SealActor) {
  const body = { type, number, application: application ?? null };
  const answer = await askRegister(address, '/key-directory/look-up', lookUp, body);
  if (!answer.answered) return answer;
  const { certificate } = answer.value;
  if (certificate === null) return { answered: true, value: undefined } as const;
  const read = readDer(certificate);
  return read ? ({ answered: true, value: read } as const) : ({ answered: false, why: 'wrong-answer' } as const);
}

function readDer(base64: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}
