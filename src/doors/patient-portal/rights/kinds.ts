/** Kinds and professions offered in the lists, the usual ones first; any other code of the tables is taken too. */
import type { Language } from '../../../platform/text/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import type { SelectOption } from '../../../ui/index.ts';

const KINDS = [
  'sumehr',
  'medicationscheme',
  'vaccination',
  'labresult',
  'result',
  'contactreport',
  'dischargereport',
  'report',
  'note',
  'diarynote',
  'referral',
  'telemonitoring',
] as const;
const PROFESSIONS = [
  'persphysician',
  'persnurse',
  'perspharmacist',
  'persmidwife',
  'persdentist',
  'persphysiotherapist',
  'persdietician',
  'perslogopedist',
  'persclinicalpsychologist',
  'persoccupationaltherapist',
  'persaudiologist',
  'perspodologist',
] as const;

const options = (scheme: string, codes: readonly string[], language: Language): SelectOption[] =>
  codes.map((code) => ({ value: code, text: labelOf(scheme, code, language) ?? code }));

export const kindOptions = (language: Language) => options('CD-TRANSACTION', KINDS, language);
export const professionOptions = (language: Language) => options('CD-HCPARTY', PROFESSIONS, language);
