/** Caregivers and institutions of FHIR as KMEHR writes them. Source: KMEHR facts B1, B5; fhir-be facts 1, 2. */
import type { Cd, HcParty } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { defined } from '../made.ts';
import { systems } from '../systems.ts';
import { partyIds } from './identifiers.ts';
import { NO_NAME, nameIn } from './person.ts';
import { type Resources, typeOf } from './resources.ts';
import { codeIn, type Fields, fieldsIn, listIn, peek, textIn } from './source.ts';
import { cd, waysIn } from './ways.ts';

/** The first digit of a person's number says whether it is a physician. */
const professionOf = (ids: HcParty['id'] = []): Cd => {
  const number = ids.find(({ scheme }) => scheme === 'ID-HCPARTY')?.value ?? '';
  return /^1\d{10}$/.test(number)
    ? cd('CD-HCPARTY', 'persphysician')
    : { ...cd('LOCAL', 'Practitioner'), local: 'fhir', display: 'Practitioner' };
};

/** Codes of CD-HCPARTY, wherever the resource has them. */
function professionsIn(ledger: Ledger, of: Fields): readonly Cd[] {
  const concepts = [
    ...listIn(of, 'qualification').map((one) => fieldsIn(one, 'code')),
    ...listIn(of, 'type'),
    ...listIn(of, 'code'),
  ];
  return concepts.flatMap((concept) => {
    const coding = codeIn(concept, systems.hcparty);
    if (!coding) return [];
    ledger.whole(coding);
    return [cd('CD-HCPARTY', peek(coding, 'code'))];
  });
}

function practitionerIn(ledger: Ledger, of: Fields): HcParty {
  const { given, family } = nameIn(ledger, of);
  const id = partyIds(ledger, of);
  const kinds = professionsIn(ledger, of);
  return defined({
    id,
    cd: kinds.length > 0 ? kinds : [professionOf(id)],
    firstname: given.join(' '),
    familyname: family,
    ...waysIn(ledger, of),
  });
}

const AN_ORGANISATION: Cd = {
  scheme: 'LOCAL',
  version: '1.0',
  local: 'fhir',
  value: 'Organization',
  display: 'Organization',
};

function organizationIn(ledger: Ledger, of: Fields): HcParty {
  const kinds = professionsIn(ledger, of);
  const name = textIn(ledger, of, 'name') || NO_NAME;
  return defined({
    id: partyIds(ledger, of),
    cd: kinds.length > 0 ? kinds : [AN_ORGANISATION],
    name,
    ...waysIn(ledger, of),
  });
}

function patientAsParty(ledger: Ledger, of: Fields): HcParty {
  const { given, family } = nameIn(ledger, of);
  return defined({
    id: partyIds(ledger, of),
    cd: [cd('CD-HCPARTY', 'patient')],
    firstname: given.join(' '),
    familyname: family,
  });
}

/** Only a number and perhaps a name. */
function logical(ledger: Ledger, reference: Fields): readonly HcParty[] {
  const id = partyIds(ledger, { identifier: fieldsIn(reference, 'identifier') });
  const display = textIn(ledger, reference, 'display');
  if (id.length === 0 && display === '') return [];
  for (const key of ['reference', 'type', 'identifier']) ledger.take(reference, key);
  const isPerson =
    peek(reference, 'type') !== 'Organization' &&
    id.some(({ scheme, value }) => scheme === 'INSS' || value.length === 11);
  if (!isPerson) return [defined({ id, cd: [AN_ORGANISATION], name: display || NO_NAME })];
  const [first = '', ...rest] = display.split(' ');
  return [
    defined({
      id,
      cd: [professionOf(id)],
      firstname: rest.length > 0 ? first : NO_NAME,
      familyname: rest.join(' ') || first || NO_NAME,
    }),
  ];
}

/** The parties a reference leads to: of a role, the institution and the person. */
export function partiesAt(
  ledger: Ledger,
  resources: Resources,
  reference: Fields | undefined,
  from: Fields,
): readonly HcParty[] {
  if (!reference) return [];
  const to = resources.follow(reference, from);
  if (!to) return logical(ledger, reference);
  ledger.whole(reference);
  switch (typeOf(to)) {
    case 'Practitioner':
      return [practitionerIn(ledger, to)];
    case 'Organization':
      return [organizationIn(ledger, to)];
    case 'Patient':
      return [patientAsParty(ledger, to)];
    case 'PractitionerRole':
      return ['organization', 'practitioner'].flatMap((name) => {
        const next = fieldsIn(to, name);
        return resources.follow(next, to) === to ? [] : roleParty(ledger, resources, next, to);
      });
    default:
      return [];
  }
}

/** A role names people and institutions, never another role. */
function roleParty(
  ledger: Ledger,
  resources: Resources,
  reference: Fields | undefined,
  from: Fields,
): readonly HcParty[] {
  const to = resources.follow(reference, from);
  return to && typeOf(to) === 'PractitionerRole' ? [] : partiesAt(ledger, resources, reference, from);
}
