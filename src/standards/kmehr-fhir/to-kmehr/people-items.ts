/** The people around a patient as items of a summary: who keeps the record, who to call, who else cares. Source: KMEHR facts C2; fhir-be facts 2, 9. */
import type { Item } from '../../kmehr/index.ts';
import { defined } from '../made.ts';
import { systems } from '../systems.ts';
import { partiesAt } from './parties.ts';
import { patientIn } from './person.ts';
import type { Scope } from './scope.ts';
import { codeIn, type Fields, fieldsIn, listIn, peek } from './source.ts';
import { cd } from './ways.ts';

/** One manager; others are reported. */
function manager({ ledger, resources }: Scope, patient: Fields): readonly Item[] {
  const [first] = listIn(patient, 'generalPractitioner');
  const [party] = partiesAt(ledger, resources, first, patient).slice(-1);
  return party ? [{ cd: [cd('CD-ITEM', 'gmdmanager')], content: [{ hcparty: party }] }] : [];
}

/** A contact has no number of its own in FHIR. */
function contact({ ledger }: Scope, of: Fields): Item {
  const kinds = listIn(of, 'relationship').flatMap(
    (concept) => codeIn(concept, systems.contactPerson) ?? [],
  ) as readonly Fields[];
  for (const kind of kinds) ledger.whole(kind);
  const { name, address } = of;
  const person = patientIn(ledger, { ...of, name: [name], address: [address] });
  for (const key of ['name', 'address', 'gender']) ledger.take(of, key);
  return {
    cd: [cd('CD-ITEM', 'contactperson'), ...kinds.map((kind) => cd('CD-CONTACT-PERSON', peek(kind, 'code')))],
    content: [{ person }],
  };
}

function team({ ledger, resources }: Scope): readonly Item[] {
  return resources.of('CareTeam').flatMap((careTeam) =>
    listIn(careTeam, 'participant').flatMap((participant) =>
      partiesAt(ledger, resources, fieldsIn(participant, 'member'), careTeam)
        .filter(({ familyname }) => familyname !== undefined)
        .map((party) => defined({ cd: [cd('CD-ITEM', 'contacthcparty')], content: [{ hcparty: party }] })),
    ),
  );
}

export function peopleItems(scope: Scope): readonly Item[] {
  const [patient] = scope.resources.of('Patient');
  if (!patient) return [];
  return [...manager(scope, patient), ...listIn(patient, 'contact').map((one) => contact(scope, one)), ...team(scope)];
}
