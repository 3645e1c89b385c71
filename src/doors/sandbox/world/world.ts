/** The whole invented world from one seed and one day. */
import { addMonths } from '../../../platform/time/index.ts';
import { makeDocuments } from './documents/make-documents.ts';
import { makeDocumentsAbroad } from './documents/make-documents-abroad.ts';
import { makeKeptDocuments } from './documents/make-kept-documents.ts';
import { makeOfficers } from './officers.ts';
import {
  makeCaregivers,
  makeInstitutions,
  makeLaterCaregivers,
  makeLaterPatients,
  makePatients,
  makeSoftwares,
} from './people.ts';
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
  const first = {
    ...{ caregivers, patients },
    links: patients.flatMap((patient) => linksOf(random, patient, today)),
    documents: [
      ...makeDocuments(random, { patients, caregivers, institutions, today }),
      ...makeKeptDocuments({ patients, caregivers, institutions, today }),
    ],
  };
  const later = makeLater({ seed, today }, first, institutions);
  return {
    institutions,
    caregivers: [...caregivers, ...later.caregivers],
    patients: [...patients, ...later.patients],
    softwares: makeSoftwares(caregivers),
    officers: makeOfficers(),
    links: [...first.links, ...later.links],
    documents: [...first.documents, ...later.documents],
    abroad: makeDocumentsAbroad(patients, today),
    ties: makeTies(),
    circles: [{ institution: 'home-nursing-1', contract: 'Invented contract 1', from: addMonths(today, -6) }],
    files: [{ patient: 'patient-gmd', holder: 'gmd-holder', since: addMonths(today, -3) }],
    exclusions: [{ patient: 'patient-excluded-caregiver', caregiver: 'gp-excluded' }],
    hidden: [{ patient: 'patient-hidden-document', document: 'patient-hidden-document-sumehr', caregiver: 'gp-2' }],
  };
}

type Cast = Pick<World, 'caregivers' | 'patients' | 'links' | 'documents'>;

/** Who came later is made from a chance of its own, so that everybody else stays who they were. */
function makeLater({ seed, today }: WorldOptions, first: Cast, institutions: World['institutions']): Cast {
  const random = makeRandom(seed + 1);
  const caregivers = makeLaterCaregivers(random);
  const patients = makeLaterPatients(random, today, first.patients.length);
  const cast = { patients, caregivers: [...first.caregivers, ...caregivers], institutions, today };
  return {
    ...{ caregivers, patients },
    links: patients.flatMap((patient) => linksOf(random, patient, today)),
    documents: makeDocuments(random, cast),
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
  // The visit to the post is of today; the holder of the file has its link from the insurer.
  if (id === 'patient-guard-post')
    return [own, { patient: id, holder: 'guard-post-1', kind: 'gpconsultation', startsOn: today }];
  return id === 'patient-gmd' ? [] : [own, ...others];
}
