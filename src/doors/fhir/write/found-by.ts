/** What a condition finds: in the record that is opened, about its person, by a number of the caller's house. Source: FHIR R4, "http" 3.1.0.8.1. */
import { findByNumber, type HeldItem } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import type { Problem } from '../answers.ts';
import { isOneOf } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import type { Condition } from './condition.ts';

/** Nothing where nothing is found; a problem where the condition names somebody else. */
export async function foundBy(
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  type: string,
  { identifier, patients: named }: Condition,
): Promise<HeldItem | Problem | undefined> {
  const { tx, patients } = readGrant(grant);
  for (const one of named) if (!(await isOneOf(tx, patients, one))) return { problem: 'two-subjects' };
  return findByNumber(grant, keys, type, identifier);
}
