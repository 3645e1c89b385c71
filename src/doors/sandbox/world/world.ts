/** The whole invented world from one seed and one day. */
import { addMonths } from '../../../platform/time/index.ts';
import { makeDocuments } from './documents/make-documents.ts';
import { makeKeptDocuments } from './documents/make-kept-documents.ts';
import { makeOfficers } from './officers.ts';
import { makeCaregivers, makeInstitutions, makePatients, makeSoftwares } from './people.ts';
import { makeRandom, type Random } from './random.ts';
import { makeTies } from './ties.ts';
import type { World, WorldCaregiver, WorldLink, WorldPatient } from './types.ts';

export interface WorldOptions {
  readonly seed: number;
  /** Local day on which the world stands. */
  readonly today: string;
}

export function makeWorld({ seed, today }: WorldOptions): World {
  const random = makeRandom(seed);
  const institutions = makeInstitutions();
  const caregivers = makeCaregivers(random);
  const gps = caregivers.filter(isPractising).map(({ id }) => id);
  const patients = makePatients(random, today, gps);
  return {
    ...{ institutions, caregivers, patients },
    softwares: makeSoftwares(caregivers),
    officers: makeOfficers(),
    links: patients.flatMap((patient) => linksOf(random, patient, today)),
    documents: [
      ...makeDocuments(random, { patients, caregivers, institutions, today }),
      ...makeKeptDocuments({ patients, caregivers, institutions, today }),
    ],
    ties: makeTies(),
    exclusions: [{ patient: 'patient-excluded-caregiver', caregiver: 'gp-excluded' }],
    hidden: [{ patient: 'patient-hidden-document', document: 'patient-hidden-document-sumehr', caregiver: 'gp-2' }],
  };
}

/** General practitioners who may be anybody's doctor; the stories keep some apart. */
const isPractising = ({ id, profession, status }: WorldCaregiver): boolean =>
  profession === 'persphysician' && status === 'active' && /^gp-[12456789]$/.test(id);

const STORY_LINKS: Readonly<Record<string, readonly (readonly [holder: string, kind: string])[]>> = {
  'patient-consent-gp': [
    ['gp-2', 'gpconsultation'],
    ['nurse-1', 'nurseconsultation'],
    ['pharmacist-1', 'pharmacydelivery'],
  ],
  'patient-excluded-caregiver': [
    ['gp-2', 'gpconsultation'],
    ['gp-excluded', 'gpconsultation'],
  ],
  'patient-hidden-document': [['gp-2', 'gpconsultation']],
};

function linksOf(random: Random, { id, gp }: WorldPatient, today: string): WorldLink[] {
  const startsOn = addMonths(today, -random.int(1, 11));
  const own: WorldLink =
    id === 'patient-link-ended'
      ? {
          patient: id,
          holder: gp,
          kind: 'gpconsultation',
          startsOn: addMonths(today, -20),
          endsOn: addMonths(today, -8),
        }
      : { patient: id, holder: gp, kind: 'gpconsultation', startsOn };
  const others = (STORY_LINKS[id] ?? []).map(([holder, kind]) => ({
    patient: id,
    holder,
    kind,
    startsOn: addMonths(today, -1),
  }));
  return [own, ...others];
}
