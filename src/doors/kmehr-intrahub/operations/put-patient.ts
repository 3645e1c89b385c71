/** PutPatient: the person becomes known to the network, or its details are brought up to date. */
import { inRecord } from '../../../modules/access/index.ts';
import { hashSsin, registerPatient } from '../../../modules/people/index.ts';
import { factsOf } from '../../../standards/belgium/index.ts';
import type { PutPatient } from '../../../standards/hubservices/index.ts';
import type { Operation } from '../context.ts';
import { done, failed, hubError, refused } from '../errors.ts';
import { ssinOf } from '../named.ts';

const languageOf = (text: string | undefined): string | undefined => text?.toLowerCase().slice(0, 2);

export const putPatient: Operation<PutPatient> = async ({ access, strictness }, { caller, language }, { patient }) => {
  const named = ssinOf(patient.id ?? [], strictness);
  if ('error' in named) return failed(named.error, language);
  const { ssin } = named;
  const firstNames = (patient.firstname ?? [])
    .map((name) => name.trim())
    .filter(Boolean)
    .join(' ');
  const familyName = patient.familyname?.trim();
  if (!familyName || !firstNames) return failed('patient-name-missing', language);
  const { birthdate, deathdate } = patient;
  const details = {
    ssin,
    familyName: familyName.slice(0, 100),
    firstNames: firstNames.slice(0, 100),
    birthDate: birthdate?.date ?? birthdate?.yearmonth ?? birthdate?.year ?? factsOf(ssin).birthDate,
    sex: patient.sex?.cd?.value.trim() ?? 'unknown',
    language: languageOf(patient.usuallanguage),
    deceasedOn: deathdate?.date?.length === 10 ? deathdate.date : undefined,
  };
  const question = { act: 'put-patient', caller, patient: { ssinHash: hashSsin(access.keys, ssin) } } as const;
  const answer = await inRecord(access, question, (grant) => registerPatient(grant, access.keys, details));
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value === 'known' ? { isComplete: true, errors: [hubError('patient-known', language)] } : done;
};
