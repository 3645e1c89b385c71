/** Letters that the other hub has: of one person with a story, by a hospital and a physician that are none of ours. */
import { addMonths } from '../../../../platform/time/index.ts';
import { makeInstitutionNihii, makeNihii, makeSsin } from '../../../../standards/belgium/index.ts';
import type { WorldAbroad, WorldCaregiver, WorldInstitution, WorldPatient } from '../types.ts';
import { letterParts, letters, readLanguage } from './letters.ts';
import { type Draft, printMessage } from './message.ts';

const KIND = 'dischargereport';
const OF = 'patient-consent-gp';

const HOSPITAL: WorldInstitution = {
  ...{ id: 'hospital-abroad', kind: 'orghospital', name: 'Hôpital de la Meuse inventé' },
  nihii: makeInstitutionNihii(720_901),
};
const PHYSICIAN: WorldCaregiver = {
  ...{ id: 'specialist-abroad', familyName: 'Fictif', firstName: 'Maud', language: 'fr', profession: 'persphysician' },
  ssin: makeSsin({ birthDate: '1971-04-09', counter: 998 }),
  nihii: makeNihii(199_871, '580'),
  ...{ status: 'active', worksAt: ['hospital-abroad'] },
};

export function makeDocumentsAbroad(patients: readonly WorldPatient[], today: string): WorldAbroad[] {
  const patient = patients.find(({ id }) => id === OF);
  if (!patient) throw new Error(`${OF} is missing`);
  const draft: Draft = {
    ...{ patient, institution: HOSPITAL, author: PHYSICIAN, slug: `${OF}-abroad-letter`, kind: KIND },
    caption: letters[KIND]?.caption[readLanguage(patient.language)] ?? KIND,
    ...{ date: addMonths(today, -8), time: '09:15:00', open: 'always' },
  };
  const xml = async (): Promise<string> => printMessage(draft, await letterParts(draft));
  return [{ hub: 'hub-other', patient: OF, scheme: 'ZENNESANDBOX', value: draft.slug, xml }];
}
