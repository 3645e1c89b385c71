/** The stand-in of the ETK depot: a key for every actor that the other registers know, made when it is first asked for. */

import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { foundAuthority, type IssuedKey, issueKey } from './authority.ts';
import { type RevocationTimes, revocationList } from './revocations.ts';

export interface KeyActor {
  readonly type: string;
  readonly number: string;
  readonly application?: string | null | undefined;
}

export interface KeyDirectory {
  /** Certificate of the authority, as PEM. */
  readonly authority: () => Promise<string>;
  /** Key and certificate of an actor, made now if need be. */
  readonly keyOf: (actor: KeyActor) => Promise<IssuedKey>;
  /** The STS has an authority of its own: whoever has a certificate of the other could else sign assertions. */
  readonly sts: () => Promise<{ readonly authority: string; readonly key: IssuedKey }>;
  /** The list of what the authority revoked, as DER. */
  readonly revocations: (times?: RevocationTimes) => Promise<Buffer>;
  readonly revoke: (actor: KeyActor) => Promise<void>;
  /** What the directory says: a certificate as base64, or nothing for whom it does not know. */
  readonly look: (asked: unknown) => Promise<{ readonly certificate: string | null }>;
}

/** Keys stay when the world is invented anew: who was given one still has it. */
export function openKeyDirectory(file: string | undefined, isKnown: (actor: KeyActor) => boolean): KeyDirectory {
  const kept: Record<string, IssuedKey> = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const making = new Map<string, Promise<IssuedKey>>();
  const once = (name: string, make: () => Promise<IssuedKey>): Promise<IssuedKey> => {
    const begun =
      making.get(name) ?? (kept[name] ? Promise.resolve(kept[name]) : make().then((key) => keep(name, key)));
    making.set(name, begun);
    return begun;
  };
  const keep = (name: string, key: IssuedKey): IssuedKey => {
    kept[name] = key;
    if (file) writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
    return key;
  };
  const authority = () => once('authority', () => foundAuthority('Invented authority of the sandbox'));
  const keyOf = ({ type, number, application }: KeyActor): Promise<IssuedKey> =>
    once(JSON.stringify([type, number, application ?? null]), async () =>
      issueKey({ name: `${type}=${number}`, unit: application ?? undefined }, await authority()),
    );
  const revoked: string[] = [];
  return {
    revocations: async (times) => revocationList(await authority(), revoked, times),
    revoke: async (actor) => {
      revoked.push(new X509Certificate((await keyOf(actor)).certificate).serialNumber);
    },
    authority: async () => (await authority()).certificate,
    keyOf,
    sts: async () => {
      const own = await once('sts-authority', () => foundAuthority('Invented authority of the STS'));
      return { authority: own.certificate, key: await once('sts', () => issueKey({ name: 'Invented STS' }, own)) };
    },
    look: async (asked) => {
      const known = isActor(asked) && isKnown(asked);
      return { certificate: known ? derOf((await keyOf(asked)).certificate) : null };
    },
  };
}

const derOf = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');

const isActor = (asked: unknown): asked is KeyActor =>
  asked !== null &&
  typeof asked === 'object' &&
  'type' in asked &&
  typeof asked.type === 'string' &&
  'number' in asked &&
  typeof asked.number === 'string';
