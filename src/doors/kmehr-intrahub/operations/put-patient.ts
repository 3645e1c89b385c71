/** PutPatient: the person becomes known to the network, or its details are brought up to date. */
import { hashSsin, type PatientDetails, registerPatient } from '../../../modules/people/index.ts';
import { brusselsDay, isDay } from '../../../platform/time/index.ts';
import { factsOf, type Ssin } from '../../../standards/belgium/index.ts';
import { type PutPatient, printPatient } from '../../../standards/hubservices/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, type HubErrorName, hubError, refused } from '../../shared/hub/errors.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

const languageOf = (text: string | undefined): string | undefined => text?.toLowerCase().slice(0, 2);

/** A date, month or year of XML Schema may carry a time zone; a person's does not. */
const withoutZone = (date: string): string => date.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '');

export const putPatient: Operation<PutPatient> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const { patient } = request;
  const named = ssinOf(patient.id ?? [], strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const details = detailsOf(patient, named.ssin, brusselsDay(access.clock.now()));
  if (typeof details === 'string') return failed(details, language);
  const question = { act: 'put-patient', caller, patient: { ssinHash: hashSsin(access.keys, named.ssin) } } as const;
  const answer = await askRecord(context, question, (grant) => registerPatient(grant, access.keys, details));
  if (!answer.granted) return refused(answer.refused, language);
  const remarks = [
    ...(answer.value === 'known' ? [hubError('patient-known', language)] : []),
    ...(named.doubtful ? [hubError('patient-number-doubtful', language)] : []),
  ];
  // As it was taken in; of somebody known already nothing is told that was not sent.
  const content = answer.value === 'known' ? {} : { content: printPatient({ ...details, ssin: named.ssin }) };
  return { ...done, errors: remarks, ...content };
};

/** The most precise date that was sent. */
const dateOf = (moment: PutPatient['patient']['birthdate']): string | undefined => {
  const date = moment?.date ?? moment?.yearmonth ?? moment?.year;
  return date && withoutZone(date);
};

/** What the network keeps of the person, or what is wrong with it. */
function detailsOf(patient: PutPatient['patient'], ssin: Ssin, today: string): PatientDetails | HubErrorName {
  const firstNames = (patient.firstname ?? [])
    .map((name) => name.trim())
    .filter(Boolean)
    .join(' ');
  const familyName = patient.familyname?.trim();
  if (!familyName || !firstNames) return 'patient-name-missing';
  const deceasedOn = dateOf(patient.deathdate);
  if (deceasedOn && !(isDay(deceasedOn) && deceasedOn <= today)) return 'death-date-invalid';
  const sex = patient.sex?.cd?.value.trim() ?? 'unknown';
  if (labelOf('CD-SEX', sex, 'en') === undefined) return 'patient-sex-invalid';
  return {
    ssin,
    familyName: familyName.slice(0, 100),
    firstNames: firstNames.slice(0, 100),
    birthDate: dateOf(patient.birthdate) ?? factsOf(ssin).birthDate,
    sex,
    language: languageOf(patient.usuallanguage),
    deceasedOn,
  };
}
