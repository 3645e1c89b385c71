/** A transaction as a collection of Belgian caresets, each of which also stands alone. */
import type { Made } from '../made.ts';
import { bundleOf } from './bundle.ts';
import { convertItems } from './items.ts';
import { careTeamOf, patientOf } from './patient-of.ts';
import { documentIdOf, type Opened, scopeOf } from './transaction.ts';
import { placedItems } from './walk.ts';

export function caresetBundle(opened: Opened): Made {
  const scope = scopeOf(opened, true);
  const converted = convertItems(scope, placedItems(opened.ledger, opened.transaction, opened.place));
  const patient = patientOf(scope, opened.person, converted);
  const team = careTeamOf(scope, converted);
  const resources = [patient, ...scope.parties.made(), ...team, ...converted.resources];
  return bundleOf(scope, { type: 'collection', identifier: documentIdOf(opened), resources });
}
