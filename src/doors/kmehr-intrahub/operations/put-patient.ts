/** PutPatient: the person becomes known to the network, or its details are brought up to date. */
import { inRecord } from '../../../modules/access/index.ts';
import { hashSsin, registerPatient } from '../../../modules/people/index.ts';
import { brusselsDay, isDay } from '../../../platform/time/index.ts';
import { factsOf } from '../../../standards/belgium/index.ts';
import type { PutPatient } from '../../../standards/hubservices/index.ts';
import type { Operation } from '../context.ts';
import { done, failed, hubError, refused } from '../errors.ts';
import { ssinOf } from '../named.ts';

const languageOf = (text: string | undefined): string | undefined => text?.toLowerCase().slice(0, 2);

/** A date, month or year of XML Schema may carry a time zone; a person's does not. */
const withoutZone = (date: string): string => date.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '');

export const putPatient: Operation<PutPatient> = async ({ access, strictness }, { caller, language }, { patient }) => {
  const named = ssinOf(patient.ids, strictness);
  if ('error' in named) return failed(named.error, language);
  const { ssin } = named;
  const firstNames = patient.firstNames.filter(Boolean).join(' ');
  if (!patient.familyName || !firstNames) return failed('patient-name-missing', language);
  const deceasedOn = patient.deathDate?.date && withoutZone(patient.deathDate.date);
  if (deceasedOn && !(isDay(deceasedOn) && deceasedOn <= brusselsDay(access.clock.now())))
    return failed('death-date-invalid', language);
  const details = {
    ssin,
    familyName: patient.familyName.slice(0, 100),
    firstNames: firstNames.slice(0, 100),
    birthDate: patient.birthDate?.date ? withoutZone(patient.birthDate.date) : factsOf(ssin).birthDate,
    sex: patient.sex ?? 'unknown',
    language: languageOf(patient.usualLanguage),
    deceasedOn,
  };
  const question = { act: 'put-patient', caller, patient: { ssinHash: hashSsin(access.keys, ssin) } } as const;
  const answer = await inRecord(access, question, (grant) => registerPatient(grant, access.keys, details));
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value === 'known' ? { isComplete: true, errors: [hubError('patient-known', language)] } : done;
};
