/** Who may speak for whom by law, as the registers say it. Source: access rules 2.9, 8.1; the law on patients' rights for the order. */
import { statement } from '../../../platform/postgres/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';
import {
  type PatientKey,
  patientKey,
  type RecordGrant,
  readGrant,
  type SystemGrant,
  systemTransaction,
} from '../../grants/index.ts';
import type { RepresentationKind } from '../rules/representation.ts';
import { insertIncapacity, insertRepresentation, type NewTie } from './ties.ts';

export interface NewRepresentation extends Omit<NewTie, 'tie'> {
  readonly representative: PatientKey;
  readonly kind: RepresentationKind;
}

export async function recordRepresentation(grant: SystemGrant, given: NewRepresentation): Promise<void> {
  const tx = systemTransaction(grant);
  await insertRepresentation(tx, { ...given, tie: newItemId(tx.now) }, given);
}

const END = statement(
  'people-end-representation',
  `UPDATE people_representation SET until_date = $3
   WHERE patient = $1 AND representative = $2 AND (until_date IS NULL OR until_date > $3)`,
);

/** From this local day on the representative no longer speaks for the patient. */
export async function endRepresentation(
  grant: SystemGrant,
  { patient, representative }: Pick<NewRepresentation, 'patient' | 'representative'>,
  until: string,
): Promise<void> {
  await systemTransaction(grant).run(END, [patient, representative, until]);
}

/** This adult cannot decide about care while the period runs. */
export async function recordIncapacity(grant: SystemGrant, given: Omit<NewTie, 'tie'>): Promise<void> {
  const tx = systemTransaction(grant);
  await insertIncapacity(tx, { ...given, tie: newItemId(tx.now) });
}

/** A person for whom the patient of a grant may ask to act, or who may ask to act for it. */
export interface RelatedPerson {
  readonly key: PatientKey;
  readonly name: string;
  readonly kind: RepresentationKind;
}

interface RelatedRow {
  key: string;
  name: string;
  kind: RepresentationKind;
}

const REPRESENTED = statement(
  'people-represented',
  `SELECT patient AS key, patient_name AS name, kind FROM people_v_representation
   WHERE representative = ANY ($1) AND from_date <= $2 AND (until_date IS NULL OR until_date > $2) ORDER BY patient_name, patient`,
);
const REPRESENTATIVES = statement(
  'people-representatives',
  `SELECT representative AS key, representative_name AS name, kind FROM people_v_representation WHERE patient = ANY ($1)`,
);

const toPerson = ({ key, name, kind }: RelatedRow): RelatedPerson => ({ key: patientKey(key), name, kind });

/** For whom the patient of the grant may ask to act on this local day: whether it may is decided on their records. */
export async function representedBy(grant: RecordGrant, on: string): Promise<RelatedPerson[]> {
  const { tx, patients } = readGrant(grant);
  return (await tx.run<RelatedRow>(REPRESENTED, [patients, on])).map(toPerson);
}

/** All who speak or spoke for the patient of the grant. */
export async function representativesOf(grant: RecordGrant): Promise<RelatedPerson[]> {
  const { tx, patients } = readGrant(grant);
  return (await tx.run<RelatedRow>(REPRESENTATIVES, [patients])).map(toPerson);
}
