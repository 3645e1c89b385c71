/** Which kind of item becomes what, and what a transaction says that there is none of. Source: KMEHR facts C1, D. */
import type { Cd, HcParty, Item } from '../../kmehr/index.ts';
import { type Made, rowOf } from '../made.ts';
import { allergyOf } from './allergy.ts';
import { valueIn } from './codes.ts';
import { medicationOf } from './medication.ts';
import { patientWillOf } from './patient-will.ts';
import { contactOf } from './persons.ts';
import { conditionOf } from './problem.ts';
import type { Scope } from './scope.ts';
import { procedureOf } from './treatment.ts';
import { vaccinationOf } from './vaccination.ts';
import type { Placed } from './walk.ts';

type Maker = (scope: Scope, item: Item, place: string, isPast: boolean) => readonly Made[];

const MAKERS: Readonly<Record<string, Maker>> = {
  vaccine: vaccinationOf,
  allergy: allergyOf('allergy'),
  adr: allergyOf('adr'),
  problem: conditionOf('problem'),
  healthcareelement: conditionOf('problem'),
  healthissue: conditionOf('problem'),
  diagnosis: conditionOf('problem'),
  risk: conditionOf('risk'),
  socialrisk: conditionOf('risk'),
  professionalrisk: conditionOf('risk'),
  treatment: procedureOf,
  medication: medicationOf,
  patientwill: patientWillOf,
};

export interface Converted {
  readonly resources: Made[];
  /** People to call, for the patient. */
  readonly contacts: object[];
  /** Who keeps the global medical record. */
  readonly managers: HcParty[];
  /** The other caregivers of the patient. */
  readonly team: HcParty[];
  /** Kinds of which the sender says that there is none. */
  readonly none: Set<string>;
}

const partiesOf = ({ content = [] }: Item): readonly HcParty[] => content.flatMap(({ hcparty }) => hcparty ?? []);

const kindOf = ({ cd = [] }: Item) => cd.find(({ scheme }) => scheme === 'CD-ITEM');

/** Items that say something of the patient's record as a whole. */
const ABOUT_PATIENT: Readonly<Record<string, (scope: Scope, item: Item, into: Converted) => boolean>> = {
  gmdmanager: (_, item, into) => into.managers.push(...partiesOf(item)) > 0,
  contacthcparty: (_, item, into) => into.team.push(...partiesOf(item)) > 0,
  contactperson: ({ ledger }, item, into) => {
    const contact = contactOf(ledger, item);
    if (contact) into.contacts.push(contact);
    return contact !== undefined;
  },
};

/** The summary can say that there is none of these. */
const DENIABLE = /^(problem|healthcareelement|treatment|allergy|adr|medication|vaccine)$/;

/** Nothing known: NA. Other flavours say that nobody asked. A collection has no place for either. */
function denyOne({ ledger, belgian }: Scope, cd: Cd, kind: string, item: Item, into: Converted): void {
  if (belgian || cd.nullFlavor !== 'NA' || !DENIABLE.test(kind)) return;
  for (const key of ['value', 'nullFlavor'] as const) ledger.take(cd, key);
  // `inactive` belongs to the form of saying it.
  if (item.lifecycle?.cd?.value.trim() === 'inactive') valueIn(ledger, item.lifecycle.cd);
  into.none.add(kind);
}

function convertOne(scope: Scope, { item, place, isPast }: Placed, into: Converted): void {
  const cd = kindOf(item);
  const kind = cd?.value.trim() ?? '';
  if (cd?.nullFlavor !== undefined) {
    denyOne(scope, cd, kind, item, into);
    return;
  }
  const make = rowOf(MAKERS, kind);
  const tell = rowOf(ABOUT_PATIENT, kind);
  if (make || tell) valueIn(scope.ledger, cd);
  if (make) into.resources.push(...make(scope, item, place, isPast));
  else if (!tell?.(scope, item, into)) scope.ledger.drop(item, 'not-converted');
}

export function convertItems(scope: Scope, items: readonly Placed[]): Converted {
  const into: Converted = { resources: [], contacts: [], managers: [], team: [], none: new Set() };
  for (const placed of items) convertOne(scope, placed, into);
  return into;
}
