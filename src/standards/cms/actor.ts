/** Whose key a certificate holds: a number of the sector in its common name, an application in its unit. Source: KMEHR facts A2, A7. */
import type { X509Certificate } from 'node:crypto';

/** CD-ENCRYPTION-ACTOR; INSS and SSIN are two words for one number. */
const ACTOR_TYPES = ['NIHII', 'NIHII-HOSPITAL', 'NIHII-PHARMACY', 'CBE', 'EHP', 'INSS', 'SSIN'] as const;
type ActorType = (typeof ACTOR_TYPES)[number];

export interface SealActor {
  readonly type: ActorType;
  /** Digits only; a caregiver's NIHII with its first eight. */
  readonly number: string;
  /** ID-ENCRYPTION-APPLICATION: one of several keys of the actor. */
  readonly application?: string | undefined;
}

const NUMBER = /^\d{5,12}$/;
const APPLICATION = /^[\w .-]{1,50}$/;
const NIHII_DIGITS = 8;

/** The actor that these words name, or nothing. */
export function readActor(type: string, number: string, application?: string): SealActor | undefined {
  const known = ACTOR_TYPES.find((one) => one === type);
  if (!known || !NUMBER.test(number)) return undefined;
  if (application !== undefined && !APPLICATION.test(application)) return undefined;
  const digits = known === 'NIHII' ? number.slice(0, NIHII_DIGITS) : number;
  return { type: known === 'INSS' ? 'SSIN' : known, number: digits, ...(application ? { application } : {}) };
}

/** The actor of a certificate; nothing when its subject names none, or more than one. */
export function actorOf(certificate: X509Certificate): SealActor | undefined {
  const { CN, OU }: { readonly CN?: unknown; readonly OU?: unknown } = certificate.toLegacyObject().subject;
  if (typeof CN !== 'string' || !(OU === undefined || typeof OU === 'string')) return undefined;
  const [type = '', number = '', ...more] = CN.split('=');
  return more.length > 0 ? undefined : readActor(type, number, OU);
}

export const isSameActor = (one: SealActor, other: SealActor): boolean =>
  one.type === other.type && one.number === other.number && one.application === other.application;
