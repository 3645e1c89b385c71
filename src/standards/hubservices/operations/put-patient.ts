/** PutPatient: registers a person with the hub. Source: KMEHR facts A3. */
import type { Person } from '../../kmehr/index.ts';
import { child, type XmlTree } from '../../xml/index.ts';
import { readPerson } from '../read-parts.ts';

export interface PutPatient {
  readonly operation: 'PutPatient';
  readonly patient: Person;
}

export function readPutPatient(tree: XmlTree): PutPatient {
  const patient = child(tree, 'patient');
  if (!patient) throw new Error('the schema lets no PutPatient without patient pass');
  return { operation: 'PutPatient', patient: readPerson(patient) };
}
