/** The names that the patient's own view of the trail tells. */
import { namesOfCitizens } from '../../modules/access/index.ts';
import type { TrailLine } from '../../modules/audit/index.ts';
import { type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { namesOf, readPatient } from '../../modules/people/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';

type Named = Pick<TrailLine, 'actor'> & Partial<Pick<TrailLine, 'institution' | 'software'>>;

export interface TrailNames {
  /** Of the patient. */
  readonly name: string;
  /** By key, the patient's own and those of who acts for the patient among them. */
  readonly names: ReadonlyMap<string, string>;
}

export const keysIn = (named: readonly Named[]): string[] => [
  ...new Set(
    named
      .flatMap(({ actor, institution, software }) => [actor, institution, software])
      .filter((key) => key !== undefined),
  ),
];

export async function namesInTrail(grant: RecordGrant, keys: KeyRing, named: readonly Named[]): Promise<TrailNames> {
  const { tx, patients } = readGrant(grant);
  const { firstNames, familyName } = await readPatient(grant, keys);
  const name = `${firstNames} ${familyName}`;
  const names = await namesOf(tx, keysIn(named));
  const own = patients.map((key) => [key, name] as const);
  return { name, names: new Map([...names, ...(await namesOfCitizens(grant, keys)), ...own]) };
}
