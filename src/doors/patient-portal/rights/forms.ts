/** What comes in by the forms of these pages: texts of known fields, the answer's one word. */
import type { PatientKey } from '../../../modules/grants/index.ts';
import type { HttpRequest } from '../../../platform/http/index.ts';
import { type KeyRing, printPublicId } from '../../../platform/sealing/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';

/** One field of the posted form; empty when it is missing or no text. */
export function field({ body }: HttpRequest, name: string): string {
  const fields: Readonly<Record<string, unknown>> = body && typeof body === 'object' ? { ...body } : {};
  const value = fields[name];
  return typeof value === 'string' ? value.trim().slice(0, 200) : '';
}

export const publicId = (keys: KeyRing, patient: PatientKey, item: string): string =>
  printPublicId(keys, { patient, item });

export const isKind = (kind: string): boolean => labelOf('CD-TRANSACTION', kind, 'en') !== undefined;
export const isProfession = (profession: string): boolean =>
  profession.startsWith('pers') && labelOf('CD-HCPARTY', profession, 'en') !== undefined;

/** What the page says after a change. */
export const said = ['done', 'same', 'wrong'] as const;
export type Said = (typeof said)[number];

const SAME: readonly string[] = [
  'consent-exists',
  'consent-not-given',
  'objection-exists',
  'no-objection',
  'exclusion-exists',
  'limit-exists',
];
const DONE: readonly string[] = [
  'declared',
  'withdrawn',
  'objected',
  'allowed',
  'excluded',
  'closed',
  'ended',
  'changed',
];

/** An act's outcome as one word for the person; what nobody knows is not called done. */
export const sayingOf = (outcome: string): Said =>
  DONE.includes(outcome) ? 'done' : SAME.includes(outcome) ? 'same' : 'wrong';
