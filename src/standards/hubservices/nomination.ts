/** For whom an answer is to be sealed: the actor, application or key that the author of the request names. Source: KMEHR facts A2, A7; access rules 11.4. */
import { Buffer } from 'node:buffer';
import { readActor, type SealActor } from '../cms/index.ts';
import type { HcParty } from '../kmehr/index.ts';
import { BASE64 } from '../xml-model/index.ts';

export interface Nomination {
  readonly actor: SealActor;
  /** The certificate sent along, as DER; without it the key directory is asked. */
  readonly key?: Buffer | undefined;
}

const valuesOf = (list: readonly { readonly scheme?: string | undefined; readonly value: string }[], wanted: string) =>
  list.filter(({ scheme }) => scheme === wanted).map(({ value }) => value.trim());

const hasWish = ({ id = [], cd = [] }: HcParty): boolean =>
  id.some(({ scheme = '' }) => scheme.startsWith('ID-ENCRYPTION-')) ||
  cd.some(({ scheme }) => scheme === 'CD-ENCRYPTION-ACTOR');

/** Nothing when no seal is asked for; `invalid` when one is, and it is not clear for whom. */
export function nominationOf(author: readonly HcParty[]): Nomination | 'invalid' | undefined {
  const [party, second] = author.filter(hasWish);
  if (!party) return undefined;
  const { id = [], cd = [] } = party;
  const actors = valuesOf(id, 'ID-ENCRYPTION-ACTOR');
  const types = valuesOf(cd, 'CD-ENCRYPTION-ACTOR');
  const applications = valuesOf(id, 'ID-ENCRYPTION-APPLICATION');
  const keys = valuesOf(id, 'ID-ENCRYPTION-KEY');
  if (second || [actors, types, applications, keys].some((list) => list.length > 1)) return 'invalid';
  const actor = readActor(types[0] ?? '', actors[0] ?? '', applications[0]);
  const key = BASE64.read(keys[0] ?? '');
  if (!actor || key === undefined) return 'invalid';
  return { actor, key: keys[0] ? Buffer.from(key, 'base64') : undefined };
}
