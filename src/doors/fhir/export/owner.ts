/** Whose exports a caller may read: its own. */
import { actorKey } from '../../../modules/access/index.ts';
import { readExport, type StartedExport } from '../../../modules/fhir-vault/index.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';

/** The name under which exports stand: in the name of another house a caregiver has others. Nothing for who may begin none. */
export function ownerOf({ caller }: Asked): string | undefined {
  if (caller.kind === 'patient' || caller.kind === 'institution') return actorKey(caller);
  if (caller.kind !== 'caregiver') return undefined;
  return [actorKey(caller), ...(caller.institution ? [caller.institution] : [])].join(' ');
}

export async function ownExport(
  { access: { database } }: FhirContext,
  asked: Asked,
  id: string,
): Promise<StartedExport | undefined> {
  const owner = ownerOf(asked);
  return owner === undefined ? undefined : database.transaction((tx) => readExport(tx, owner, id));
}
